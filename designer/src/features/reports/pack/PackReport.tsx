import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report } from '../../../api/reports';
import { query } from '../../../api/client';
import { useReportWords } from '../../../components/useReportWords';
import type { Charted } from './charted';
import { type ChartForm, PackChart } from './PackChart';

interface Props {
  report: Report;
  /** Of which strategy alone; empty for the portfolio. */
  strategy?: string;
  charts: Charted[];
  form: ChartForm;
  axis: string;
  value: 'money' | 'number' | 'share';
  /** What it is called where not as its kind. */
  title?: string;
  /** What stands before the figures, beside charts of this kind. */
  children?: ReactNode;
}

/** A report on paper: what it counts, how it looks, and every figure. Strategies and queues lead to what is behind them. */
export function PackReport({ report, strategy = '', charts, form, axis, value, title: given, children }: Props) {
  const { t } = useTranslation();
  const words = useReportWords();
  const title = given ?? t(`reports.names.${report.name}`);
  const label = strategy === '' ? title : `${title}, ${strategy}`;
  // A column that says nothing in any row takes room alone.
  const columns = report.columns.filter((column) => report.rows.some((row) => row[column.name] !== null && row[column.name] !== ''));
  return (
    <section className="pack-report">
      <h3>{title}</h3>
      <p>{t(`reports.definitions.${report.name}`)}</p>
      {report.rows.length === 0 ? <p><em>{t('reports.none')}</em></p> : (
        <>
          {children}
          {charts.map((chart) => <PackChart key={chart.of} title={label} chart={chart} form={form} axis={axis} value={value} />)}
          <div className="pack-table" tabIndex={0} role="region" aria-label={label}>
            <table aria-label={label}>
              <thead><tr>{columns.map(({ name, kind }) => <th key={name} scope="col" className={kind === 'text' ? undefined : 'is-figure'}>{words.column(name)}</th>)}</tr></thead>
              <tbody>
                {report.rows.map((row, at) => (
                  <tr key={at}>{columns.map((column) => <td key={column.name} className={column.kind === 'text' ? undefined : 'is-figure'}>{linked(column.name, row[column.name] ?? null, words.figure(column, row[column.name] ?? null))}</td>)}</tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function linked(column: string, value: string | number | null, text: string) {
  if (value === null || value === '') return text;
  if (column === 'strategy') return <Link to={`/cases${query({ strategy: String(value), state: 'all' })}`}>{text}</Link>;
  if (column === 'queue') return <Link to={`/queues/${encodeURIComponent(String(value))}`}>{text}</Link>;
  return text;
}
