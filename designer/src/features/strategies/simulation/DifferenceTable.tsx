import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';
import { signed } from './signed';

interface Row {
  name: string;
  draft: number;
  other: number;
}

/** Numbers of two versions beside each other, with what is more or less in the draft. */
export function DifferenceTable({ title, of, rows }: { title: string; of: string; rows: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'name', header: of, value: (row) => row.name || '–' },
    { id: 'draft', header: t('strategies.simulation.draft'), value: (row) => row.draft, cell: (row) => format.number(row.draft), isNumeric: true },
    { id: 'other', header: t('strategies.simulation.other'), value: (row) => row.other, cell: (row) => format.number(row.other), isNumeric: true },
    { id: 'difference', header: t('strategies.simulation.difference'), value: (row) => row.draft - row.other, cell: (row) => <Text span size="sm" fw={row.draft === row.other ? 400 : 600}>{signed(row.draft - row.other, format)}</Text>, isNumeric: true },
  ], [of, t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{title}</Title>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{t('strategies.simulation.none')}</Text> : <DataTable label={title} columns={columns} rows={rows} rowKey={(row) => row.name} />}
    </section>
  );
}
