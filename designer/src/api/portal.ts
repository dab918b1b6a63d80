import { query, request, segment } from './client';
import type { PlacementEvent, PlacementReportKind, Said } from './placements';
import type { Result } from './problem';
import type { Page } from './types';

export const firmStandings = ['placed', 'acknowledged', 'kept', 'pending recall', 'objection', 'objection refused'] as const;

/** What a firm may report of a case that it has, in the order in which it is offered. */
export const firmReports = ['action', 'promise', 'dispute', 'objection', 'refused', 'returned', 'acknowledged'] as const satisfies readonly PlacementReportKind[];

/** A case that a firm has. */
export interface FirmPlacementRow {
  id: string;
  account: string;
  customer: string;
  name: string;
  from: string;
  standing: string;
  until: string | null;
  termEnds: string | null;
  currency: string;
  amount: string;
  due: string;
  stage: string;
}

export interface FirmPlacementDetail {
  placement: FirmPlacementRow;
  accounts: { account: string; product: string; currency: string; due: string; from: string }[];
  events: PlacementEvent[];
  /** Whether the firm may not contact the customer now. */
  isHeld: boolean;
  court: string | null;
  courtFile: string | null;
}

/** What a firm owes, or has stated, of a case that it has no more. */
export interface FirmStatementRow {
  id: string;
  to: string;
  due: string;
  statedOn: string | null;
  isOverdue: boolean;
  text: string;
}

export function getFirmPlacements(filter: { standing?: string; search?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<FirmPlacementRow>>> {
  return request('GET', `/firm/placements${query(filter)}`, { signal });
}

export function getFirmPlacement(id: string, signal?: AbortSignal): Promise<Result<FirmPlacementDetail>> {
  return request('GET', `/firm/placements/${segment(id)}`, { signal });
}

export function reportFirmPlacement(id: string, report: Said): Promise<Result<void>> {
  return request('POST', `/firm/placements/${segment(id)}/reports`, { body: report });
}

export function getFirmStatements(filter: { state?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<FirmStatementRow>>> {
  return request('GET', `/firm/statements${query(filter)}`, { signal });
}

/** States that the data of a case are deleted or handed back. */
export function stateDeletion(id: string, statement: { on: string | null; text: string }): Promise<Result<void>> {
  return request('POST', `/firm/statements/${segment(id)}`, { body: statement });
}
