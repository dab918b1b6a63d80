import './runs.css';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NightReport } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { type Format, useFormat } from '../../i18n/format';
import { type Compared, type ComparedFlow, compareFlows, measureOf, measures } from './compare';

interface Props {
  left: NightReport;
  right: NightReport;
  leftName: string;
  rightName: string;
}

export function ComparedTables({ left, right, leftName, rightName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const flows = useMemo(() => compareFlows(left.flows, right.flows), [left, right]);
  const counted = measures.map((measure) => ({ key: t(`runs.${measure}`), left: measureOf(left, measure), right: measureOf(right, measure) }));
  const sides = useMemo(() => sideColumns(leftName, rightName, t('runs.difference'), format), [leftName, rightName, t, format]);
  const measureColumns = useMemo<Column<Compared>[]>(() => [{ id: 'measure', header: t('runs.measure'), value: (row) => row.key }, ...sides], [t, sides]);
  const flowColumns = useMemo<Column<ComparedFlow>[]>(() => [
    { id: 'strategy', header: t('runs.strategy'), value: (row) => row.strategy },
    { id: 'from', header: t('runs.from'), value: (row) => row.from },
    { id: 'to', header: t('runs.to'), value: (row) => row.to },
    ...sides,
  ], [t, sides]);
  return (
    <>
      <Section title={t('runs.measure')}><div style={{ maxWidth: 640 }}><DataTable label={t('runs.measure')} columns={measureColumns} rows={counted} rowKey={(row) => row.key} /></div></Section>
      <Section title={t('runs.flows')}>
        {flows.length === 0 ? <Text size="sm" c="dimmed">{t('runs.flowsEmpty')}</Text> : <DataTable label={t('runs.flows')} columns={flowColumns} rows={flows} rowKey={(row) => row.key} />}
      </Section>
    </>
  );
}

function sideColumns(leftName: string, rightName: string, difference: string, format: Format): Column<Compared>[] {
  return [
    { id: 'left', header: leftName, value: (row) => row.left, cell: (row) => format.number(row.left), isNumeric: true },
    { id: 'right', header: rightName, value: (row) => row.right, cell: (row) => format.number(row.right), isNumeric: true },
    { id: 'difference', header: difference, value: (row) => row.right - row.left, cell: (row) => signed(row.right - row.left, format), isNumeric: true },
  ];
}

function signed(value: number, format: Format): string {
  return value === 0 ? '=' : `${value > 0 ? '+' : '−'}${format.number(Math.abs(value))}`;
}
