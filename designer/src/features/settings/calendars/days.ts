import type { CalendarContent, DatedDay, Weekday } from '../../../api/types';

/** From Monday, as weeks are written here. */
export const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What a date is by a calendar. */
export type DayKind = 'workday' | 'dayOff' | 'holiday' | 'worked';

const millisecondsOfDay = 86_400_000;

const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The day of the week of a date (YYYY-MM-DD). */
export function weekdayOf(date: string): Weekday {
  return weekdays[(new Date(instantOf(date)).getUTCDay() + 6) % 7]!;
}

export function inOrder(weekend: readonly Weekday[]): Weekday[] {
  return weekdays.filter((day) => weekend.includes(day));
}

/** So many days later. */
export function addDays(date: string, days: number): string {
  return new Date(instantOf(date) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The weeks of a month (1 to 12), from Monday; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: (string | null)[] = Array.from({ length: weekdays.indexOf(weekdayOf(first)) }, () => null);
  for (let date = first; Number(date.slice(5, 7)) === month; date = addDays(date, 1)) days.push(date);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** What a date is, by the dates that are otherwise, else by the weekend. */
export function kindOf(date: string, days: ReadonlyMap<string, DatedDay>, weekend: readonly Weekday[]): DayKind {
  const dated = days.get(date);
  if (dated !== undefined) return dated.isWorked ? 'worked' : 'holiday';
  return weekend.includes(weekdayOf(date)) ? 'dayOff' : 'workday';
}

/** A date that is otherwise becomes as its day of the week; any other becomes a holiday, or worked where it falls on the weekend. */
export function toggled<T extends Pick<CalendarContent, 'days' | 'weekend'>>(calendar: T, date: string): T {
  if (calendar.days.some((day) => day.date === date)) return { ...calendar, days: calendar.days.filter((day) => day.date !== date) };
  const day: DatedDay = { date, isWorked: calendar.weekend.includes(weekdayOf(date)), label: '' };
  return { ...calendar, days: [...calendar.days, day].toSorted((one, other) => one.date.localeCompare(other.date)) };
}
