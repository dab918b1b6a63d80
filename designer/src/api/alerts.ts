import { query, request, segment } from './client';
import type { Result } from './problem';
import type { Revision } from './settings';
import type { Page } from './types';

export const alertKinds = ['feedRefused', 'feedMissing', 'outboundHeld', 'nightFailed'] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertStates = ['open', 'noted', 'over'] as const;
export type AlertState = (typeof alertStates)[number];

/** Something of the operation that somebody must look at. */
export interface AlertRow {
  id: string;
  kind: AlertKind;
  state: AlertState;
  portfolio: string;
  /** The business date of the night; of a refused file its position. */
  date: string;
  feed: string | null;
  run: number | null;
  what: string;
  /** What no mail tells. */
  detail: string | null;
  since: string;
  notedBy: string | null;
  notedAt: string | null;
  notedWords: string | null;
  overAt: string | null;
  overWhy: string | null;
  mailedAt: string | null;
  mailFailure: string | null;
}

/** How many are not over. */
export interface AlertCount {
  open: number;
  noted: number;
}

/** Of one state and kind, or of any; the latest first. */
export function getAlerts(filter: { state?: string; kind?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<AlertRow>>> {
  return request('GET', `/alerts${query(filter)}`, { signal });
}

/** Somebody takes note of an alert, and says what is done about it. */
export function noteAlert(id: string, words: string): Promise<Result<AlertRow>> {
  return request('POST', `/alerts/${segment(id)}/note`, { body: { words } });
}

/** Tells an {@link AlertCount} now, and whenever it changes. */
export const alertNewsUrl = '/api/alerts/news';

/** To whom alerts of a portfolio leave by mail. */
export interface AlertAddresses {
  portfolio: string;
  to: string[];
  /** en or es. */
  language: string;
  /** Without a mail server nothing leaves. */
  hasMailServer: boolean;
  etag: string;
  history: Revision[];
}

export function getAlertAddresses(portfolio: string, signal?: AbortSignal): Promise<Result<AlertAddresses>> {
  return request('GET', `/settings/alerts/${segment(portfolio)}`, { signal });
}

export function saveAlertAddresses(portfolio: string, change: { to: string[]; language: string; reason: string }, etag: string): Promise<Result<AlertAddresses>> {
  return request('PUT', `/settings/alerts/${segment(portfolio)}`, { body: change, ifMatch: etag });
}
