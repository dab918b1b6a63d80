import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  /** What handing in does, and how it stands. */
  action: { mutate: () => void; error: Error | null; isPending: boolean };
  submitLabel: string;
  isIncomplete?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The form of a dialog: its fields, what went wrong, and the two ways out of it. */
export function DialogForm({ action, submitLabel, isIncomplete = false, onClose, children }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {children}
        <ProblemAlert error={action.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" loading={action.isPending} disabled={isIncomplete}>{submitLabel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
