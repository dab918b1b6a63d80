import { query, request } from './client';
import type { Result } from './problem';
import type { NamedValue, TriedRow } from './types';

/** What a decision of a document says of values by name; nothing is saved. */
export function tryDecision(dmn: string, decision: string, values: Record<string, string>): Promise<Result<TriedRow>> {
  return request('POST', '/decisions/try', { body: { dmn, decision, values } });
}

/** The facts of an account of today, as FEEL writes them. */
export function getAccountFacts(account: string): Promise<Result<NamedValue[]>> {
  return request('GET', `/cases/facts${query({ account })}`);
}
