import { request, segment } from './client';
import type { Result } from './problem';
import type { Revision } from './settings';

/** to come, waits, failed, written or overtaken. */
export type CallListState = 'to come' | 'waits' | 'failed' | 'written' | 'overtaken';

/** A time of day at which lists are due, and what came of it. */
export interface CallListDue {
  /** HH:mm in the portfolio's zone. */
  time: string;
  state: CallListState;
  at: string | null;
  files: number;
  why: string | null;
}

/** At which times the lists of calls of a portfolio are written. */
export interface CallListTimes {
  portfolio: string;
  times: string[];
  folder: string;
  /** The date of which `today` speaks. */
  date: string;
  today: CallListDue[];
  from: string | null;
  etag: string;
  history: Revision[];
}

/** A file that was written for a dialler. */
export interface CallListFile {
  list: string;
  date: string;
  number: number;
  isWithdrawal: boolean;
  rows: number;
  pastDue: number;
  file: string;
  sha256: string;
  writtenAt: string;
  by: string;
  /** The time of day that was due; null where somebody asked, or results came. */
  due: string | null;
  isThere: boolean;
}

const at = (portfolio: string) => `/settings/call-lists/${segment(portfolio)}`;

export function getCallListTimes(portfolio: string, signal?: AbortSignal): Promise<Result<CallListTimes>> {
  return request('GET', at(portfolio), { signal });
}

export function saveCallListTimes(portfolio: string, change: { times: string[]; from: string; reason: string }, etag: string): Promise<Result<CallListTimes>> {
  return request('PUT', at(portfolio), { body: change, ifMatch: etag });
}

export function getCallListFiles(portfolio: string, page: number, size: number, signal?: AbortSignal): Promise<Result<{ items: CallListFile[]; total: number }>> {
  return request('GET', `${at(portfolio)}/files?page=${page}&size=${size}`, { signal });
}

export function callListUrl(portfolio: string, { list, date, number, isWithdrawal }: CallListFile): string {
  return `/api${at(portfolio)}/files/${segment(list)}/${date}/${number}${isWithdrawal ? '?withdrawal=true' : ''}`;
}
