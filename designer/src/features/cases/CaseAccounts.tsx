import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAccount } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

/** The accounts that a case works: where it works several, or one of another currency. */
export function CaseAccounts({ accounts }: { accounts: CaseAccount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<CaseAccount>[]>(() => [
    { id: 'account', header: t('cases.account'), value: (row) => row.account },
    { id: 'product', header: t('cases.product'), value: (row) => row.product },
    { id: 'currency', header: t('cases.currency'), value: (row) => row.currency },
    { id: 'days', header: t('cases.daysPastDue'), value: (row) => row.daysPastDue, cell: (row) => format.number(row.daysPastDue), isNumeric: true },
    { id: 'past', header: t('cases.pastDue'), value: (row) => Number(row.pastDue), cell: (row) => <Owed amount={row.pastDue} equivalent={row.pastDueEquivalent} row={row} />, isNumeric: true },
    { id: 'total', header: t('cases.totalDue'), value: (row) => Number(row.totalDue), cell: (row) => <Owed amount={row.totalDue} equivalent={row.totalDueEquivalent} row={row} />, isNumeric: true },
  ], [t, format]);
  return <DataTable label={t('cases.accounts')} columns={columns} rows={accounts} rowKey={(row) => row.account} />;
}

/** An amount in its unit, and beneath it what it is in the home currency, by which rate of which date. */
function Owed({ amount, equivalent, row }: { amount: string | null; equivalent?: string | null; row: CaseAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rate } = row;
  return (
    <>
      {format.money(amount)}
      {rate && equivalent && <Text size="xs" c="dimmed">{t('cases.converted', { amount: format.money(equivalent), currency: rate.currency, rate: format.precise(rate.rate), date: format.date(rate.date) })}</Text>}
    </>
  );
}
