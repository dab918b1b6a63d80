import { Alert, Button, FileInput, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Problem } from '../../api/problem';
import { createStrategy } from '../../api/strategies';
import { blankStrategy, shortName } from './bpmn/blank';

/** Begins a strategy: from nothing, or from a drawing. */
export function NewStrategyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const name = given ?? shortName(title);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const bpmn = file === null ? blankStrategy(name, title.trim()) : await file.text();
    const result = await createStrategy(name, { bpmn, files: [] });
    setBusy(false);
    if (!result.ok) return setProblem(result.problem);
    await client.invalidateQueries({ queryKey: ['strategies'] });
    return navigate(`/strategies/${encodeURIComponent(name)}`);
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={t('strategies.create')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm" c="dimmed">{t('strategies.createHint')}</Text>
          {problem !== null && <Alert color="red" role="alert">{problem.detail ?? problem.title}</Alert>}
          <TextInput label={t('strategies.createTitle')} required data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <TextInput label={t('strategies.createName')} description={t('strategies.createNameHint')} required pattern="[a-z0-9][a-z0-9\-]*" value={name} onChange={(event) => setGiven(event.currentTarget.value)} />
          <FileInput size="xs" label={t('strategies.createFile')} accept=".bpmn,.xml" clearable value={file} onChange={setFile} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={busy} disabled={name === ''}>{t('strategies.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
