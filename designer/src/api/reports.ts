import { query, request, segment } from './client';

export type ReportValue = 'text' | 'number' | 'money' | 'share';

export interface ReportColumn {
  name: string;
  kind: ReportValue;
}

export interface Report {
  name: string;
  definition: string;
  columns: ReportColumn[];
  /** By the names of the columns; amounts and shares are texts. */
  rows: Record<string, string | number | null>[];
}

export interface ReportList {
  names: string[];
  /** The first month with a history, such as 2026-11; null where there is none. */
  from: string | null;
  to: string | null;
}

export interface Months {
  from: string | null;
  to: string | null;
}

export const getReports = (signal: AbortSignal) => request<ReportList>('GET', '/reports', { signal });

export const getReport = (name: string, { from, to }: Months, signal: AbortSignal) => request<Report>('GET', `/reports/${segment(name)}${query({ from, to })}`, { signal });

/** A report of one experiment. */
export const getExperimentReport = (name: string, experiment: string, signal: AbortSignal) => request<Report>('GET', `/reports/${segment(name)}${query({ experiment })}`, { signal });

export const experimentFile = (name: string, form: 'csv' | 'xlsx', experiment: string) => `/api/reports/${segment(name)}/${form}${query({ experiment })}`;

/** Where a report is got as a file. */
export const reportFile = (name: string, form: 'csv' | 'xlsx', { from, to }: Months) => `/api/reports/${segment(name)}/${form}${query({ from, to })}`;
