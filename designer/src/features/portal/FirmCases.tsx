import { Group, Select, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FirmPlacementRow, firmStandings, getFirmPlacements } from '../../api/portal';
import { unwrap } from '../../api/problem';
import type { Search } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { useStageName } from '../../i18n/stages';
import { usePlacementWords } from '../placements/usePlacementWords';
import { FirmCase } from './FirmCase';

const pageSize = 100;

/** What a firm has now: a row opens what happened to it and what can be reported of it. */
export function FirmCases({ search }: { search: Search }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const words = usePlacementWords();
  const [opened, setOpened] = useState<string | null>(null);
  const filter = { standing: search.get('standing'), search: search.get('search'), page: search.page, size: pageSize };
  const cases = useQuery({ queryKey: ['portal', 'cases', filter], queryFn: async ({ signal }) => unwrap(await getFirmPlacements(filter, signal)), placeholderData: keepPreviousData });
  const isFiltered = filter.standing !== '' || filter.search !== '';
  return (
    <>
      <Group gap="xs" mb="sm" align="flex-end">
        <TextInput type="search" size="xs" w={220} label={t('portal.search')} value={filter.search} onChange={(event) => search.set({ search: event.currentTarget.value })} />
        <Select
          size="xs" w={180} label={t('portal.standing')} value={filter.standing} allowDeselect={false} onChange={(value) => search.set({ standing: value === '' ? null : value })}
          data={[{ value: '', label: t('portal.every') }, ...firmStandings.map((standing) => ({ value: standing, label: words.standing({ standing }) }))]}
        />
      </Group>
      <StateView query={cases} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('portal.empty')} hint={isFiltered ? undefined : t('portal.emptyHint')} />}>
        {(page) => (
          <>
            <DataTable label={t('portal.title')} columns={columns} rows={page.items} rowKey={(row) => row.id} onOpen={(row) => setOpened(row.id)} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {opened !== null && <FirmCase id={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function useColumns(): Column<FirmPlacementRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stage = useStageName();
  const words = usePlacementWords();
  return [
    { id: 'account', header: t('placements.account'), value: (row) => row.account, cell: (row) => <><Text size="sm">{row.account}</Text><Text size="xs" c="dimmed">{row.id}</Text></> },
    { id: 'customer', header: t('portal.customer'), value: (row) => row.name, cell: (row) => <><Text size="sm">{row.name}</Text><Text size="xs" c="dimmed">{row.customer}</Text></> },
    { id: 'from', header: t('placements.from'), value: (row) => row.from, cell: (row) => format.date(row.from) },
    { id: 'term', header: t('placements.termEnds'), value: (row) => row.termEnds, cell: (row) => (row.termEnds === null ? '' : format.date(row.termEnds)) },
    { id: 'standing', header: t('portal.standing'), value: words.standing, cell: (row) => <><Text size="sm">{words.standing(row)}</Text><Text size="xs" c="dimmed">{row.until === null ? '' : t('placements.until', { date: format.date(row.until) })}</Text></> },
    { id: 'stage', header: t('portal.stage'), value: (row) => stage(row.stage) },
    { id: 'amount', header: t('portal.amount'), value: (row) => Number(row.amount), cell: (row) => `${format.money(row.amount)} ${row.currency}`, isNumeric: true },
    { id: 'due', header: t('portal.due'), value: (row) => Number(row.due), cell: (row) => `${format.money(row.due)} ${row.currency}`, isNumeric: true },
  ];
}
