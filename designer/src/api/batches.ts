import { query, request, segment } from './client';
import type { Result } from './problem';
import type { Page } from './types';

export interface BatchRow {
  id: string;
  cycle: string;
  /** placement, writeOff, campaign or committee. */
  kind: string;
  pool: string;
  dueOn: string;
  selectedOn: string;
  releaseOn: string;
  /** selecting, proposed, approved, releasing, released or rejected. */
  state: string;
  cases: number;
  amount: string;
  /** What an approval says; null while the batch is being taken. */
  signature: string | null;
  approvedBy?: string | null;
  approvedAt?: string | null;
  secondedBy?: string | null;
  secondedAt?: string | null;
  rejectedBy?: string | null;
  rejectedWhy?: string | null;
  releasedOn?: string | null;
}

export interface BatchShare {
  stratum: string | null;
  firm: string;
  /** Percent. */
  wanted: number;
  reached: string;
  customers: number;
  cases: number;
  amount: string;
  /** What is lacking to the share; below zero where the firm gets more. */
  deficit: string | null;
}

export interface BatchDocument {
  batch: BatchRow;
  shares: BatchShare[];
  exclusions: { reason: string; cases: number; amount: string }[];
  droppedOut: { cases: number; amount: string };
  ledger: { book: string; side: string; account: string; amount: string }[];
}

export interface BatchLine {
  case: string;
  seq: number;
  account: string;
  customer: string;
  balance: string;
  stratum: string | null;
  firm: string | null;
  reason: string | null;
  releaseBalance: string | null;
  /** proposed, excluded, released, dropped out or rejected. */
  state: string;
  outcome: string | null;
}

/** In the order in which they are offered. */
export const batchStates = ['selecting', 'proposed', 'approved', 'releasing', 'released', 'rejected'] as const;
export const lineStates = ['proposed', 'excluded', 'released', 'dropped out', 'rejected'] as const;

export function getBatches(filter: { state?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<BatchRow>>> {
  return request('GET', `/batches${query(filter)}`, { signal });
}

export function getBatch(id: string, signal?: AbortSignal): Promise<Result<BatchDocument>> {
  return request('GET', `/batches/${segment(id)}`, { signal });
}

export function getBatchLines(id: string, filter: { state?: string; search?: string; page?: number; size?: number }, signal?: AbortSignal): Promise<Result<Page<BatchLine>>> {
  return request('GET', `/batches/${segment(id)}/lines${query(filter)}`, { signal });
}

/** Approves what the signature says. */
export function approveBatch(id: string, signature: string): Promise<Result<BatchDocument>> {
  return request('POST', `/batches/${segment(id)}/approve`, { body: { signature } });
}

export function rejectBatch(id: string, why: string): Promise<Result<BatchDocument>> {
  return request('POST', `/batches/${segment(id)}/reject`, { body: { why } });
}

/** Rejects some cases alone; the others stay proposed. */
export function rejectBatchLines(id: string, lines: { case: string; seq: number }[], why: string): Promise<Result<BatchDocument>> {
  return request('POST', `/batches/${segment(id)}/lines/reject`, { body: { lines, why } });
}

export function batchCsvUrl(id: string): string {
  return `/api/batches/${segment(id)}/lines.csv`;
}
