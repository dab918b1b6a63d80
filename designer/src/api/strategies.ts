import { query, request, segment } from './client';
import type { Result } from './problem';
import type { ElementCounts, Finding, KeptComparison, KeptDocument, KeptSummary, MigrationPreview, MigrationRequest, NamesThere, RunSummary, Simulation, StrategyContent, StrategyDocument, StrategySummary, VersionSummary } from './types';

const at = (name: string) => `/strategies/${segment(name)}`;

/** The address of the latest saved version as a workflow definition of Elsa. */
export function elsaUrl(name: string): string {
  return `/api${at(name)}/export${query({ format: 'elsa' })}`;
}

/** The address of the latest saved version with each of its boxes drawn as the steps that it stands for. */
export function stepsUrl(name: string): string {
  return `/api${at(name)}/export${query({ format: 'steps' })}`;
}

export function getStrategies(signal?: AbortSignal): Promise<Result<StrategySummary[]>> {
  return request('GET', '/strategies', { signal });
}

/** The latest version, or the given one. */
export function getStrategy(name: string, version?: number, signal?: AbortSignal): Promise<Result<StrategyDocument>> {
  return request('GET', at(name) + query({ version }), { signal });
}

/** Saves the draft; refused with 412 where somebody else has saved since `etag`. */
export function saveStrategy(name: string, content: StrategyContent, etag: string): Promise<Result<StrategyDocument>> {
  return request('PUT', at(name), { body: content, ifMatch: etag });
}

/** Creates a strategy; refused with 412 where one of that name is there. */
export function createStrategy(name: string, content: StrategyContent): Promise<Result<StrategyDocument>> {
  return request('PUT', at(name), { body: content, ifNoneMatch: '*' });
}

/** What the server says of a strategy as it is; an empty element or path is none. */
export async function checkStrategy(name: string, content: StrategyContent, signal?: AbortSignal): Promise<Result<Finding[]>> {
  const result = await request<Partial<Finding>[]>('POST', '/strategies/check', { body: { name, ...content }, signal });
  return result.ok ? { ...result, value: result.value.map(completed) } : result;
}

/** Which variables exist where in a strategy as it is drawn. */
export function getNames(name: string, content: StrategyContent, signal?: AbortSignal): Promise<Result<NamesThere>> {
  return request('POST', '/strategies/names', { body: { name, ...content }, signal });
}

export function getVersions(name: string, signal?: AbortSignal): Promise<Result<VersionSummary[]>> {
  return request('GET', `${at(name)}/versions`, { signal });
}

export function requestApproval(name: string, comment: string, etag: string): Promise<Result<StrategyDocument>> {
  return request('POST', `${at(name)}/approval`, { body: { comment }, ifMatch: etag });
}

export function approveStrategy(name: string, etag: string): Promise<Result<StrategyDocument>> {
  return request('POST', `${at(name)}/approve`, { body: {}, ifMatch: etag });
}

/** Publishes now, or with the night of a business date; now, messages that have not left may be withdrawn. */
export function publishStrategy(name: string, etag: string, from: string | null, withdrawsUnsent = false): Promise<Result<StrategyDocument>> {
  return request('POST', `${at(name)}/publish`, { body: { from, withdrawsUnsent }, ifMatch: etag });
}

/** No version is published by itself any more. */
export function cancelPublication(name: string, etag: string): Promise<Result<StrategyDocument>> {
  return request('DELETE', `${at(name)}/publish`, { ifMatch: etag });
}

export function retractStrategy(name: string): Promise<Result<StrategyDocument>> {
  return request('POST', `${at(name)}/retract`, { body: {} });
}

/** Makes a new draft with the content of an earlier version. */
export function revertStrategy(name: string, version: number): Promise<Result<StrategyDocument>> {
  return request('POST', `${at(name)}/revert`, { body: { version } });
}

export interface CountFilter {
  from?: string;
  to?: string;
  segment?: string;
  band?: string;
}

export function getCounts(name: string, filter: CountFilter, signal?: AbortSignal): Promise<Result<ElementCounts>> {
  return request('GET', `${at(name)}/counts${query({ ...filter })}`, { signal });
}

export interface SimulationChoices {
  /** The version to compare with; the published one by default. */
  against?: number;
  /** As if the whole portfolio came in anew. */
  everybody?: boolean;
  /** How many business days, from 1 to 60. */
  days?: number;
  /** Who is taken to pay or promise; without it nobody. */
  rates?: AssumedRates;
  /** It follows an edit: the server gives up the one before. */
  live?: boolean;
}

/** Who answers from one night to the next; parts from 0 to 1. */
export interface AssumedRates {
  /** The part of the open cases that pays all that is due. */
  payment?: number;
  /** By name of a segment its own. */
  segments?: Record<string, number>;
  /** As many as lately did, instead of a chosen part. */
  observed?: boolean;
  /** The part that promises, the part of these that keeps it, and after how many business days it is due. */
  promises?: { made: number; kept: number; term: number };
}

/** Runs the draft on a copy of the portfolio, beside another version. */
export function simulateStrategy(name: string, content: StrategyContent, choices: SimulationChoices, signal?: AbortSignal): Promise<Result<Simulation>> {
  return request('POST', `${at(name)}/simulate`, { body: { ...content, ...choices }, signal });
}

/** The simulations of a strategy that were kept, the latest first. */
export function getSimulations(name: string, signal?: AbortSignal): Promise<Result<KeptSummary[]>> {
  return request('GET', `${at(name)}/simulations`, { signal });
}

/** Keeps one of the last simulations as it is. */
export function keepSimulation(name: string, simulation: string, note: string): Promise<Result<KeptSummary>> {
  return request('POST', `${at(name)}/simulations`, { body: { simulation, note } });
}

export function getSimulation(name: string, id: number, signal?: AbortSignal): Promise<Result<KeptDocument>> {
  return request('GET', `${at(name)}/simulations/${id}`, { signal });
}

/** What differs between two that were kept. */
export function compareSimulations(name: string, id: number, other: number, signal?: AbortSignal): Promise<Result<KeptComparison>> {
  return request('GET', `${at(name)}/simulations/${id}/beside/${other}`, { signal });
}

export function removeSimulation(name: string, id: number): Promise<Result<void>> {
  return request('DELETE', `${at(name)}/simulations/${id}`);
}

/** Where a kept simulation is got as CSV. */
export function simulationCsvUrl(name: string, id: number): string {
  return `/api${at(name)}/simulations/${id}/csv`;
}

/** What would become of the cases that run; nothing is written. */
export function previewMigration(name: string, wanted: MigrationRequest, signal?: AbortSignal): Promise<Result<MigrationPreview>> {
  return request('POST', `${at(name)}/migration`, { body: wanted, signal });
}

/** Brings running cases to another version; its progress comes as events, as that of a night. */
export function startMigration(name: string, wanted: MigrationRequest): Promise<Result<RunSummary>> {
  return request('POST', `${at(name)}/migrate`, { body: wanted });
}

function completed(finding: Partial<Finding>): Finding {
  const { file = '', rule = '', severity = 'Error', message = '', elementId, path, line } = finding;
  return { ...finding, file, rule, severity, message, elementId: elementId || null, path: path !== undefined && path !== null && path.length > 0 ? path : null, line: line ?? null };
}
