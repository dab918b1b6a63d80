import { Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCount } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

/** How many cases took each flow; of one strategy or of all. */
export function FlowsTable({ flows }: { flows: FlowCount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch();
  const columns = useMemo<Column<FlowCount>[]>(() => [
    { id: 'strategy', header: t('runs.strategy'), value: (row) => row.strategy, cell: (row) => t('cases.strategyVersion', { ...row }) },
    { id: 'from', header: t('runs.from'), value: (row) => row.from },
    { id: 'to', header: t('runs.to'), value: (row) => row.to },
    { id: 'count', header: t('runs.cases'), value: (row) => row.count, cell: (row) => format.number(row.count), isNumeric: true },
    { id: 'amount', header: t('runs.amount'), value: (row) => row.amount, cell: (row) => format.money(String(row.amount)), isNumeric: true },
  ], [t, format]);
  if (flows.length === 0) return <Text size="sm" c="dimmed">{t('runs.flowsEmpty')}</Text>;
  const strategies = [...new Set(flows.map((flow) => flow.strategy))].sort();
  const strategy = strategies.find((name) => name === search.get('strategy')) ?? null;
  const rows = flows.filter((flow) => strategy === null || flow.strategy === strategy);
  return (
    <>
      <Select mb="xs" w={240} clearable aria-label={t('runs.strategy')} placeholder={t('runs.everyStrategy')} data={strategies} value={strategy} onChange={(value) => search.set({ strategy: value })} />
      <DataTable label={t('runs.flows')} columns={columns} rows={rows} rowKey={(row) => `${row.strategy} ${row.version} ${row.elementId}`} />
    </>
  );
}
