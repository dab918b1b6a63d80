import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NightReport } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

type Exclusion = NightReport['exclusions'][number];

/** Late accounts that no strategy admitted, by the condition that kept them out. */
export function ExclusionsTable({ exclusions }: { exclusions: Exclusion[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Exclusion>[]>(() => [
    { id: 'reason', header: t('runs.reason'), value: (row) => row.reason },
    { id: 'accounts', header: t('runs.accounts'), value: (row) => row.accounts, cell: (row) => format.number(row.accounts), isNumeric: true },
    { id: 'amount', header: t('runs.amount'), value: (row) => row.amount, cell: (row) => format.money(String(row.amount)), isNumeric: true },
  ], [t, format]);
  if (exclusions.length === 0) return <Text size="sm" c="dimmed">{t('runs.exclusionsEmpty')}</Text>;
  return <DataTable label={t('runs.exclusions')} columns={columns} rows={exclusions} rowKey={(row) => row.reason} />;
}
