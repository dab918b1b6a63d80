import { request, segment } from './client';
import type { Result } from './problem';
import type { Calendar, CalendarContent, CalendarSummary } from './types';

const at = (name: string) => `/calendars/${segment(name)}`;

export function getCalendars(signal?: AbortSignal): Promise<Result<CalendarSummary[]>> {
  return request('GET', '/calendars', { signal });
}

export function getCalendar(name: string, signal?: AbortSignal): Promise<Result<Calendar>> {
  return request('GET', at(name), { signal });
}

/** Changes a calendar; without a tag it is a new one. */
export function saveCalendar(name: string, content: CalendarContent, etag: string | null): Promise<Result<Calendar>> {
  return request('PUT', at(name), { body: content, ...(etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag }) });
}

export function deleteCalendar(name: string, etag: string): Promise<Result<void>> {
  return request('DELETE', at(name), { ifMatch: etag });
}

/** Adds holidays from lines of date;label. */
export function importHolidays(name: string, csv: string, etag: string): Promise<Result<Calendar>> {
  return request('POST', `${at(name)}/holidays`, { body: { csv }, ifMatch: etag });
}

/** A fact that an admin or a mapping has declared. */
export interface Attribute {
  name: string;
  type: AttributeType;
  scale: number;
  isProtected: boolean;
  isReadable: boolean;
  namedIn: string[];
}

export type AttributeType = 'number' | 'text' | 'date' | 'flag';

export interface Revision {
  revision: number;
  from: string;
  reason: string;
  changedAt: string;
  changedBy: string;
}

export interface Collector {
  name: string;
  queues: string[];
  skills: string[];
  absences: string[];
  /** Open cases at once, in place of what steps say. */
  capacity: number | null;
}

export interface Roster {
  collectors: Collector[];
  isFromFile: boolean;
  etag: string;
  history: Revision[];
}

export interface Buckets {
  portfolio: string;
  firstDays: number[];
  names: string[];
  accounts: number[];
  isFromMapping: boolean;
  from: string | null;
  etag: string;
  history: Revision[];
}

export function getAttributes(signal?: AbortSignal): Promise<Result<Attribute[]>> {
  return request('GET', '/settings/attributes', { signal });
}

/** Declares an attribute; of a known one, changes what rules may do with it. */
export function declareAttribute({ name, type, scale, isProtected, isReadable }: Omit<Attribute, 'namedIn'>): Promise<Result<Attribute>> {
  return request('PUT', `/settings/attributes/${segment(name)}`, { body: { type, scale, isProtected, isReadable } });
}

export function getRoster(signal?: AbortSignal): Promise<Result<Roster>> {
  return request('GET', '/settings/roster', { signal });
}

export function saveRoster(collectors: Collector[], reason: string, etag: string): Promise<Result<Roster>> {
  return request('PUT', '/settings/roster', { body: { collectors, reason }, ifMatch: etag });
}

export const rosterFileUrl = '/api/settings/roster/file';

/** A feed that every night of a portfolio expects. */
export interface ExpectedFeed {
  name: string;
  /** HH:mm in the portfolio's zone. */
  deadline: string;
  kind: string;
  /** go, hold or wait. */
  whenMissing: string;
  /** In percent of the delivery before. */
  rowsTolerance: number | null;
  balanceTolerance: number | null;
}

export interface ExpectedFeeds {
  portfolio: string;
  feeds: ExpectedFeed[];
  /** Of which files have come. */
  known: string[];
  from: string | null;
  etag: string;
  history: Revision[];
}

export function getExpectedFeeds(portfolio: string, signal?: AbortSignal): Promise<Result<ExpectedFeeds>> {
  return request('GET', `/settings/feeds/${segment(portfolio)}`, { signal });
}

export function saveExpectedFeeds(portfolio: string, change: { feeds: ExpectedFeed[]; from: string; reason: string }, etag: string): Promise<Result<ExpectedFeeds>> {
  return request('PUT', `/settings/feeds/${segment(portfolio)}`, { body: change, ifMatch: etag });
}

/** How often the companies of the group together contact a customer, and when. */
export interface ContactTerms {
  /** 0 for as many as are wanted. */
  perDay: number;
  /** HH:mm in the portfolio's zone. */
  from: string;
  until: string;
  /** null = that of the portfolio. */
  calendar: string | null;
  uncounted: string[];
}

export interface ContactRule {
  terms: ContactTerms;
  /** The calendars that may be named. */
  calendars: string[];
  from: string | null;
  etag: string;
  history: Revision[];
}

export function getContactRule(signal?: AbortSignal): Promise<Result<ContactRule>> {
  return request('GET', '/settings/contacts', { signal });
}

export function saveContactRule(change: { terms: ContactTerms; from: string; reason: string }, etag: string): Promise<Result<ContactRule>> {
  return request('PUT', '/settings/contacts', { body: change, ifMatch: etag });
}

/** Before what time of its date nothing leaves that a night has decided. */
export interface ReleaseTime {
  portfolio: string;
  /** HH:mm in the portfolio's zone; null = at once. */
  notBefore: string | null;
  from: string | null;
  etag: string;
  history: Revision[];
}

export function getReleaseTime(portfolio: string, signal?: AbortSignal): Promise<Result<ReleaseTime>> {
  return request('GET', `/settings/release/${segment(portfolio)}`, { signal });
}

export function saveReleaseTime(portfolio: string, change: { notBefore: string | null; from: string; reason: string }, etag: string): Promise<Result<ReleaseTime>> {
  return request('PUT', `/settings/release/${segment(portfolio)}`, { body: change, ifMatch: etag });
}

export function getBuckets(portfolio: string, signal?: AbortSignal): Promise<Result<Buckets>> {
  return request('GET', `/settings/buckets/${segment(portfolio)}`, { signal });
}

export function saveBuckets(portfolio: string, change: { firstDays: number[]; from: string; reason: string }, etag: string): Promise<Result<Buckets>> {
  return request('PUT', `/settings/buckets/${segment(portfolio)}`, { body: change, ifMatch: etag });
}

/** A value that rules read for every account of a portfolio. */
export interface Parameter {
  name: string;
  type: AttributeType;
  value: string;
  /** What the mapping says; null where it says it no more. */
  mapped: string | null;
  /** A boundary of stages, in days past due. */
  isStage: boolean;
  namedIn: string[];
}

export interface Parameters {
  portfolio: string;
  parameters: Parameter[];
  from: string | null;
  etag: string;
  history: Revision[];
}

export function getParameters(portfolio: string, signal?: AbortSignal): Promise<Result<Parameters>> {
  return request('GET', `/settings/parameters/${segment(portfolio)}`, { signal });
}

export function saveParameters(portfolio: string, change: { values: Record<string, string>; from: string; reason: string }, etag: string): Promise<Result<Parameters>> {
  return request('PUT', `/settings/parameters/${segment(portfolio)}`, { body: change, ifMatch: etag });
}

/** What a product is called; without a name it is known by its code. */
export interface ProductName {
  product: string;
  family: string | null;
  english: string | null;
  spanish: string | null;
}

export interface Products {
  portfolio: string;
  products: { name: ProductName; currencies: string[]; accounts: number }[];
  etag: string;
  history: Revision[];
}

export function getProducts(portfolio: string, signal?: AbortSignal): Promise<Result<Products>> {
  return request('GET', `/settings/products/${segment(portfolio)}`, { signal });
}

export function saveProducts(portfolio: string, names: ProductName[], reason: string, etag: string): Promise<Result<Products>> {
  return request('PUT', `/settings/products/${segment(portfolio)}`, { body: { names, reason }, ifMatch: etag });
}
