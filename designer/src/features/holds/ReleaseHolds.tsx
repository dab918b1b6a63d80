import { Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HoldReleaseWish, releaseHolds } from '../../api/holds';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { notify } from '../../components/notify';
import { useFormat } from '../../i18n/format';
import { HoldRefusals } from './HoldRefusals';

/** Releases holds, one or many at once, with a reason. */
export function ReleaseHolds({ wish, onClose }: { wish: HoldReleaseWish; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const counted = useQuery({ queryKey: ['holds', 'released', wish], queryFn: async () => unwrap(await releaseHolds({ ...wish, isPreview: true })) });
  const release = useMutation({
    mutationFn: async () => unwrap(await releaseHolds({ ...wish, why: why.trim() })),
    onSuccess: (outcome) => {
      for (const key of ['holds', 'cases', 'case', 'queues']) void client.invalidateQueries({ queryKey: [key] });
      notify(t, { message: t('holds.released', { count: outcome.done, number: format.number(outcome.done) }) });
      if (outcome.refused.length === 0) onClose();
    },
  });
  return (
    <Dialog title={t('holds.releaseTitle')} onClose={onClose}>
      <DialogForm action={{ mutate: () => release.mutate(), error: release.error, isPending: release.isPending }} submitLabel={t('holds.release')} isIncomplete={why.trim() === ''} onClose={onClose}>
        <Text size="sm">{t('holds.releaseText')}</Text>
        <Textarea data-autofocus label={t('holds.why')} autosize minRows={2} maxLength={2000} required value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <Text size="sm" role="status">{counted.data === undefined ? '…' : t('holds.releaseMeant', { count: counted.data.matched, number: format.number(counted.data.matched) })}</Text>
        <HoldRefusals outcome={release.data} />
      </DialogForm>
    </Dialog>
  );
}
