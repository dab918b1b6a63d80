import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentIncident } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { IncidentRow } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';

/** A note for others at an incident; the one before gives way, and stays in the audit. */
export function CommentIncident({ row, onClose }: { row: IncidentRow; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [comment, setComment] = useState(row.comment ?? '');
  const save = useMutation({
    mutationFn: async () => unwrap(await commentIncident(row.id, comment.trim())),
    onSuccess: async () => {
      await Promise.all(['incidents', 'case'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      onClose();
    },
  });
  return (
    <Dialog title={t('incidents.commentOne', { ...row })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate() }} submitLabel={t('common.save')} isIncomplete={comment.trim() === ''} onClose={onClose}>
        <Textarea data-autofocus label={t('incidents.comment')} description={t('incidents.commentHint')} autosize minRows={2} maxLength={2000} required value={comment} onChange={(event) => setComment(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
