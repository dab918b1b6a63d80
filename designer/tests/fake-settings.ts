import type { Calendar, CalendarContent, CalendarSummary } from '../src/api/types.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** Calendars for the browser tests, in memory. */
export class FakeSettings {
  readonly calendars = new Map<string, Calendar>([
    ['bank', { name: 'bank', weekend: ['Sunday', 'Saturday'], note: '', isDefault: true, etag: '"0"', changedAt: null, changedBy: null, days: [{ date: '2026-12-19', isWorked: true, label: 'Recupero' }, { date: '2026-12-25', isWorked: false, label: 'Navidad' }] }],
    ['court', { name: 'court', weekend: ['Sunday', 'Saturday'], note: 'Feria judicial', isDefault: false, etag: '"3"', changedAt: '2026-11-02T12:00:00Z', changedBy: 'luis', days: [] }],
  ]);

  /** Undefined for what is no part of the settings. */
  answer(asked: Asked): Answer | undefined {
    return asked.parts[0] === 'calendars' ? this.answerCalendars(asked) : undefined;
  }

  private answerCalendars({ method, parts, body }: Asked): Answer {
    const [, name, action] = parts;
    if (name === undefined) return { status: 200, value: [...this.calendars.values()].map(summary) };
    const found = this.calendars.get(name);
    if (method === 'DELETE') {
      this.calendars.delete(name);
      return { status: 204 };
    }
    if (method === 'PUT') return this.store(name, body as CalendarContent);
    if (found === undefined) return refused(404, `Expected the name of a calendar, found '${name}', which nothing has.`);
    if (action !== 'holidays') return { status: 200, value: found };
    const lines = (body as { csv: string }).csv.split('\n').map((line) => line.split(';'));
    if (lines.some(([date]) => !/^\d{4}-\d{2}-\d{2}$/.test(date!))) return refused(400, "Nothing was taken in: line 1: expected a date such as 2026-12-25 before the first semicolon, found 'mañana'.");
    return this.store(name, { ...found, days: [...found.days, ...lines.map(([date, label]) => ({ date: date!, isWorked: false, label: label ?? '' }))] });
  }

  private store(name: string, { weekend, note, isDefault, days }: CalendarContent): Answer {
    const revision = Number((this.calendars.get(name)?.etag ?? '"-1"').slice(1, -1)) + 1;
    const stored: Calendar = { name, weekend, note, isDefault, days: days.toSorted((one, other) => one.date.localeCompare(other.date)), etag: `"${revision}"`, changedAt: '2026-12-04T12:00:00Z', changedBy: 'ana' };
    this.calendars.set(name, stored);
    return { status: 200, value: stored };
  }
}

const summary = ({ days, ...calendar }: Calendar): CalendarSummary => ({ ...calendar, days: days.length, usedBy: calendar.isDefault ? ['Cards'] : [] });

const refused = (status: number, detail: string): Answer => ({ status, value: { title: 'Not as things stand', status, detail } });
