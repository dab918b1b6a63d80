import { query, request } from './client';
import type { Result } from './problem';
import type { Page } from './types';

/** In the order in which they are offered. */
export const overrideKinds = ['queue', 'segment', 'arm', 'firm', 'exclude'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** From what somebody may be excluded. */
export const overrideExclusions = ['contact', 'strategy', 'step', 'firm'] as const;

export interface OverrideRow {
  id: string;
  account: string;
  customer: string;
  isOfCustomer: boolean;
  kind: string;
  /** Queue; experiment; of exclude: contact, strategy, step or firm; else empty. */
  target: string;
  /** Collector; segment; arm; firm; the strategy, step or firm that is excluded; may be empty. */
  value: string;
  why: string;
  from: string;
  /** The first date on which it does not bind any more; null = until it is released. */
  until: string | null;
  setBy: string;
  /** active or over. */
  state: string;
  releasedOn?: string | null;
  releasedBy?: string | null;
  releasedWhy?: string | null;
}

export interface OverrideWish {
  accounts?: string[];
  /** The filter of the list of cases, as its address has it. */
  query?: string;
  kind: OverrideKind;
  target?: string;
  value?: string;
  why?: string;
  isOfCustomer: boolean;
  from?: string | null;
  until?: string | null;
  isPreview?: boolean;
}

export interface OverrideOutcome {
  matched: number;
  done: number;
  /** References that no account has, the first of them. */
  unknown: string[];
}

export function getOverrides(filter: { state?: string; kind?: string; by?: string; untilBy?: string; search?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<OverrideRow>>> {
  return request('GET', `/overrides${query(filter)}`, { signal });
}

/** Orders overrides, or counts for how many. */
export function setOverrides(wish: OverrideWish): Promise<Result<OverrideOutcome>> {
  return request('POST', '/overrides', { body: wish });
}

/** Ends overrides before their time. */
export function releaseOverrides(ids: string[], why: string): Promise<Result<OverrideOutcome>> {
  return request('POST', '/overrides/release', { body: { ids, why } });
}
