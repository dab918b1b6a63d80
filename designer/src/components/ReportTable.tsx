import { useTranslation } from 'react-i18next';
import type { Report, ReportColumn } from '../api/reports';
import { type Column, DataTable } from './DataTable';
import { useReportWords } from './useReportWords';

interface Row {
  at: number;
  values: Report['rows'][number];
}

/** The figures of a report as the language writes them. */
export function ReportTable({ report, label }: { report: Report; label?: string }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const columns = report.columns.map((column): Column<Row> => ({
    id: column.name,
    header: words.column(column.name),
    value: ({ values }) => sortedBy(column, values[column.name] ?? null),
    cell: ({ values }) => words.figure(column, values[column.name] ?? null),
    isNumeric: column.kind !== 'text',
  }));
  return <DataTable label={label ?? t(`reports.names.${report.name}`)} columns={columns} rows={report.rows.map((values, at) => ({ at, values }))} rowKey={(row) => String(row.at)} />;
}

function sortedBy({ kind }: ReportColumn, value: string | number | null): string | number | null {
  return value === null || kind === 'text' ? value : Number(value);
}
