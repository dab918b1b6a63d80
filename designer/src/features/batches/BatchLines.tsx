import { Anchor, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type BatchLine, type BatchRow, getBatchLines, lineStates, rejectBatchLines } from '../../api/batches';
import { unwrap } from '../../api/problem';
import { useMay, useSession } from '../../app/session';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { ReasonDialog } from '../../components/ReasonDialog';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { useChoice } from '../../components/useChoice';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';
import { useBatchChanged } from './useBatchChanged';
import { useBatchWords } from './useBatchWords';

const pageSize = 100;

/** The cases of a batch, page by page. */
export function BatchLines({ batch }: { batch: BatchRow }) {
  const { t } = useTranslation();
  const search = useSearch();
  const filter = { state: search.get('line'), search: search.get('search'), page: search.page, size: pageSize };
  const lines = useQuery({ queryKey: ['batches', batch.id, 'lines', batch.state, filter], queryFn: async ({ signal }) => unwrap(await getBatchLines(batch.id, filter, signal)), placeholderData: keepPreviousData });
  return (
    <Section title={t('batches.lines')}>
      <Group gap="xs" mb="sm" align="flex-end">
        <TextInput type="search" size="xs" w={200} label={t('batches.search')} value={filter.search} onChange={(event) => search.set({ search: event.currentTarget.value })} />
        <Select size="xs" w={200} label={t('batches.state')} placeholder={t('batches.anyState')} clearable value={filter.state || null} onChange={(value) => search.set({ line: value })} data={lineStates.map((value) => ({ value, label: t(`batches.lineStates.${value}`) }))} />
      </Group>
      <StateView query={lines} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('batches.noLines')} />}>
        {(page) => (
          <>
            <LineRows batch={batch} rows={page.items} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </Section>
  );
}

const keyOf = (row: BatchLine) => `${row.case}/${row.seq}`;

function LineRows({ batch, rows }: { batch: BatchRow; rows: BatchLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBatchWords();
  const changed = useBatchChanged();
  const { companies } = useSession();
  const mayReject = useMay('batches.approve') && companies.length === 0 && batch.state === 'proposed';
  const [isRejecting, setRejecting] = useState(false);
  const { chosen, choice, checkbox, clear } = useChoice(mayReject ? rows.filter((row) => row.state === 'proposed') : [], keyOf);
  const columns: Column<BatchLine>[] = [
    ...checkbox((row) => t('batches.chooseOne', { account: row.account })),
    { id: 'account', header: t('batches.account'), value: (row) => row.account, cell: (row) => <><Anchor component={Link} to={`/cases/${row.case}`} size="sm"><SubjectName of={row.account} /></Anchor><Text size="xs" c="dimmed">{row.customer}</Text></> },
    { id: 'stratum', header: t('batches.stratum'), value: (row) => row.stratum ?? '' },
    { id: 'firm', header: t('batches.firm'), value: (row) => row.firm ?? '' },
    { id: 'balance', header: t('batches.balance'), value: (row) => Number(row.balance), cell: (row) => format.money(row.balance), isNumeric: true },
    { id: 'release', header: t('batches.releaseBalance'), value: (row) => Number(row.releaseBalance ?? 0), cell: (row) => (row.releaseBalance === null ? '' : format.money(row.releaseBalance)), isNumeric: true },
    { id: 'state', header: t('batches.state'), value: words.lineState, cell: (row) => <><Text size="sm">{words.lineState(row)}</Text><Text size="xs" c="dimmed">{row.reason === null ? words.outcome(row) : words.reason(row.reason)}</Text></> },
  ];
  const reject = async (why: string) => {
    changed(unwrap(await rejectBatchLines(batch.id, chosen.map((row) => ({ case: row.case, seq: row.seq })), why)));
    clear();
  };
  return (
    <>
      {choice(<Button size="xs" disabled={chosen.length === 0} onClick={() => setRejecting(true)}>{t('batches.rejectChosen', { count: chosen.length, number: format.number(chosen.length) })}</Button>)}
      <DataTable label={t('batches.lines')} columns={columns} rows={rows} rowKey={keyOf} />
      {isRejecting && (
        <ReasonDialog title={t('batches.rejectLinesTitle')} submitLabel={t('batches.rejectChosen', { count: chosen.length, number: format.number(chosen.length) })} label={t('batches.why')} maxLength={2000} act={reject} onClose={() => setRejecting(false)}>
          <Text size="sm">{t('batches.rejectLinesText')}</Text>
        </ReasonDialog>
      )}
    </>
  );
}
