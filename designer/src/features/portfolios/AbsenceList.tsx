import { Anchor, Group, SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getAbsences } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { Absence } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What the server gives on a page. */
const size = 50;

export function AbsenceList() {
  const { t } = useTranslation();
  const { get, set, page, setPage } = useSearch();
  const isExplained = get('explained') === 'yes';
  const absences = useQuery({ queryKey: ['portfolios', 'absences', isExplained, page], queryFn: async ({ signal }) => unwrap(await getAbsences(isExplained, page, signal)), placeholderData: keepPreviousData });
  const columns = useColumns(isExplained);
  return (
    <>
      <Group justify="space-between" mb="sm" wrap="wrap">
        <Text size="sm" c="dimmed" maw={640}>{t(isExplained ? 'portfolios.explainedIntro' : 'portfolios.unexplainedIntro')}</Text>
        <SegmentedControl
          size="xs" aria-label={t('portfolios.absences')} value={isExplained ? 'yes' : 'no'} onChange={(value) => set({ explained: value === 'yes' ? 'yes' : null })}
          data={[{ value: 'no', label: t('portfolios.unexplained') }, { value: 'yes', label: t('portfolios.explained') }]}
        />
      </Group>
      <StateView
        query={absences} isEmpty={(all) => all.total === 0}
        empty={<EmptyState title={t(isExplained ? 'portfolios.explainedEmpty' : 'portfolios.unexplainedEmpty')} hint={t('portfolios.absencesHint')} />}
      >
        {(all) => (
          <>
            <DataTable label={t('portfolios.absences')} columns={columns} rows={all.items} rowKey={(row) => `${row.portfolio} ${row.account} ${row.explainedOn ?? ''}`} />
            <Pager page={page} total={all.total} size={size} onPage={setPage} />
          </>
        )}
      </StateView>
    </>
  );
}

function useColumns(isExplained: boolean): Column<Absence>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo<Column<Absence>[]>(() => [
    { id: 'account', header: t('portfolios.fields.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases?search=${encodeURIComponent(row.account)}&state=${isExplained ? 'closed' : 'open'}`} fw={600} size="sm">{row.account}</Anchor> },
    { id: 'portfolio', header: t('portfolios.portfolio'), value: (row) => row.portfolio },
    { id: 'product', header: t('portfolios.fields.product'), value: (row) => row.product ?? '' },
    { id: 'totalDue', header: t('portfolios.lastDue'), value: (row) => Number(row.totalDue), cell: (row) => `${row.currency ?? ''} ${format.money(row.totalDue)}`.trim(), isNumeric: true },
    { id: 'days', header: t('portfolios.fields.days past due'), value: (row) => row.daysPastDue, cell: (row) => format.number(row.daysPastDue), isNumeric: true },
    { id: 'position', header: t('portfolios.lastSeen'), value: (row) => row.lastPosition, cell: (row) => format.date(row.lastPosition) },
    ...(isExplained ? [
      { id: 'reason', header: t('portfolios.reason'), value: (row: Absence) => wordFor(t('portfolios.reasons', { returnObjects: true }) as Record<string, string>, row.reason ?? '') },
      { id: 'into', header: t('portfolios.into'), value: (row: Absence) => row.into ?? '' },
      { id: 'explainedOn', header: t('portfolios.explainedOn'), value: (row: Absence) => row.explainedOn ?? '', cell: (row: Absence) => format.date(row.explainedOn) },
    ] : []),
  ], [t, format, isExplained]);
}
