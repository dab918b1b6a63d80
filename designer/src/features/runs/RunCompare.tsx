import { ActionIcon, Group, Select, Title, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getRun, getRuns } from '../../api/operations';
import { problemOf, unwrap } from '../../api/problem';
import type { RunSummary } from '../../api/types';
import { BackLink } from '../../app/BackLink';
import { useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { TableSkeleton } from '../../components/Skeletons';
import { useFormat } from '../../i18n/format';
import { ComparedTables } from './ComparedTables';

const filter = { kind: 'Nightly', size: 500 };

export function RunCompare() {
  const { t } = useTranslation();
  const search = useSearch();
  const format = useFormat();
  const sides = [search.get('left'), search.get('right')];
  const runs = useQuery({ queryKey: ['runs', filter], queryFn: async ({ signal }) => unwrap(await getRuns(filter, signal)) });
  const [left, right] = useQueries({ queries: sides.map((id) => ({ queryKey: ['runs', id], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getRun(Number(id), signal)), enabled: id !== '' })) });
  const options = (runs.data ?? []).map((run: RunSummary) => ({ value: String(run.id), label: format.date(run.date) }));
  const failed = runs.error ?? left?.error ?? right?.error ?? null;

  function content() {
    if (failed !== null) return <ErrorState problem={problemOf(failed)} />;
    if (sides.includes('')) return <EmptyState title={t('runs.chooseTwo')} />;
    if (!left?.data || !right?.data) return <TableSkeleton />;
    if (left.data.report === null || right.data.report === null) return <EmptyState title={t('runs.noReport')} hint={t('runs.noReportHint')} />;
    return <ComparedTables left={left.data.report} right={right.data.report} leftName={format.date(left.data.date)} rightName={format.date(right.data.date)} />;
  }

  return (
    <>
      <Group gap="xs" mb="sm"><BackLink to="/runs" label={t('runs.back')} /><Title order={1}>{t('runs.compareTitle')}</Title></Group>
      <Group align="flex-end" mb="md" gap="xs">
        <Select label={t('runs.left')} data={options} value={sides[0] || null} onChange={(value) => search.set({ left: value })} searchable w={170} />
        <Tooltip label={t('runs.swap')}><ActionIcon size={30} variant="default" aria-label={t('runs.swap')} onClick={() => search.set({ left: sides[1] ?? null, right: sides[0] ?? null })}><IconArrowsExchange size={16} /></ActionIcon></Tooltip>
        <Select label={t('runs.right')} data={options} value={sides[1] || null} onChange={(value) => search.set({ right: value })} searchable w={170} />
      </Group>
      {content()}
    </>
  );
}
