import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveBatch, type BatchRow, rejectBatch } from '../../api/batches';
import { unwrap } from '../../api/problem';
import { useMay, useSession } from '../../app/session';
import { notify } from '../../components/notify';
import { ProblemAlert } from '../../components/ProblemAlert';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useFormat } from '../../i18n/format';
import { useBatchChanged } from './useBatchChanged';

/** Who has approved or rejected the batch, and the way to do so. */
export function BatchDecision({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  // What is approved is all of it: who sees a part does not decide.
  const session = useSession();
  const mayApprove = useMay('batches.approve') && session.companies.length === 0;
  const [isRejecting, setRejecting] = useState(false);
  const client = useQueryClient();
  const decided = useBatchChanged();
  const approve = useMutation({
    mutationFn: async () => unwrap(await approveBatch(batch.id, batch.signature ?? '')),
    onSuccess: (document) => { decided(document); notify(t, { message: t('batches.approved') }); },
    onError: () => void client.invalidateQueries({ queryKey: ['batches', batch.id] }),
  });
  const me = (session.name ?? '').toLowerCase();
  const isMine = batch.approvedBy?.toLowerCase() === me;
  return (
    <section className="panel" style={{ padding: 12, marginBottom: 20 }} aria-label={t('batches.decision')}>
      {batch.approvedBy && batch.approvedAt && <Text size="sm">{t('batches.approvedBy', { by: batch.approvedBy, at: format.instant(batch.approvedAt) })}</Text>}
      {batch.secondedBy && batch.secondedAt && <Text size="sm">{t('batches.approvedBy', { by: batch.secondedBy, at: format.instant(batch.secondedAt) })}</Text>}
      {batch.rejectedBy && <Text size="sm">{t('batches.rejectedBy', { by: batch.rejectedBy })} {batch.rejectedWhy && <q>{batch.rejectedWhy}</q>}</Text>}
      {batch.state === 'proposed' && <Text size="sm" c="dimmed">{t(batch.approvedBy ? (isMine ? 'batches.awaitsSecond' : 'batches.awaitsYou') : 'batches.awaitsTwo')}</Text>}
      {batch.signature && <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{t('batches.signature', { signature: batch.signature })}</Text>}
      {batch.state === 'proposed' && mayApprove && (
        <Group mt="xs" gap="xs">
          <Button size="xs" disabled={isMine} loading={approve.isPending} onClick={() => approve.mutate()}>{t(batch.approvedBy ? 'batches.approveSecond' : 'batches.approve')}</Button>
          <Button size="xs" variant="default" onClick={() => setRejecting(true)}>{t('batches.reject')}</Button>
        </Group>
      )}
      <ProblemAlert error={approve.error} />
      {isRejecting && (
        <ReasonDialog title={t('batches.rejectTitle')} submitLabel={t('batches.reject')} label={t('batches.why')} maxLength={2000} act={async (why) => decided(unwrap(await rejectBatch(batch.id, why)))} onClose={() => setRejecting(false)}>
          <Text size="sm">{t('batches.rejectText')}</Text>
        </ReasonDialog>
      )}
    </section>
  );
}
