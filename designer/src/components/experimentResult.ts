import type { Report } from '../api/reports';

type Row = Report['rows'][number];

/** The difference of an arm's figure from that of the champion, with its interval; shares from -1 to 1. */
export interface Difference {
  arm: string;
  difference: number;
  low: number;
  high: number;
}

const isWhole = (row: Row) => row.week === 'all';

/** The rows of whole arms, without the columns that say so. */
export function ofArms(report: Report): Report {
  return { ...report, columns: report.columns.filter(({ name }) => name !== 'version' && name !== 'week'), rows: report.rows.filter(isWhole) };
}

/** What a committee reads of whole arms: no more columns than a page is wide. */
export function ofCommittee(report: Report): Report {
  const read = ['arm', 'entries', 'contacted', 'cured', 'cure rate', 'difference', 'low', 'high', 'verdict'];
  return { ...ofArms(report), columns: report.columns.filter(({ name }) => read.includes(name)) };
}

/** The rows by version and week of entry; the columns that only whole arms have are left out. */
export function ofWeeks(report: Report): Report {
  const rows = report.rows.filter((row) => !isWhole(row));
  return { ...report, columns: report.columns.filter(({ name }) => !['difference', 'low', 'high', 'verdict'].includes(name)), rows };
}

/** The arms of which something can be said. */
export function differencesOf(report: Report): Difference[] {
  return report.rows.filter((row) => isWhole(row) && row.difference !== null).map((row) => ({ arm: String(row.arm), difference: Number(row.difference), low: Number(row.low), high: Number(row.high) }));
}

/** How many of the control were reached in spite of it, of how many; null where there is no control. */
export function reachedOf(report: Report): { reached: number; entries: number } | null {
  const control = report.rows.find((row) => isWhole(row) && row.arm === 'control');
  return control === undefined ? null : { reached: Number(control.contacted ?? 0), entries: Number(control.entries ?? 0) };
}

/** How far the scale of a chart reaches to both sides of no difference, in whole steps of five points. */
export function reachOf(differences: Difference[]): number {
  const furthest = Math.max(0.01, ...differences.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  return Math.min(1, Math.ceil(furthest * 20 - 1e-9) / 20);
}
