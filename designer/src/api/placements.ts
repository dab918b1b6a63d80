import { query, request, segment } from './client';
import type { Result } from './problem';
import type { Page } from './types';

export const placementStates = ['active', 'pending', 'ended', 'owed', 'overdue', 'stated'] as const;

/** What may be reported by a person, in the order in which it is offered. */
export const placementReports = ['action', 'promise', 'dispute', 'objection', 'refused', 'returned', 'acknowledged', 'inbound', 'deleted'] as const;
export type PlacementReportKind = (typeof placementReports)[number];

export interface PlacementRow {
  case: string;
  seq: number;
  account: string;
  customer: string;
  strategy: string;
  firm: string;
  from: string;
  /** placed, kept, pending recall, objection, objection refused or recalled. */
  standing: string;
  /** The new term of what is kept, the last day of an objection. */
  until: string | null;
  why: string;
  termEnds: string | null;
  to: string | null;
  amount: string;
  accounts: number;
  /** Percent. */
  rate: number;
  firstAction: string | null;
  lastAction: string | null;
  deletionDue: string | null;
  deletedOn: string | null;
}

export interface PlacementEvent {
  on: string;
  what: string;
  by: string;
  text: string;
  until: string | null;
  amount: string | null;
}

/** What is said of a placement. */
export interface Said {
  report: PlacementReportKind;
  on: string | null;
  text: string;
  /** Promises only, as is the date. */
  amount: number | null;
  date: string | null;
}

export interface PlacementReport extends Said {
  account: string;
  firm: string;
}

/** The codes of all firms that have, or had, cases. */
export function getFirms(signal?: AbortSignal): Promise<Result<string[]>> {
  return request('GET', '/placements/firms', { signal });
}

export function getPlacements(filter: { state?: string; firm?: string; search?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<PlacementRow>>> {
  return request('GET', `/placements${query(filter)}`, { signal });
}

export function getPlacementEvents(placement: { case: string; seq: number }, signal?: AbortSignal): Promise<Result<PlacementEvent[]>> {
  return request('GET', `/placements/${segment(placement.case)}/${placement.seq}/events`, { signal });
}

/** Says what a firm has done, or what happened to what it has. */
export function reportPlacement(report: PlacementReport): Promise<Result<void>> {
  return request('POST', '/placements/reports', { body: report });
}

/** Decides about an objection to a recall. */
export function decideObjection(decision: { account: string; firm: string; isUpheld: boolean; why: string }): Promise<Result<void>> {
  return request('POST', '/placements/objections', { body: decision });
}
