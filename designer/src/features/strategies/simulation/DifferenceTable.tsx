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

/** Numbers of two sides beside each other, draft and version where they have no other names, with what is more or less in the first. */
export function DifferenceTable({ title, of, rows, names }: { title: string; of: string; rows: Row[]; names?: [string, string] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [one, two] = names ?? [t('strategies.simulation.draft'), t('strategies.simulation.other')];
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'name', header: of, value: (row) => row.name || '–' },
    { id: 'draft', header: one, value: (row) => row.draft, cell: (row) => format.number(row.draft), isNumeric: true },
    { id: 'other', header: two, value: (row) => row.other, cell: (row) => format.number(row.other), isNumeric: true },
    { id: 'difference', header: t('strategies.simulation.difference'), value: (row) => row.draft - row.other, cell: (row) => <Text span size="sm" fw={row.draft === row.other ? 400 : 600}>{signed(row.draft - row.other, format)}</Text>, isNumeric: true },
  ], [of, one, two, t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{title}</Title>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{t('strategies.simulation.none')}</Text> : <DataTable label={title} columns={columns} rows={rows} rowKey={(row) => row.name} />}
    </section>
  );
}
