import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsDiff, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unwrap } from '../../api/problem';
import { getRuns } from '../../api/operations';
import { useMay } from '../../app/session';
import { useSearch } from '../../app/useSearch';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { NightProgress } from '../../components/NightProgress';
import { RunTabs } from './RunTabs';
import { StartNight } from './StartNight';
import { useNightProgress } from '../../app/useNightProgress';
import { useRunColumns } from './useRunColumns';

/** About two years of nights: more than are looked at one by one. */
const mostRuns = 500;

export function RunList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch();
  const mayStart = useMay('runs.start');
  const [isStarting, setStarting] = useState(false);
  const columns = useRunColumns();
  const { progress, dismiss } = useNightProgress();
  const isAll = search.get('kind') === 'all';
  const filter = { size: mostRuns, ...(isAll ? {} : { kind: 'Nightly' }) };
  const runs = useQuery({ queryKey: ['runs', filter], queryFn: async ({ signal }) => unwrap(await getRuns(filter, signal)) });
  const start = mayStart ? <Button leftSection={<IconPlayerPlay size={14} />} disabled={progress?.state === 'working'} onClick={() => setStarting(true)}>{t('runs.start')}</Button> : undefined;
  const actions = (
    <>
      <SegmentedControl
        size="xs" aria-label={t('runs.which')} value={isAll ? 'all' : 'nights'} onChange={(value) => search.set({ kind: value === 'all' ? value : null })}
        data={[{ value: 'nights', label: t('runs.nights') }, { value: 'all', label: t('runs.everything') }]}
      />
      <Button variant="default" component={Link} to={compareUrl(runs.data?.map((run) => run.id) ?? [])} leftSection={<IconArrowsDiff size={14} />}>{t('runs.compare')}</Button>
      {start}
    </>
  );
  return (
    <>
      <PageHeader title={t('runs.title')} intro={t('runs.intro')} actions={actions} />
      <RunTabs />
      {progress !== null && <NightProgress progress={progress} onDismiss={dismiss} />}
      <StateView query={runs} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('runs.empty')} hint={t('runs.emptyHint')} action={start} />}>
        {(all) => <DataTable label={t('runs.title')} columns={columns} rows={all} rowKey={(row) => String(row.id)} onOpen={(row) => void navigate(`/runs/${row.id}`)} />}
      </StateView>
      {isStarting && <StartNight onClose={() => setStarting(false)} />}
    </>
  );
}

/** The last night beside the one before it. */
function compareUrl([right, left]: number[]): string {
  return left === undefined || right === undefined ? '/runs/compare' : `/runs/compare?left=${left}&right=${right}`;
}
