import { query, request } from './client';
import type { Result } from './problem';

export interface TakenFile {
  name: string;
  /** cases, steps, variables, promises, placements, holds or decisions; empty where the header is that of none. */
  record: string;
  rows: number;
  sha256: string;
}

export interface TakenGroup {
  strategy: string;
  version: number;
  step: string;
  name: string;
  cases: number;
  amount: string;
}

export interface TakeOnDefect {
  file: string;
  line: number;
  /** Empty where the row as a whole is meant. */
  column: string;
  expected: string;
  found: string;
  account: string;
}

export interface TakeOnReport {
  /** rehearsed, taken, refused or same content. */
  verdict: string;
  /** The run that took the cases on; null where none did. */
  run?: number | null;
  date: string;
  source: string;
  files: TakenFile[];
  bad: number;
  defects: TakeOnDefect[];
  groups: TakenGroup[];
  cases: { opened: number };
  promises: number;
  /** Those that the other system has judged. */
  judged?: number;
  placements: number;
  tasks: number;
  holds: number;
}

export interface ParallelState {
  isParallel: boolean;
  begunBy: string | null;
  begunAt: string | null;
  reason: string | null;
  /** The first business date whose runs may send; null while no cut-over was asked for. */
  endsOn: string | null;
  firstBy: string | null;
  endReason: string | null;
  endedBy: string | null;
  messages: number;
  placements: number;
}

/** The state of another system as somebody hands it in. */
export interface HandedOver {
  files: File[];
  /** The name of a mapping that the server has, or a file that is one. */
  mapping: string | File;
  /** The business date of the state; empty for the last that was worked. */
  date: string;
}

export function rehearseTakeOn(handed: HandedOver): Promise<Result<TakeOnReport>> {
  return request('POST', `/take-on/rehearsal${query(said(handed))}`, { form: formOf(handed) });
}

export function takeOn(handed: HandedOver, reason: string): Promise<Result<TakeOnReport>> {
  return request('POST', `/take-on${query({ ...said(handed), reason })}`, { form: formOf(handed) });
}

export function getParallel(signal?: AbortSignal): Promise<Result<ParallelState>> {
  return request('GET', '/parallel', { signal });
}

export function beginParallel(reason: string): Promise<Result<ParallelState>> {
  return request('POST', '/parallel', { body: { reason } });
}

export function endParallel(date: string, reason: string): Promise<Result<ParallelState>> {
  return request('POST', '/parallel/end', { body: { date, reason } });
}

const said = ({ mapping, date }: HandedOver) => ({ mapping: typeof mapping === 'string' ? mapping : null, date: date === '' ? null : date });

function formOf({ files, mapping }: HandedOver): FormData {
  const form = new FormData();
  // Before the files: the server reads parts as they come.
  if (typeof mapping !== 'string') form.set('mapping', mapping);
  for (const file of files) form.append('file', file);
  return form;
}
