import { query, request } from './client';
import type { Result } from './problem';
import type { Page } from './types';

export type OfferAuthority = 'collector' | 'supervisor' | 'committee';

/** What an authority may agree to; shares are per cent. */
export interface OfferLimit {
  authority: string;
  instalments: number;
  down: number;
  principal: number;
  interest: number;
}

export interface OfferInstalment {
  /** 0 for the down payment. */
  number: number;
  due: string;
  amount: string;
  /** What of it is paid; nothing where that is unknown. */
  paid?: string | null;
}

export interface OfferEvent {
  on: string;
  what: string;
  by?: string | null;
  reason?: string | null;
  paid?: string | null;
}

/** Terms that a case was offered, and what has become of them; amounts are in its unit. */
export interface OfferRow {
  id: string;
  case: string;
  account: string;
  customer: string;
  strategy: string;
  state: string;
  madeOn: string;
  validUntil: string;
  unit: string;
  owed: string;
  waived: string;
  agreed: string;
  instalments: number;
  /** Per cent of what is agreed. */
  down: number;
  /** Nobody where the strategy made it. */
  madeBy?: string | null;
  /** Whose approval its terms need; nothing where they need none. */
  needs?: string | null;
  /** Who of the committee has approved it, while a second person is awaited. */
  approvedBy?: string | null;
  paid?: string | null;
  missed?: number | null;
  limits: OfferLimit[];
  choices: number[];
  plan: OfferInstalment[];
  history: OfferEvent[];
}

/** Terms; shares are per cent. */
export interface OfferTerms {
  instalments: number;
  down: number;
  principal: number;
  interest: number;
}

export interface OfferPreview {
  owed: string;
  waived: string;
  agreed: string;
  needs?: string | null;
  refusal?: string | null;
  plan: OfferInstalment[];
}

/** Offers, the latest first. */
export function getOffers(filter: { state?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<OfferRow>>> {
  return request('GET', `/offers${query(filter)}`, { signal });
}

/** What terms would come to if they were accepted today. */
export function previewOffer(of: string, terms: OfferTerms, signal?: AbortSignal): Promise<Result<OfferPreview>> {
  return request('POST', '/offers/preview', { body: { case: of, ...terms }, signal });
}

/** Offers terms; what is within the authority may be accepted at once. */
export function makeOffer(of: string, terms: OfferTerms, isAccepted: boolean, reason: string): Promise<Result<void>> {
  return request('POST', '/offers', { body: { case: of, ...terms, isAccepted, reason } });
}

/** What the customer, or the house, says to the offer that stands. */
export function answerOffer(of: string, answer: 'accept' | 'refuse' | 'cancel', reason: string): Promise<Result<void>> {
  return request('POST', '/offers/answers', { body: { case: of, answer, reason } });
}

/** Decides about terms that need approval. */
export function decideOffer(of: string, isApproved: boolean, reason: string): Promise<Result<void>> {
  return request('POST', '/offers/decisions', { body: { case: of, isApproved, reason } });
}
