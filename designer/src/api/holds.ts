import { query, request } from './client';
import type { Result } from './problem';
import type { Page } from './types';

/** In the order in which they are offered. */
export const holdReasons = ['dispute', 'death', 'hardship', 'insolvency', 'fraud', 'legal', 'disaster', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const holdScopes = ['account', 'company', 'customer'] as const;
export type HoldScope = (typeof holdScopes)[number];

/** Who may not contact the customer. */
export const holdBound = ['messages', 'calls', 'firms'] as const;

/** Which clocks stand still; terms only with timers. */
export const holdClocks = ['timers', 'terms'] as const;

export interface HoldRow {
  id: string;
  account: string;
  customer: string;
  scope: string;
  reason: string;
  text: string;
  binds: string[];
  clocks: string[];
  from: string;
  /** The first date on which it does not bind any more. */
  until: string | null;
  untilEvent: string | null;
  setBy: string;
  state: string;
  releasedOn?: string | null;
  releasedBy?: string | null;
  releasedWhy?: string | null;
}

export interface HoldWish {
  accounts?: string[];
  /** The filter of the list of cases, as its address has it. */
  query?: string;
  reason: HoldReason;
  text?: string;
  scope?: HoldScope;
  binds?: string[];
  clocks?: string[];
  from?: string | null;
  until?: string | null;
  untilEvent?: string | null;
  isPreview?: boolean;
}

export interface HoldReleaseWish {
  ids?: string[];
  reason?: string | null;
  untilBy?: string | null;
  search?: string | null;
  why?: string;
  isPreview?: boolean;
}

export interface HoldOutcome {
  matched: number;
  done: number;
  refused: { id: string; why: string }[];
}

export function getHolds(filter: { state?: string; reason?: string; untilBy?: string; search?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<HoldRow>>> {
  return request('GET', `/holds${query(filter)}`, { signal });
}

/** Holds accounts, or counts those that are meant. */
export function setHolds(wish: HoldWish): Promise<Result<HoldOutcome>> {
  return request('POST', '/holds', { body: wish });
}

/** Releases holds, or counts those that are meant. */
export function releaseHolds(wish: HoldReleaseWish): Promise<Result<HoldOutcome>> {
  return request('POST', '/holds/release', { body: wish });
}
