import { request, segment } from './client';
import type { Result } from './problem';
import type { Revision } from './settings';

export const experimentUnits = ['customer', 'account', 'group'] as const;

/** The figures by which an experiment may be decided. */
export const experimentMetrics = ['cure rate'] as const;

export interface ExperimentArm {
  name: string;
  weight: number;
  /** How many units have entered it. */
  entries: number;
}

export interface ExperimentRow {
  name: string;
  /** draft, planned, running, measuring or stopped. */
  state: string;
  unit: string;
  /** The fact that tells accounts or groups apart. */
  unitFact: string | null;
  salt: string;
  arms: ExperimentArm[];
  /** The first and the last business date of entries. */
  from: string;
  to: string;
  /** Ids of processes; none = all. */
  strategies: string[];
  controlFromDay?: number | null;
  controlUntil?: string | null;
  metric: string;
  measuredDays: number;
  /** In percentage points. */
  minimumEffect?: number | null;
  minimumEntries: number;
  changedBy: string;
  approvedBy?: string | null;
  stoppedOn?: string | null;
  stoppedWhy?: string | null;
}

export interface ExperimentDocument {
  experiment: ExperimentRow;
  etag: string;
  history: Revision[];
}

export interface ExperimentWish {
  unit: string;
  unitFact: string | null;
  salt: string;
  arms: { name: string; weight: number }[];
  from: string;
  to: string;
  strategies: string[];
  controlFromDay: number | null;
  controlUntil: string | null;
  metric: string;
  measuredDays: number;
  minimumEffect: number | null;
  minimumEntries: number;
  reason: string;
}

const at = (name: string) => `/experiments/${segment(name)}`;

export function getExperiments(signal?: AbortSignal): Promise<Result<ExperimentRow[]>> {
  return request('GET', '/experiments', { signal });
}

export function getExperiment(name: string, signal?: AbortSignal): Promise<Result<ExperimentDocument>> {
  return request('GET', at(name), { signal });
}

/** Saves an experiment, which nobody has approved as it is then; without a tag it is a new one. */
export function saveExperiment(name: string, wish: ExperimentWish, etag: string | null): Promise<Result<ExperimentDocument>> {
  return request('PUT', at(name), { body: wish, ...(etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag }) });
}

export function approveExperiment(name: string, etag: string): Promise<Result<ExperimentDocument>> {
  return request('POST', `${at(name)}/approve`, { ifMatch: etag });
}

export function stopExperiment(name: string, why: string, etag: string): Promise<Result<ExperimentDocument>> {
  return request('POST', `${at(name)}/stop`, { body: { why }, ifMatch: etag });
}
