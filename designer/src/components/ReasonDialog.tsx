import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog';
import { DialogForm } from './DialogForm';

interface Props {
  title: string;
  submitLabel: string;
  /** What the reason is called. */
  label: string;
  maxLength?: number;
  /** Does it; what it throws is shown. */
  act: (reason: string) => Promise<unknown>;
  /** Whether it cannot be handed in, whatever the reason. */
  isRefused?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks why something is done, and does it. */
export function ReasonDialog({ title, submitLabel, label, maxLength = 500, act, isRefused = false, onClose, children }: Props) {
  const [reason, setReason] = useState('');
  const action = useMutation({ mutationFn: () => act(reason.trim()), onSuccess: onClose });
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm action={action} submitLabel={submitLabel} isIncomplete={isRefused || reason.trim() === ''} onClose={onClose}>
        {children}
        <Textarea required data-autofocus autosize minRows={2} maxLength={maxLength} autoComplete="off" label={label} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
