import type { Report } from '../../../api/reports';

type Row = Report['rows'][number];

/** What a chart draws: a line of data for each place on the axis, and the names of what is drawn there. */
export interface Charted {
  /** What the chart is of, such as a currency; empty where there is one alone. */
  of: string;
  data: Record<string, string | number | boolean>[];
  series: string[];
}

const text = (row: Row, name: string) => String(row[name] ?? '');
const number = (row: Row, name: string) => Number(row[name] ?? 0);

/** The rows of each group, in the order in which the groups first come. */
function groups(rows: Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return [...found];
}

const lastMonth = (rows: Row[]) => rows.reduce((last, row) => (text(row, 'month') > last ? text(row, 'month') : last), '');

export const waterfallSteps = ['opening', 'entered', 'new', 'grown', 'paid down', 'cured', 'gone', 'closing'] as const;

/** The latest month from its opening to its closing, of each currency over all products. */
export function waterfallOf(report: Report): Charted[] {
  const month = lastMonth(report.rows);
  return groups(report.rows.filter((row) => text(row, 'month') === month), (row) => text(row, 'currency')).map(([currency, rows]) => ({
    of: `${month} ${currency}`,
    data: waterfallSteps.map((step) => ({ step, amount: rows.reduce((sum, row) => sum + number(row, step), 0), ...(step === 'closing' ? { standalone: true } : {}) })),
    series: ['amount'],
  }));
}

/** Total due by bucket at each month's end, of each currency. */
export function bucketsOf(report: Report): Charted[] {
  return groups(report.rows, (row) => text(row, 'currency')).map(([currency, rows]) => ({
    of: currency,
    data: groups(rows, (row) => text(row, 'month')).map(([month, ofMonth]) => Object.assign({ month }, ...groups(ofMonth, (row) => text(row, 'bucket')).map(([bucket, ofBucket]) => ({ [bucket]: ofBucket.reduce((sum, row) => sum + number(row, 'total due'), 0) }))) as Charted['data'][number]),
    series: groups(rows, (row) => text(row, 'bucket')).map(([bucket]) => bucket),
  }));
}

export const rollWays = ['forward', 'stay', 'back', 'cured', 'gone'] as const;

/** Where the buckets of the latest month went, of each company, product and currency. */
export function rollsOf(report: Report): Charted[] {
  const month = lastMonth(report.rows);
  return groups(report.rows.filter((row) => text(row, 'month') === month), (row) => ['company', 'product', 'currency'].map((name) => text(row, name)).filter((word) => word !== '').join(' · ')).map(([of, rows]) => ({
    of: `${month} ${of}`,
    data: rows.map((row) => ({ bucket: text(row, 'bucket'), ...Object.fromEntries(rollWays.map((way) => [way, number(row, way)])) })),
    series: [...rollWays],
  }));
}

/** Counts of some columns by another, summed. */
export function countsOf(report: Report, by: string, columns: readonly string[]): Charted[] {
  const data = groups(report.rows, (row) => text(row, by)).map(([key, rows]) => ({ [by]: key === '' ? '–' : key, ...Object.fromEntries(columns.map((column) => [column, rows.reduce((sum, row) => sum + number(row, column), 0)])) }));
  return data.length === 0 ? [] : [{ of: '', data, series: [...columns] }];
}

/** Sums of some columns by another, of each currency. */
export const sumsOf = (report: Report, by: string, columns: readonly string[]): Charted[] =>
  groups(report.rows, (row) => text(row, 'currency')).flatMap(([of, rows]) => countsOf({ ...report, rows }, by, columns).map((chart) => ({ ...chart, of })));

/** The part of each vintage that was cured, by months on book. */
export function vintagesOf(report: Report): Charted[] {
  const series = groups(report.rows, (row) => `${text(row, 'opened')} v${text(row, 'version')}`);
  if (series.length === 0) return [];
  const months = [...new Set(report.rows.map((row) => number(row, 'months on book')))].sort((one, other) => one - other);
  const data = months.map((month) => Object.assign({ 'months on book': month }, ...series.flatMap(([name, rows]) => rows.filter((row) => number(row, 'months on book') === month).map((row) => ({ [name]: number(row, 'cured, share') })))) as Charted['data'][number]);
  return [{ of: '', data, series: series.map(([name]) => name) }];
}

/** What each firm has recovered of what it was given, by months on placement, of each currency: of the months' placements that are so old. */
export function firmsOf(report: Report): Charted[] {
  const axis = 'months on placement';
  return groups(report.rows, (row) => text(row, 'currency')).map(([of, rows]) => {
    const firms = groups(rows, (row) => text(row, 'firm'));
    const months = [...new Set(rows.map((row) => number(row, axis)))].sort((one, other) => one - other);
    const shareOf = (ofFirm: Row[], month: number) => {
      const known = ofFirm.filter((row) => number(row, axis) === month);
      const amount = known.reduce((sum, row) => sum + number(row, 'amount'), 0);
      return amount === 0 ? null : known.reduce((sum, row) => sum + number(row, 'recovered'), 0) / amount;
    };
    const line = (month: number) => Object.assign({ [axis]: month }, ...firms.map(([firm, ofFirm]) => { const share = shareOf(ofFirm, month); return share === null ? {} : { [firm]: share }; })) as Charted['data'][number];
    return { of, data: months.map(line), series: firms.map(([firm]) => firm) };
  });
}

/** A report without a column that says the same in every row, as its chart says it. */
export function withoutAlike(report: Report, column: string): Report {
  const isAlike = new Set(report.rows.map((row) => row[column])).size <= 1;
  return isAlike ? { ...report, columns: report.columns.filter(({ name }) => name !== column) } : report;
}

/** The strategies of which a report says something. */
export const strategiesOf = (reports: Report[]) => [...new Set(reports.flatMap((report) => report.rows.map((row) => text(row, 'strategy')).filter((name) => name !== '')))].sort();

/** A report of one strategy alone, without the column that would say so; with the empty name, what is of none. */
export function ofStrategy(report: Report, strategy: string): Report {
  return { ...report, columns: report.columns.filter(({ name }) => name !== 'strategy'), rows: report.rows.filter((row) => text(row, 'strategy') === strategy) };
}
