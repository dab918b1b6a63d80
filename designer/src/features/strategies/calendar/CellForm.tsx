import { Autocomplete, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { templatesFor } from '../properties/templatesFor';
import { useWorkspace } from '../workspace';
import { type Action, actions, type Cell } from './calendarModel';

const channels: Partial<Record<Action, string>> = { SMS: 'sms', MAIL: 'email', WHATSAPP: 'whatsapp', LETTER: 'letter' };

interface Props {
  cell: Cell | null;
  files: StrategyFile[];
  onCommit: (cell: Cell | null) => void;
  onClose: () => void;
}

/** What a cell does: an action, its template (a list, a queue, where to), and how far a call goes. */
export function CellForm({ cell, files, onCommit, onClose }: Props) {
  const { t } = useTranslation();
  const { offer } = useWorkspace();
  const [action, setAction] = useState<Action>(cell?.action ?? 'SMS');
  const [template, setTemplate] = useState(cell?.template ?? '');
  const [limit, setLimit] = useState(cell?.limit ?? '');
  const isLimitWrong = action === 'CALL' && limit.trim() !== '' && !/^\d{1,2}\/\d{1,2}\/\d{1,2}$/.test(limit.trim());
  const isIncomplete = template.trim() === '' || template.includes('"') || isLimitWrong;
  const channel = channels[action];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isIncomplete) onCommit({ action, template: template.trim(), limit: action === 'CALL' ? limit.trim() : '' });
  }

  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Stack gap={8} w={240}>
        <Select label={t('strategies.calendar.action')} data-autofocus data={actions.map((value) => ({ value, label: t(`strategies.calendar.actions.${value}`) }))} value={action} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(value) => setAction((value ?? 'SMS') as Action)} />
        <Autocomplete size="sm" label={t(`strategies.calendar.templates.${channel === undefined ? action : 'message'}` as 'strategies.calendar.templates.message')} required data={channel !== undefined ? templatesFor(files, channel) : action === 'ASSIGN' || action === 'CALL' ? offer.queues : []} value={template} comboboxProps={{ withinPortal: false }} onChange={setTemplate} />
        {action === 'CALL' && <TextInput label={t('strategies.calendar.limit')} description={t('strategies.calendar.limitHint')} placeholder="3/2/2" value={limit} error={isLimitWrong} onChange={(event) => setLimit(event.currentTarget.value)} />}
        <Group justify="space-between">
          <Button type="button" variant="subtle" color="gray" disabled={cell === null} onClick={() => onCommit(null)}>{t('strategies.calendar.clear')}</Button>
          <Button type="submit" disabled={isIncomplete}>{t('strategies.calendar.put')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
