import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferInstalment } from '../../api/offers';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

/** The instalments of a plan: when each is due, how much it is and, once it runs, what of it is paid. */
export function OfferPlan({ plan, label }: { plan: OfferInstalment[]; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isRunning = plan.some((row) => (row.paid ?? null) !== null);
  const columns = useMemo<Column<OfferInstalment>[]>(() => [
    { id: 'number', header: t('offers.instalment'), value: (row) => row.number, cell: (row) => (row.number === 0 ? t('offers.down') : row.number) },
    { id: 'due', header: t('offers.due'), value: (row) => row.due, cell: (row) => format.date(row.due) },
    { id: 'amount', header: t('offers.amount'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
    ...(isRunning ? [{ id: 'paid', header: t('offers.paid'), value: (row: OfferInstalment) => Number(row.paid ?? 0), cell: (row: OfferInstalment) => format.money(row.paid ?? null), isNumeric: true }] : []),
  ], [t, format, isRunning]);
  return <DataTable label={label} columns={columns} rows={plan} rowKey={(row) => String(row.number)} />;
}
