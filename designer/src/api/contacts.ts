import { request } from './client';
import type { Result } from './problem';

/** That somebody asked to call for a case. */
export interface CaseCall {
  on: string;
  by: string;
  /** Held, Returned, Refused or Free. */
  state: string;
  reason: string | null;
  /** Calls under the permit. */
  attempts: number;
}

/** Whether a customer may be called for a case. */
export interface PermitAnswer {
  case: string;
  isGranted: boolean;
  reason: string | null;
  /** When to ask again, in the portfolio's zone; null where it may be made, and where no time helps. */
  next: string | null;
  on: string;
  attempts: number;
}

export function askForCall(wish: { case: string; isAnswer: boolean }): Promise<Result<PermitAnswer>> {
  return request('POST', '/contacts/permits', { body: wish });
}

/** A call that was permitted was not made. */
export function returnCall(wish: { case: string; reason: string }): Promise<Result<void>> {
  return request('POST', '/contacts/permits/return', { body: wish });
}
