import { Badge, Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getRates, type RateRow } from '../../../api/rates';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Pager } from '../../../components/Pager';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';

const pageSize = 100;
// Those in which debts are denominated where several are: any other is reached by the address.
const usual = ['USD', 'EUR', 'UVA', 'CLF', 'MXV', 'UYI', 'COU'];

/** What currencies and units of account are worth by date, as files have said it. */
export function RatesPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const unit = search.get('unit');
  const rates = useQuery({ queryKey: ['rates', unit, search.page], queryFn: async ({ signal }) => unwrap(await getRates({ unit, page: search.page, size: pageSize }, signal)), placeholderData: keepPreviousData });
  const units = [...new Set([...usual, ...(unit ? [unit] : [])])].sort();
  const choice = <Select size="xs" w={180} aria-label={t('settings.unit')} placeholder={t('settings.anyUnit')} clearable searchable value={unit || null} onChange={(value) => search.set({ unit: value })} data={units} />;
  return (
    <Section title={t('settings.rates')} actions={choice}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.ratesHint')}</Text>
      <StateView query={rates} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('settings.ratesEmpty')} hint={t('settings.ratesEmptyHint')} />}>
        {(page) => (
          <>
            <RateRows rows={page.items} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </Section>
  );
}

function RateRows({ rows }: { rows: RateRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<RateRow>[]>(() => [
    { id: 'unit', header: t('settings.unit'), value: (row) => row.unit },
    { id: 'date', header: t('settings.rateDate'), value: (row) => row.date, cell: (row) => format.date(row.date) },
    { id: 'rate', header: t('settings.rate'), value: (row) => Number(row.rate), cell: (row) => `${format.precise(row.rate)} ${row.currency}`, isNumeric: true },
    { id: 'source', header: t('settings.rateSource'), value: (row) => row.source },
    { id: 'taken', header: t('settings.rateTaken'), value: (row) => row.takenAt, cell: (row) => format.instant(row.takenAt) },
    { id: 'holds', header: t('settings.rateState'), value: (row) => (row.holds ? 1 : 0), cell: (row) => (row.holds ? t('settings.rateHolds') : <Badge variant="default" size="sm">{t('settings.rateCorrected')}</Badge>) },
  ], [t, format]);
  return <DataTable label={t('settings.rates')} columns={columns} rows={rows} rowKey={(row) => `${row.unit} ${row.date} ${row.feed}`} />;
}
