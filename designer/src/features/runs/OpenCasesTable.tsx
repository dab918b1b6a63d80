import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenCount } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { useStageName } from '../../i18n/stages';

/** What the strategies had open after a night, by segment, queue and stage. */
export function OpenCasesTable({ counts }: { counts: OpenCount[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const columns = useMemo<Column<OpenCount>[]>(() => [
    { id: 'strategy', header: t('runs.strategy'), value: (row) => row.strategy, cell: (row) => <Anchor component={Link} to={casesUrl(row)} size="sm">{t('cases.strategyVersion', { ...row })}</Anchor> },
    { id: 'segment', header: t('runs.segment'), value: (row) => row.segment || '–' },
    { id: 'queue', header: t('runs.queue'), value: (row) => row.queue || '–' },
    { id: 'stage', header: t('cases.stage'), value: (row) => row.stage, cell: (row) => stageName(row.stage) },
    { id: 'cases', header: t('runs.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
    { id: 'amount', header: t('runs.amount'), value: (row) => row.amount, cell: (row) => format.money(String(row.amount)), isNumeric: true },
  ], [t, format, stageName]);
  if (counts.length === 0) return <Text size="sm" c="dimmed">{t('runs.openCasesEmpty')}</Text>;
  return <DataTable label={t('runs.openCases')} columns={columns} rows={counts} rowKey={(row) => [row.strategy, row.version, row.segment, row.queue, row.stage].join(' ')} />;
}

function casesUrl({ strategy, segment, stage }: OpenCount): string {
  const search = new URLSearchParams({ strategy, ...(segment === '' ? {} : { segment }), ...(stage ? { stage } : {}) });
  return `/cases?${search}`;
}
