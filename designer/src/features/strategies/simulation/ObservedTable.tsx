import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservedBucket, ObservedRates } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';

/** On what observed rates rest, bucket by bucket. */
export function ObservedTable({ observed }: { observed: ObservedRates }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<ObservedBucket>[]>(() => [
    { id: 'bucket', header: t('strategies.simulation.bucket'), cell: (row) => row.bucket },
    { id: 'accountDays', header: t('strategies.simulation.accountDays'), value: (row) => row.accountDays, cell: (row) => format.number(row.accountDays), isNumeric: true },
    { id: 'payments', header: t('strategies.simulation.payments'), value: (row) => row.payments, cell: (row) => format.number(row.payments), isNumeric: true },
    { id: 'rate', header: t('strategies.simulation.rate'), value: (row) => row.rate, cell: (row) => (row.isOwn ? format.rate(row.rate) : t('strategies.simulation.notOwn', { rate: format.rate(row.rate) })), isNumeric: true },
  ], [t, format]);
  const { from, to, files, made, kept, broken } = observed;
  return (
    <section>
      <Title order={2} mb={4}>{t('strategies.simulation.observed')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('strategies.simulation.observedHint', { from: format.date(from), to: format.date(to), files: format.number(files), made: format.number(made), kept: format.number(kept), broken: format.number(broken) })}
      </Text>
      <DataTable label={t('strategies.simulation.observed')} columns={columns} rows={observed.buckets} rowKey={(row) => row.bucket} />
    </section>
  );
}
