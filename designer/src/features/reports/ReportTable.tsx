import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ReportColumn } from '../../api/reports';
import { type Column, DataTable } from '../../components/DataTable';
import { type Format, useFormat } from '../../i18n/format';

interface Row {
  at: number;
  values: Report['rows'][number];
}

/** The figures of a report as the language writes them. */
export function ReportTable({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Row>[]>(() => {
    // Words that the server writes in a column of texts.
    const words: Record<string, string> = { outside: t('reports.outside'), current: t('reports.current') };
    return report.columns.map((column) => ({
      id: column.name,
      header: t(`reports.columns.${column.name}`),
      value: ({ values }) => sortedBy(column, values[column.name] ?? null),
      cell: ({ values }) => shown(column, values[column.name] ?? null, format, words),
      isNumeric: column.kind !== 'text',
    }));
  }, [report, t, format]);
  const rows = useMemo(() => report.rows.map((values, at) => ({ at, values })), [report]);
  return <DataTable label={t(`reports.names.${report.name}`)} columns={columns} rows={rows} rowKey={(row) => String(row.at)} />;
}

function sortedBy({ kind }: ReportColumn, value: string | number | null): string | number | null {
  return value === null || kind === 'text' ? value : Number(value);
}

function shown({ kind }: ReportColumn, value: string | number | null, format: Format, words: Record<string, string>): string {
  if (value === null) return '–';
  switch (kind) {
    case 'money': return format.money(String(value));
    case 'number': return format.number(Number(value));
    case 'share': return format.percent(Number(value));
    case 'text': return words[value] ?? String(value);
  }
}
