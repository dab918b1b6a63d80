import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseRow } from '../../api/promises';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** The promises of a case, the latest first: what was promised for when, what was paid, and what became of it. */
export function CasePromises({ promises }: { promises: PromiseRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<PromiseRow>[]>(() => [
    { id: 'due', header: t('cases.promiseDue'), value: (row) => row.due, cell: (row) => <>{format.date(row.due)}<Text size="xs" c="dimmed">{t('cases.promiseMade', { date: format.date(row.madeOn) })}</Text></> },
    { id: 'amount', header: t('cases.promised'), value: (row) => Number(row.amount), cell: (row) => <>{`${format.money(row.amount)} ${row.unit}`.trim()}{row.rate && row.equivalent && <Text size="xs" c="dimmed">{t('cases.converted', { amount: format.money(row.equivalent), currency: row.rate.currency, rate: format.precise(row.rate.rate), date: format.date(row.rate.date) })}</Text>}</>, isNumeric: true },
    { id: 'paid', header: t('cases.promisePaid'), value: (row) => Number(row.paid ?? 0), cell: (row) => format.money(row.paid ?? null), isNumeric: true },
    { id: 'state', header: t('cases.state'), value: (row) => row.state, cell: (row) => <State row={row} /> },
  ], [t, format]);
  return <DataTable label={t('cases.promises')} columns={columns} rows={promises} rowKey={(row) => row.id} />;
}

function State({ row }: { row: PromiseRow }) {
  const { t } = useTranslation();
  const word = wordFor(t('cases.promiseStates', { returnObjects: true }) as Record<string, string>, row.state);
  const reason = row.reason ? wordFor(t('cases.promiseReasons', { returnObjects: true }) as Record<string, string>, row.reason) : null;
  return <>{word}{reason !== null && <Text size="xs" c="dimmed">{reason}</Text>}</>;
}
