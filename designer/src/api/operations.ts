import { query, request, segment } from './client';
import type { Result } from './problem';
import type {
  CaseDetail, CaseRow, Feed, ImportReport, IncidentRow, MappingGuess, Page, PortfolioSummary, QueueSummary, RunReport, RunSummary, TaskRow,
} from './types';

export interface CaseFilter {
  search?: string;
  strategy?: string;
  elementId?: string;
  segment?: string;
  state?: 'open' | 'closed';
  page?: number;
  size?: number;
}

export function getCases(filter: CaseFilter, signal?: AbortSignal): Promise<Result<Page<CaseRow>>> {
  return request('GET', `/cases${query({ ...filter })}`, { signal });
}

export function getCase(id: string, signal?: AbortSignal): Promise<Result<CaseDetail>> {
  return request('GET', `/cases/${segment(id)}`, { signal });
}

export function getTasks(filter: { queue?: string; state?: string; page?: number }, signal?: AbortSignal): Promise<Result<Page<TaskRow>>> {
  return request('GET', `/tasks${query(filter)}`, { signal });
}

export function getQueues(signal?: AbortSignal): Promise<Result<QueueSummary[]>> {
  return request('GET', '/queues', { signal });
}

export function getRuns(signal?: AbortSignal): Promise<Result<RunSummary[]>> {
  return request('GET', '/runs', { signal });
}

export function getRun(id: number, signal?: AbortSignal): Promise<Result<RunReport>> {
  return request('GET', `/runs/${segment(id)}`, { signal });
}

/** Starts the run of a business date; its progress comes as events from `runProgressUrl`. */
export function startRun(date: string): Promise<Result<RunSummary>> {
  return request('POST', '/runs', { body: { date } });
}

export const runProgressUrl = '/api/runs/progress';

export function getIncidents(filter: { state?: string; strategy?: string; element?: string; page?: number }, signal?: AbortSignal): Promise<Result<Page<IncidentRow>>> {
  return request('GET', `/incidents${query(filter)}`, { signal });
}

export function getPortfolios(signal?: AbortSignal): Promise<Result<PortfolioSummary[]>> {
  return request('GET', '/portfolios', { signal });
}

export function getMappings(signal?: AbortSignal): Promise<Result<string[]>> {
  return request('GET', '/portfolios/mappings', { signal });
}

export function guessMapping(file: File): Promise<Result<MappingGuess>> {
  return request('POST', '/portfolios/guess', { form: formOf(file) });
}

export function importPortfolio(file: File, mapping: string, position: string): Promise<Result<ImportReport>> {
  return request('POST', `/portfolios/import${query({ mapping, position })}`, { form: formOf(file) });
}

export function getFeeds(page: number, signal?: AbortSignal): Promise<Result<Page<Feed>>> {
  return request('GET', `/feeds${query({ page })}`, { signal });
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}
