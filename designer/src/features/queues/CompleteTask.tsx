import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeTask } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { TaskRow } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { useSubject } from '../objects/useTypeName';

/** Asks how a task ended, among the outcomes that its strategy knows. */
export function CompleteTask({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const subject = useSubject();
  const [outcome, setOutcome] = useState('');
  const complete = useMutation({
    mutationFn: async () => unwrap(await completeTask(task.id, outcome)),
    onSuccess: async () => {
      notifications.show({ message: t('queues.completed', { outcome }), color: 'brand', closeButtonProps: { 'aria-label': t('common.close') } });
      await Promise.all(['queues', 'cases', 'case'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      onClose();
    },
  });
  return (
    <Dialog title={t('queues.completeOf', { account: subject(task.account) })} onClose={onClose}>
      <DialogForm action={complete} submitLabel={t('queues.complete')} isIncomplete={outcome === ''} onClose={onClose}>
        <Text size="sm" fw={600}>{task.title}</Text>
        <OutcomeChoice outcomes={task.outcomes} value={outcome} onChange={setOutcome} />
      </DialogForm>
    </Dialog>
  );
}

/** One of the outcomes that the strategy named; where it named none, whatever the collector calls it. */
function OutcomeChoice({ outcomes, value, onChange }: { outcomes: string[]; value: string; onChange: (outcome: string) => void }) {
  const { t } = useTranslation();
  const label = t('queues.completeTitle');
  const description = t('queues.completeHint');
  if (outcomes.length === 0) return <TextInput required data-autofocus label={label} description={description} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <Radio.Group label={label} description={description} value={value} onChange={onChange} required>
      <Stack gap={8} mt="xs">{outcomes.map((one, at) => <Radio key={one} value={one} label={one} size="xs" data-autofocus={at === 0 || undefined} />)}</Stack>
    </Radio.Group>
  );
}
