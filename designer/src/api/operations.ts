import { query, request, segment } from './client';
import type { Result } from './problem';
import type {
  Absence, CaseDetail, CaseRow, Feed, ImportReport, IncidentHandling, IncidentOutcome, IncidentProgress, IncidentRow, MappingGuess, Page, PortfolioMapping, PortfolioSummary, QueueSummary, RunReport, RunSummary, TaskRow, LeftCase, WithdrawalPreview, WrongContact,
} from './types';

export interface CaseFilter {
  search?: string;
  strategy?: string;
  version?: string;
  elementId?: string;
  segment?: string;
  stage?: string;
  situation?: string;
  product?: string;
  bucket?: string;
  queue?: string;
  state?: 'open' | 'closed';
  /** BPMN id of an element by which a case came, from one business date to another. */
  passed?: string;
  from?: string;
  to?: string;
  /** What is due today: from one amount to below another. */
  dueFrom?: string;
  dueBelow?: string;
  page?: number;
  size?: number;
}

export function getCases(filter: CaseFilter, signal?: AbortSignal): Promise<Result<Page<CaseRow>>> {
  return request('GET', `/cases${query({ ...filter })}`, { signal });
}

export function getCase(id: string, signal?: AbortSignal): Promise<Result<CaseDetail>> {
  return request('GET', `/cases/${segment(id)}`, { signal });
}

export function getCaseDrawing(id: string, signal?: AbortSignal): Promise<Result<{ bpmn: string }>> {
  return request('GET', `/cases/${segment(id)}/drawing`, { signal });
}

export function getTasks(filter: { queue?: string; state?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<TaskRow>>> {
  return request('GET', `/tasks${query(filter)}`, { signal });
}

export function getQueues(signal?: AbortSignal): Promise<Result<QueueSummary[]>> {
  return request('GET', '/queues', { signal });
}

/** Ends a task; the case goes on at once. */
export function completeTask(id: string, outcome: string): Promise<Result<void>> {
  return request('POST', `/tasks/${segment(id)}/complete`, { body: { outcome } });
}

/** The latest runs, of one kind or of all. */
export function getRuns(filter: { kind?: string; size?: number }, signal?: AbortSignal): Promise<Result<RunSummary[]>> {
  return request('GET', `/runs${query(filter)}`, { signal });
}

export function getRun(id: number, signal?: AbortSignal): Promise<Result<RunReport>> {
  return request('GET', `/runs/${segment(id)}`, { signal });
}

/** Starts the run of a business date; its progress comes as events from `runProgressUrl`. */
export function startRun(date: string): Promise<Result<RunSummary>> {
  return request('POST', '/runs', { body: { date } });
}

/** Lets the messages of a run leave: the second of two persons does. */
export function releaseRun(id: number, reason: string): Promise<Result<RunReport>> {
  return request('POST', `/runs/${segment(id)}/release`, { body: { reason } });
}

/** Nothing of a run leaves any more until two persons release it. */
export function keepRun(id: number, reason: string): Promise<Result<RunReport>> {
  return request('POST', `/runs/${segment(id)}/keep`, { body: { reason } });
}

/** What would be taken back with a run. */
export function getWithdrawalPreview(id: number, signal?: AbortSignal): Promise<Result<WithdrawalPreview>> {
  return request('GET', `/runs/${segment(id)}/withdrawal`, { signal });
}

/** Takes a run back; gives the withdrawal, which is a run of its own. */
export function withdrawRun(id: number, reason: string): Promise<Result<RunSummary>> {
  return request('POST', `/runs/${segment(id)}/withdraw`, { body: { reason } });
}

export function getWrongContacts(id: number, page: number, size: number, signal?: AbortSignal): Promise<Result<Page<WrongContact>>> {
  return request('GET', `/runs/${segment(id)}/wrong-contacts${query({ page, size })}`, { signal });
}

export function getLeftCases(id: number, page: number, size: number, signal?: AbortSignal): Promise<Result<Page<LeftCase>>> {
  return request('GET', `/runs/${segment(id)}/left-cases${query({ page, size })}`, { signal });
}

export function handleWrongContacts(id: number, what: string): Promise<Result<RunReport>> {
  return request('POST', `/runs/${segment(id)}/wrong-contacts`, { body: { what } });
}

export const runProgressUrl = '/api/runs/progress';

export function getIncidents(filter: { state?: string; strategy?: string; element?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<IncidentRow>>> {
  return request('GET', `/incidents${query(filter)}`, { signal });
}

/** Deals with incidents, or counts those that are meant. */
export function handleIncidents(wanted: IncidentHandling): Promise<Result<IncidentOutcome>> {
  return request('POST', '/incidents/handle', { body: wanted });
}

/** How far an order about incidents has come; nothing where none is being worked. */
export function getIncidentProgress(signal?: AbortSignal): Promise<Result<IncidentProgress | undefined>> {
  return request('GET', '/incidents/handle', { signal });
}

/** Leaves a note for others at an incident, in place of the one before. */
export function commentIncident(id: string, comment: string): Promise<Result<void>> {
  return request('POST', `/incidents/${segment(id)}/comment`, { body: { comment } });
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

/** Takes a file in by a mapping: the name of one that the server has, or one that is handed in with it. */
export function importPortfolio(file: File, mapping: string | PortfolioMapping, position: string): Promise<Result<ImportReport>> {
  const form = new FormData();
  // Before the file: the server reads parts as they come.
  if (typeof mapping !== 'string') form.set('mapping', JSON.stringify(mapping));
  form.set('file', file);
  return request('POST', `/portfolios/import${query({ mapping: typeof mapping === 'string' ? mapping : null, position })}`, { form });
}

export function getFeeds(page: number, signal?: AbortSignal): Promise<Result<Page<Feed>>> {
  return request('GET', `/feeds${query({ page })}`, { signal });
}

/** Accounts that full files no longer hold: those that nobody has explained, or what reason feeds said. */
export function getAbsences(explained: boolean, page: number, signal?: AbortSignal): Promise<Result<Page<Absence>>> {
  return request('GET', `/absences${query({ explained: explained ? 'true' : null, page })}`, { signal });
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}

/** A filter of the list of cases that somebody has given a name. */
export interface CaseView {
  name: string;
  owner: string;
  /** As the address of the list has it. */
  query: string;
  isShared: boolean;
  isDefault: boolean;
  isOwn: boolean;
}

export function getViews(signal?: AbortSignal): Promise<Result<CaseView[]>> {
  return request('GET', '/views', { signal });
}

export function saveView(name: string, view: { query: string; isShared: boolean; isDefault: boolean }): Promise<Result<CaseView>> {
  return request('PUT', `/views/${segment(name)}`, { body: view });
}

export function removeView(name: string): Promise<Result<void>> {
  return request('DELETE', `/views/${segment(name)}`);
}

/** Where the cases of a filter come as CSV. */
export function casesCsvUrl({ page: _, size: __, ...filter }: CaseFilter): string {
  return `/api/cases/export${query({ ...filter })}`;
}
