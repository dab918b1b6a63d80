import { Anchor, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '../../../api/client';
import type { KeptSummary } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { assumptionOf, subjectOf, useKept } from './useKept';

/** What was kept of this strategy; each is an address of its own. */
export function KeptList() {
  const { t } = useTranslation();
  const format = useFormat();
  const kept = useKept();
  const columns = useMemo<Column<KeptSummary>[]>(() => [
    { id: 'note', header: t('strategies.simulation.note'), value: (row) => row.note, cell: (row) => <Anchor component={Link} to={{ search: query({ kept: row.id }) }} size="sm">{row.note}</Anchor> },
    { id: 'at', header: t('strategies.simulation.keptAt'), value: (row) => row.keptAt, cell: (row) => format.instant(row.keptAt) },
    { id: 'by', header: t('strategies.simulation.keptBy'), value: (row) => row.keptBy },
    { id: 'subject', header: t('strategies.simulation.subject'), value: (row) => subjectOf(row, t) },
    { id: 'from', header: t('strategies.simulation.date'), value: (row) => row.businessDate, cell: (row) => format.date(row.businessDate) },
    { id: 'days', header: t('strategies.simulation.days'), value: (row) => row.days, cell: (row) => format.number(row.days), isNumeric: true },
    { id: 'assumption', header: t('strategies.simulation.assumption'), value: (row) => assumptionOf(row, t) },
    { id: 'cases', header: t('strategies.simulation.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true },
  ], [t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{t('strategies.simulation.keptList')}</Title>
      <StateView query={kept} isEmpty={(rows) => rows.length === 0} empty={<Text size="sm" c="dimmed">{t('strategies.simulation.keptNone')}</Text>}>
        {(rows) => <DataTable label={t('strategies.simulation.keptList')} columns={columns} rows={rows} rowKey={(row) => String(row.id)} />}
      </StateView>
    </section>
  );
}
