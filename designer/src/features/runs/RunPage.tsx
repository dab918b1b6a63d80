import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getRun } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { RunReport } from '../../api/types';
import { BackLink } from '../../app/BackLink';
import { EmptyState } from '../../components/EmptyState';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { DateRuns } from './DateRuns';
import { GateView } from './GateView';
import { migrationOf } from './migrationOf';
import { MigrationReportView } from './MigrationReportView';
import { RunActions } from './RunActions';
import { RunReportView } from './RunReportView';
import { RunState } from './RunState';
import { WithdrawalView } from './WithdrawalView';

export function RunPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id = '' } = useParams();
  const run = useQuery({ queryKey: ['runs', id], queryFn: async ({ signal }) => unwrap(await getRun(Number(id), signal)) });
  return (
    <StateView query={run}>
      {(value) => (
        <>
          <Group gap="xs" mb="sm">
            <BackLink to="/runs" label={t('runs.back')} />
            <Title order={1}>{t('runs.night', { date: format.date(value.date) })}</Title>
            <RunState state={value.state} />
            <Text size="sm" c="dimmed">{wordFor(t('runs.kinds', { returnObjects: true }) as Record<string, string>, value.kind)} · {format.instant(value.startedAt)}</Text>
            <RunActions run={value} />
          </Group>
          {value.withdrawal !== null && <WithdrawalView withdrawal={value.withdrawal} />}
          <DateRuns run={value} />
          {value.gate != null && <GateView run={value.id} gate={value.gate} />}
          <Report run={value} />
        </>
      )}
    </StateView>
  );
}

function Report({ run }: { run: RunReport }) {
  const { t } = useTranslation();
  const migration = migrationOf(run);
  // What a withdrawal did stands above.
  if (run.kind === 'Withdrawal') return null;
  if (migration !== null) return <MigrationReportView report={migration} />;
  return run.report === null ? <EmptyState title={t('runs.noReport')} hint={t('runs.noReportHint')} /> : <RunReportView report={run.report} />;
}
