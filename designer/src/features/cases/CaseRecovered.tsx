import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecovery } from '../../api/cures';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

/** What was paid in the life of a case, and whose credit it is. */
export function CaseRecovered({ recovered }: { recovered: CaseRecovery[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<CaseRecovery>[]>(() => [
    { id: 'collector', header: t('cases.collector'), value: (row) => row.collector ?? '', cell: (row) => row.collector ?? t('cases.nobody') },
    { id: 'payments', header: t('cases.payments'), value: (row) => row.payments, cell: (row) => format.number(row.payments), isNumeric: true },
    { id: 'amount', header: t('cases.amount'), value: (row) => Number(row.amount), cell: (row) => `${format.money(row.amount)} ${row.currency}`.trim(), isNumeric: true },
  ], [t, format]);
  return <DataTable label={t('cases.recovered')} columns={columns} rows={recovered} rowKey={(row) => `${row.currency} ${row.collector ?? ''}`} />;
}
