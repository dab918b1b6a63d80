import { query, request } from './client';
import type { Result } from './problem';
import type { Page } from './types';

/** What a currency or unit of account is worth in the home currency on a date, as a file said it. */
export interface RateRow {
  unit: string;
  date: string;
  /** With up to 8 decimals. */
  rate: string;
  currency: string;
  source: string;
  feed: number;
  takenAt: string;
  /** False where a later file has corrected it. */
  holds: boolean;
}

/** By which rate an amount was converted. */
export interface AppliedRate {
  currency: string;
  rate: string;
  date: string;
  source: string;
}

export function getRates(filter: { unit?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<RateRow>>> {
  return request('GET', `/rates${query(filter)}`, { signal });
}
