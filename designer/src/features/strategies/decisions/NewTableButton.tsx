import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../bpmn/blank';
import { useWorkspace } from '../workspace';
import { blankDecision } from './blankDecision';
import { declareFacts } from './declareFacts';

/** Adds a decision table to the strategy. */
export function NewTableButton({ onAdded }: { onAdded: (path: string) => void }) {
  const { t } = useTranslation();
  const { draft, offer } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const id = shortName(name);
  const path = `decisions/${id}.dmn`;
  const isTaken = draft.snapshot().content.files.some((file) => file.path === path);

  function add(event: FormEvent) {
    event.preventDefault();
    draft.changeFile(path, declareFacts(blankDecision(id, name.trim()), offer.facts));
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
            <Text size="sm" c="dimmed">{t('strategies.decisions.addHint')}</Text>
            <TextInput label={t('strategies.decisions.addName')} required data-autofocus value={name} error={isTaken ? t('strategies.decisions.addTaken') : undefined} onChange={(event) => setName(event.currentTarget.value)} />
            <Button type="submit" disabled={id === '' || isTaken}>{t('strategies.decisions.add')}</Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
