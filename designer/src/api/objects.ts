import { query, request, segment } from './client';
import type { Result } from './problem';
import type { AttributeType, Revision } from './settings';
import type { NamedValue, Page } from './types';

export interface ObjectField {
  name: string;
  type: AttributeType;
  scale: number;
  isRequired: boolean;
}

export interface ObjectState {
  name: string;
  isFinal: boolean;
}

/** A type of management objects that the house has defined: complaints, guarantees, tax files. */
export interface ObjectType {
  key: string;
  english: string;
  spanish: string;
  fields: ObjectField[];
  states: ObjectState[];
  needsAccount: boolean;
  /** Whether its cases are worked in line with those of the debts, of which one governs. */
  isInLine: boolean;
}

export interface ObjectTypes {
  types: ObjectType[];
  etag: string;
  history: Revision[];
}

export interface ObjectCase {
  id: string;
  strategy: string;
  isOpen: boolean;
  closeReason?: string | null;
  situation?: string | null;
}

/** A management object, as it stands today. */
export interface ObjectRow {
  type: string;
  key: string;
  customer: string;
  account?: string | null;
  company?: string | null;
  state: string;
  isOpen: boolean;
  openSince?: string | null;
  position: string;
  fields: NamedValue[];
  cases: ObjectCase[];
  /** How it came to its state, the first first; told of one object alone. */
  history?: ObjectChange[];
}

/** An object came to a state: by a feed, or by the step of a strategy. */
export interface ObjectChange {
  date: string;
  state: string;
  before?: string | null;
  source: string;
  step?: string | null;
  reason?: string | null;
  case?: string | null;
  /** Name of the fact of a field that a step set to what state says; missing for a state. */
  field?: string | null;
}

/** What is said of an object; what is left out stays as it is. */
export interface ObjectWish {
  customer: string | null;
  account: string | null;
  company: string | null;
  state: string | null;
  openSince: string | null;
  fields: Record<string, string>;
}

export function getObjectTypes(signal?: AbortSignal): Promise<Result<ObjectTypes>> {
  return request('GET', '/settings/objects', { signal });
}

export function saveObjectTypes(types: ObjectType[], reason: string, etag: string): Promise<Result<ObjectTypes>> {
  return request('PUT', '/settings/objects', { body: { types, reason }, ifMatch: etag });
}

/** The types as whoever works cases sees them. */
export function listObjectTypes(signal?: AbortSignal): Promise<Result<ObjectType[]>> {
  return request('GET', '/objects/types', { signal });
}

/** The types as whoever draws strategies sees them. */
export function listOfferedObjectTypes(signal?: AbortSignal): Promise<Result<ObjectType[]>> {
  return request('GET', '/catalog/objects', { signal });
}

/** Which objects a list shows; what is empty asks for nothing. */
export interface ObjectFilter {
  type: string;
  state: string;
  standing: 'open' | 'over' | 'all';
  search: string;
  customer: string;
  company: string;
  page: number;
  size: number;
}

export function listObjects(filter: ObjectFilter, signal?: AbortSignal): Promise<Result<Page<ObjectRow>>> {
  return request('GET', `/objects${query({ ...filter })}`, { signal });
}

/** The objects of a filter as a file, all pages. */
export function objectsCsvUrl({ page: _, size: __, ...filter }: ObjectFilter): string {
  return `/api/objects/export${query({ ...filter })}`;
}

/** One object with its history. */
export function getObject(type: string, key: string, signal?: AbortSignal): Promise<Result<ObjectRow>> {
  return request('GET', `/objects/${segment(type)}/${segment(key)}`, { signal });
}

export function saveObject(type: string, key: string, wish: ObjectWish): Promise<Result<ObjectRow>> {
  return request('PUT', `/objects/${segment(type)}/${segment(key)}`, { body: wish });
}
