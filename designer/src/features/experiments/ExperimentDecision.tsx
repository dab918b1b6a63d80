import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveExperiment, type ExperimentDocument, stopExperiment } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { useMay, useSession } from '../../app/session';
import { notify } from '../../components/notify';
import { ProblemAlert } from '../../components/ProblemAlert';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useFormat } from '../../i18n/format';
import { useExperimentChanged } from './useExperimentChanged';

/** Who has saved and approved it, the way to approve it, and the way to stop it. */
export function ExperimentDecision({ document: { experiment, etag } }: { document: ExperimentDocument }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = useExperimentChanged();
  const mayApprove = useMay('strategies.approve');
  const mayStop = useMay('strategies.publish');
  const [isStopping, setStopping] = useState(false);
  const isMine = experiment.changedBy.toLowerCase() === (useSession().name ?? '').toLowerCase();
  const isOver = experiment.state === 'stopped';
  const approve = useMutation({
    mutationFn: async () => unwrap(await approveExperiment(experiment.name, etag)),
    onSuccess: (document) => { changed(document); notify(t, { message: t('experiments.approved') }); },
  });
  return (
    <section className="panel" style={{ padding: 12, marginBottom: 20 }} aria-label={t('experiments.decision')}>
      <Text size="sm">{experiment.changedBy === '' ? t('experiments.cameWith') : t('experiments.changedBy', { by: experiment.changedBy })}</Text>
      {typeof experiment.approvedBy === 'string' && <Text size="sm">{t('experiments.approvedBy', { by: experiment.approvedBy })}</Text>}
      {experiment.state === 'draft' && <Text size="sm" c="dimmed">{t('experiments.awaits', { by: experiment.changedBy })}</Text>}
      {isOver && <Text size="sm">{t('experiments.stoppedOn', { date: format.date(experiment.stoppedOn ?? null) })} <q>{experiment.stoppedWhy}</q></Text>}
      {!isOver && (
        <Group mt="xs" gap="xs">
          {mayApprove && experiment.state === 'draft' && <Button size="xs" disabled={isMine} loading={approve.isPending} onClick={() => approve.mutate()}>{t('experiments.approve')}</Button>}
          {mayStop && <Button size="xs" variant="default" onClick={() => setStopping(true)}>{t('experiments.stop')}</Button>}
        </Group>
      )}
      <ProblemAlert error={approve.error} />
      {isStopping && (
        <ReasonDialog title={t('experiments.stopTitle')} submitLabel={t('experiments.stop')} label={t('experiments.stopWhy')} act={async (why) => changed(unwrap(await stopExperiment(experiment.name, why, etag)))} onClose={() => setStopping(false)}>
          <Text size="sm">{t('experiments.stopText')}</Text>
        </ReasonDialog>
      )}
    </section>
  );
}
