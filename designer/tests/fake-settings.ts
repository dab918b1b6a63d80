import type { CallListFile, CallListTimes } from '../src/api/callLists.ts';
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

/** Calendars, a schedule and the times of call lists for the browser tests, in memory. */
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

  callLists: CallListTimes = {
    portfolio: 'sample', times: ['08:00', '12:00'], folder: '/srv/dialler', date: '2026-12-16', from: '2026-12-01', etag: '"1"', history: [],
    today: [
      { time: '08:00', state: 'written', at: '2026-12-16T11:00:04Z', files: 1, why: null },
      { time: '12:00', state: 'failed', at: '2026-12-16T15:00:02Z', files: 0, why: "Expected the folder of call lists '/srv/dialler', found that it is not there." },
    ],
  };

  /** Undefined for what is no part of the settings. */
  answer(asked: Asked): Answer | undefined {
    switch (asked.parts[0]) {
      case 'calendars': return this.answerCalendars(asked);
      case 'schedules': return this.answerSchedules(asked);
      case 'settings': return this.answerPortfolio(asked);
      default: return undefined;
    }
  }

  /** What nights of a portfolio wait for, and when what they decided leaves. */
  private answerPortfolio({ method, parts, body }: Asked): Answer | undefined {
    if (parts[1] === 'feeds') return { status: 200, value: { portfolio: parts[2], feeds: [], known: ['sample'], from: null, etag: '"0"', history: [] } };
    if (parts[1] === 'release') return { status: 200, value: { portfolio: parts[2], notBefore: null, from: null, etag: '"0"', history: [] } };
    if (parts[1] !== 'call-lists') return undefined;
    if (parts[3] === 'files') return { status: 200, value: { items: callListFiles, total: callListFiles.length } };
    if (method === 'PUT') this.callLists = { ...this.callLists, ...(body as { times: string[]; from: string }), etag: '"2"' };
    return { status: 200, value: this.callLists };
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

const digest = '3f0c4bb1f5b9d6b2b1b28a1cc3c7c5dcb0a3f7f3f1d43c33a6c0f1a9d2e8b7aa';
const callListFiles: CallListFile[] = [
  { list: 'C1', date: '2026-12-16', number: 1, isWithdrawal: false, rows: 4, pastDue: 275_000, file: 'calls-C1-2026-12-16-1.csv', sha256: digest, writtenAt: '2026-12-16T11:00:04Z', by: 'scheduler', due: '08:00', isThere: true },
  { list: 'C1', date: '2026-12-15', number: 2, isWithdrawal: true, rows: 1, pastDue: 120_000, file: 'calls-C1-2026-12-15-2-withdrawn.csv', sha256: digest, writtenAt: '2026-12-15T15:00:02Z', by: 'ana', due: null, isThere: false },
];

const summary = ({ days, ...calendar }: Calendar): CalendarSummary => ({ ...calendar, days: days.length, usedBy: calendar.isDefault ? ['Cards'] : [] });

const refused = (status: number, detail: string): Answer => ({ status, value: { title: 'Not as things stand', status, detail } });
