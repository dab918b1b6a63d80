import { Button, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../bpmn/blank';
import { blankCalendar } from '../calendar/blankCalendar';
import { useWorkspace } from '../workspace';
import { blankDecision } from './blankDecision';
import { declareFacts } from './declareFacts';

/** Adds a decision table to the strategy. */
export function NewTableButton({ onAdded }: { onAdded: (path: string) => void }) {
  const { t } = useTranslation();
  const { draft, offer } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState('table');
  const id = shortName(name);
  const path = `decisions/${id}.dmn`;
  const isTaken = draft.snapshot().content.files.some((file) => file.path === path);

  function add(event: FormEvent) {
    event.preventDefault();
    draft.changeFile(path, kind === 'calendar' ? blankCalendar(id, name.trim()) : declareFacts(blankDecision(id, name.trim()), offer.facts));
    setOpen(false);
    setName('');
    onAdded(path);
  }

  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpen(true)}>{t('strategies.decisions.add')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('strategies.decisions.add')} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }}>
        <form onSubmit={add}>
          <Stack>
            <SegmentedControl fullWidth aria-label={t('strategies.calendar.kind')} value={kind} onChange={setKind} data={[{ value: 'table', label: t('strategies.calendar.kindTable') }, { value: 'calendar', label: t('strategies.calendar.kindCalendar') }]} />
            <Text size="sm" c="dimmed">{t(kind === 'calendar' ? 'strategies.calendar.addHint' : 'strategies.decisions.addHint')}</Text>
            <TextInput label={t('strategies.decisions.addName')} required data-autofocus value={name} error={isTaken ? t('strategies.decisions.addTaken') : undefined} onChange={(event) => setName(event.currentTarget.value)} />
            <Button type="submit" disabled={id === '' || isTaken}>{t('strategies.decisions.add')}</Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
