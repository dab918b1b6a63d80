import { Alert, Button, FileButton, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readArchive } from '../../../api/archive';
import { unwrap } from '../../../api/problem';
import type { ReadStrategy } from '../../../api/types';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { TableSkeleton } from '../../../components/Skeletons';
import { notify } from '../../../components/notify';
import { ReadTable } from './ReadTable';
import { type Chosen, chooseAll, saveChosen } from './chosen';

/** Strategies from a file: first what is in it and what a check says of it, then drafts of what was chosen. */
export function ImportDialog({ file, onClose }: { file: File | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const look = useMutation({ mutationFn: async (handed: File) => unwrap(await readArchive(handed)), onSuccess: (read: ReadStrategy[]) => setChosen(chooseAll(read)) });
  const { mutate } = look;
  useEffect(() => { if (file !== null) mutate(file); }, [file, mutate]);
  const wanted = chosen.filter((one) => one.isWanted);

  const save = useMutation({
    mutationFn: () => saveChosen(chosen, setChosen),
    onSuccess: async (count) => {
      await client.invalidateQueries({ queryKey: ['strategies'] });
      if (count < wanted.length) return;
      notify(t, { message: t('strategies.archive.done', { count }) });
      onClose();
    },
  });

  return (
    <Modal opened onClose={onClose} size="xl" title={t('strategies.archive.import')} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }} scrollAreaComponent={ScrollArea.Autosize}>
      <Stack>
        <Text size="sm" c="dimmed">{t('strategies.archive.importHint')}</Text>
        <Group>
          <FileButton accept=".zip,.bpmn,.xml,.json" onChange={(handed) => { if (handed !== null) mutate(handed); }} inputProps={{ 'aria-label': t('strategies.archive.choose') }}>
            {(props) => <Button {...props} variant="default" data-autofocus>{t('strategies.archive.choose')}</Button>}
          </FileButton>
          {look.variables !== undefined && <Text size="sm">{look.variables.name}</Text>}
        </Group>
        {look.isPending && <TableSkeleton />}
        <ProblemAlert error={look.error} />
        {look.data !== undefined && <ReadTable chosen={chosen} onChange={setChosen} />}
        {wanted.some((one) => one.read.etag !== null && one.name === one.read.name) && <Alert color="blue" p="xs" className="finding-alert">{t('strategies.archive.overHint')}</Alert>}
        <ProblemAlert error={save.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button loading={save.isPending} disabled={wanted.length === 0} onClick={() => save.mutate()}>{t('strategies.archive.save', { count: wanted.length })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
