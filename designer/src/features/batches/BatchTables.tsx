import { useTranslation } from 'react-i18next';
import type { BatchDocument, BatchShare } from '../../api/batches';
import { type Column, DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { useBatchWords } from './useBatchWords';

/** What each firm gets of each stratum beside its share. */
export function BatchShares({ shares }: { shares: BatchShare[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (shares.length === 0) return null;
  const columns: Column<BatchShare>[] = [
    { id: 'stratum', header: t('batches.stratum'), value: (row) => row.stratum ?? t('batches.allTogether') },
    { id: 'firm', header: t('batches.firm'), value: (row) => row.firm },
    { id: 'wanted', header: t('batches.wanted'), value: (row) => row.wanted, cell: (row) => `${format.number(row.wanted)} %`, isNumeric: true },
    { id: 'reached', header: t('batches.reached'), value: (row) => Number(row.reached), cell: (row) => `${format.money(row.reached)} %`, isNumeric: true },
    { id: 'customers', header: t('batches.customers'), value: (row) => row.customers, cell: (row) => format.number(row.customers), isNumeric: true },
    { id: 'cases', header: t('batches.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'amount', header: t('batches.amount'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
    { id: 'deficit', header: t('batches.deficit'), value: (row) => Number(row.deficit ?? 0), cell: (row) => (row.deficit === null ? '' : format.money(row.deficit)), isNumeric: true },
  ];
  return <Section title={t('batches.shares')}><DataTable label={t('batches.shares')} columns={columns} rows={shares} rowKey={(row) => `${row.stratum}/${row.firm}`} /></Section>;
}

/** Who is left out, by reason. */
export function BatchExclusions({ exclusions }: Pick<BatchDocument, 'exclusions'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBatchWords();
  if (exclusions.length === 0) return null;
  const columns: Column<BatchDocument['exclusions'][number]>[] = [
    { id: 'reason', header: t('batches.reason'), value: (row) => words.reason(row.reason) },
    { id: 'cases', header: t('batches.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'amount', header: t('batches.amount'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
  ];
  return <Section title={t('batches.excluded')}><DataTable label={t('batches.excluded')} columns={columns} rows={exclusions} rowKey={(row) => row.reason} /></Section>;
}

/** What the release has posted. */
export function BatchLedger({ ledger }: Pick<BatchDocument, 'ledger'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (ledger.length === 0) return null;
  const columns: Column<BatchDocument['ledger'][number]>[] = [
    { id: 'book', header: t('batches.book'), value: (row) => t(row.book === 'memo' ? 'batches.books.memo' : 'batches.books.ledger') },
    { id: 'account', header: t('batches.ledgerAccount'), value: (row) => row.account },
    { id: 'debit', header: t('batches.debit'), cell: (row) => (row.side === 'Dr' ? format.money(row.amount) : ''), isNumeric: true },
    { id: 'credit', header: t('batches.credit'), cell: (row) => (row.side === 'Cr' ? format.money(row.amount) : ''), isNumeric: true },
  ];
  return <Section title={t('batches.ledger')}><DataTable label={t('batches.ledger')} columns={columns} rows={ledger} rowKey={(row) => `${row.book}/${row.side}/${row.account}`} /></Section>;
}
