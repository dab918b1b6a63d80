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
