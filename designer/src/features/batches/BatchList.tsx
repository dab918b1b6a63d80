import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type BatchRow, batchStates, getBatches } from '../../api/batches';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { OffersToApprove } from './OffersToApprove';
import { useBatchWords } from './useBatchWords';

const pageSize = 100;

/** The batches of all cycles, the latest first. */
export function BatchList() {
  const { t } = useTranslation();
  const search = useSearch();
  const state = search.get('state');
  const batches = useQuery({ queryKey: ['batches', state, search.page], queryFn: async ({ signal }) => unwrap(await getBatches({ state, page: search.page, size: pageSize }, signal)), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader
        title={t('batches.title')} intro={t('batches.intro')}
        actions={<Select size="xs" w={180} aria-label={t('batches.state')} placeholder={t('batches.anyState')} clearable value={state || null} onChange={(value) => search.set({ state: value })} data={batchStates.map((value) => ({ value, label: t(`batches.states.${value}`) }))} />}
      />
      <OffersToApprove />
      <StateView query={batches} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('batches.empty')} hint={t('batches.emptyHint')} />}>
        {(page) => (
          <>
            <BatchRows rows={page.items} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </>
  );
}

function BatchRows({ rows }: { rows: BatchRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBatchWords();
  const navigate = useNavigate();
  const columns: Column<BatchRow>[] = [
    { id: 'cycle', header: t('batches.cycle'), value: (row) => row.cycle },
    { id: 'kind', header: t('batches.kind'), value: words.kind },
    { id: 'due', header: t('batches.dueOn'), value: (row) => row.dueOn, cell: (row) => format.date(row.dueOn) },
    { id: 'state', header: t('batches.state'), value: words.state },
    { id: 'cases', header: t('batches.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'amount', header: t('batches.amount'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
    { id: 'release', header: t('batches.releaseOn'), value: (row) => row.releasedOn ?? row.releaseOn, cell: (row) => format.date(row.releasedOn ?? row.releaseOn) },
  ];
  return <DataTable label={t('batches.title')} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={(row) => void navigate(`/batches/${row.id}`)} />;
}
