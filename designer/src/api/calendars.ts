import { request, segment } from './client';
import type { Result } from './problem';
import type { Calendar, CalendarContent } from './types';

const at = (name: string) => `/calendars/${segment(name)}`;

/** What goes from one date to another at one step of a strategy. */
export interface CalendarMoves {
  strategy: string;
  /** Empty for the date of a batch. */
  step: string;
  kind: string;
  from: string;
  to: string;
  count: number;
}

/** A change of a calendar, and what it has moved. */
export interface CalendarChange {
  id: string;
  calendar: string;
  at: string;
  by: string;
  /** The last business date that had been worked: nothing up to it moves. */
  after: string;
  moves: number;
  groups: CalendarMoves[];
  takenBackAt: string | null;
  takenBackBy: string | null;
}

export interface CalendarPreview {
  after: string | null;
  moves: number;
  groups: CalendarMoves[];
}

/** What saving would move; nothing is changed. */
export function previewCalendar(name: string, content: CalendarContent, etag: string): Promise<Result<CalendarPreview>> {
  return request('POST', `${at(name)}/preview`, { body: content, ifMatch: etag });
}

export function getCalendarChanges(name: string, signal?: AbortSignal): Promise<Result<CalendarChange[]>> {
  return request('GET', `${at(name)}/changes`, { signal });
}

export function takeBackChange(name: string, change: string, etag: string): Promise<Result<Calendar>> {
  return request('POST', `${at(name)}/changes/${segment(change)}/take-back`, { ifMatch: etag });
}
