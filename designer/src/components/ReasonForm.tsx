import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  label: string;
  submitLabel: string;
  /** Does it; what it throws is shown. */
  act: (reason: string) => Promise<unknown>;
}

/** A line in which somebody says why, or what was done, and the button that does it. */
export function ReasonForm({ label, submitLabel, act }: Props) {
  const [reason, setReason] = useState('');
  const action = useMutation({ mutationFn: () => act(reason.trim()), onSuccess: () => setReason('') });
  return (
    <form onSubmit={(event) => { event.preventDefault(); action.mutate(); }}>
      <Group align="end" mt="xs">
        <TextInput required maxLength={500} autoComplete="off" size="xs" w={360} maw="100%" label={label} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button type="submit" size="xs" loading={action.isPending} disabled={reason.trim() === ''}>{submitLabel}</Button>
      </Group>
      <ProblemAlert error={action.error} />
    </form>
  );
}
