import type { ObjectType } from '../src/api/objects.ts';
import type { Calendar, CalendarContent, CalendarSummary, Schedule, ScheduleContent, SchedulerState } from '../src/api/types.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** The types of management objects of the house. */
export const objectTypes: ObjectType[] = [
  {
    key: 'complaint', english: 'Complaint', spanish: 'Reclamo', needsAccount: false, isInLine: false,
    fields: [{ name: 'ground', type: 'text', scale: 0, isRequired: true }], states: [{ name: 'received', isFinal: false }, { name: 'in analysis', isFinal: false }, { name: 'resolved', isFinal: true }],
  },
];

/** Calendars and a schedule for the browser tests, in memory. */
export class FakeSettings {
  readonly calendars = new Map<string, Calendar>([
    ['bank', { name: 'bank', weekend: ['Sunday', 'Saturday'], note: '', isDefault: true, etag: '"0"', changedAt: null, changedBy: null, days: [{ date: '2026-12-19', isWorked: true, label: 'Recupero' }, { date: '2026-12-25', isWorked: false, label: 'Navidad' }] }],
    ['court', { name: 'court', weekend: ['Sunday', 'Saturday'], note: 'Feria judicial', isDefault: false, etag: '"3"', changedAt: '2026-11-02T12:00:00Z', changedBy: 'luis', days: [] }],
  ]);

  schedule: Schedule = {
    portfolio: 1, name: 'sample', time: '05:00', zone: 'America/Argentina/Buenos_Aires', calendar: null, isOn: false, catchesUp: true, next: null,
    last: { run: 2, date: '2026-12-04', isFinished: true, startedAt: '2026-12-04T08:00:00Z' }, changedAt: null, changedBy: null, etag: '"-1"',
  };

  scheduler: SchedulerState = { isOn: true, isAlive: true, isWatched: true, lookedAt: '2026-12-04T12:00:00Z' };

  /** Undefined for what is no part of the settings. */
  answer(asked: Asked): Answer | undefined {
    switch (asked.parts[0]) {
      case 'calendars': return this.answerCalendars(asked);
      case 'schedules': return this.answerSchedules(asked);
      default: return undefined;
    }
  }

  private answerSchedules({ method, parts, body }: Asked): Answer {
    if (parts[1] === 'status') return { status: 200, value: this.scheduler };
    if (method !== 'PUT') return { status: 200, value: [this.schedule] };
    const content = body as ScheduleContent;
    if (content.time === '03:33') return refused(412, "Expected the version \"0\" of the schedule of 'sample', found \"1\": somebody changed it meanwhile; read it again.");
    this.schedule = { ...this.schedule, ...content, next: content.isOn ? { date: '2026-12-07', dueAt: '2026-12-07T08:00:00Z', leftOut: [] } : null, changedAt: '2026-12-04T12:00:00Z', changedBy: 'ana', etag: '"0"' };
    return { status: 200, value: this.schedule };
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
