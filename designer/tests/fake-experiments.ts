import type { ExperimentDocument, ExperimentRow, ExperimentWish } from '../src/api/experiments.ts';
import type { Report } from '../src/api/reports.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** One experiment that takes entries and one that waits for approval; those that are saved, approved and stopped are remembered. */
export class FakeExperiments {
  private readonly documents: ExperimentDocument[] = [
    documentOf({ name: 'TC-2026-12', state: 'running', approvedBy: 'luis', arms: [{ name: 'champion', weight: 80, entries: 812 }, { name: 'control', weight: 10, entries: 104 }, { name: 'challenger 1', weight: 10, entries: 99 }] }),
    documentOf({ name: 'WA-2027-01', state: 'draft', changedBy: 'luis', strategies: [] }),
  ];

  answer({ method, parts, search, body }: Asked): Answer {
    const [, name, deed] = parts;
    if (parts[0] === 'reports') return { status: 200, value: this.reportOf(name, search.get('experiment')) };
    if (name === undefined) return { status: 200, value: this.documents.map((one) => one.experiment) };
    const found = this.documents.find((one) => one.experiment.name === name);
    if (method === 'PUT') return this.save(name, body as ExperimentWish, found);
    if (found === undefined) return { status: 404, value: { title: 'Not found', status: 404, detail: `Expected the name of an experiment, found '${name}', which nothing has.` } };
    if (deed === 'approve') found.experiment = { ...found.experiment, approvedBy: 'ana', state: 'planned' };
    if (deed === 'stop') found.experiment = { ...found.experiment, state: 'stopped', stoppedOn: '2026-12-04', stoppedWhy: (body as { why: string }).why };
    return { status: 200, value: { ...found } };
  }

  /** Of the portfolio's own reports those of firms alone have rows. */
  private reportOf(name: string | undefined, experiment: string | null): object {
    if (name === undefined) return { names: ['firms'], from: '2026-11', to: '2026-12' };
    if (experiment !== null) return name === 'experiment' ? report : contacts;
    return name === 'firms' ? firms : { name, definition: '', columns: [], rows: [] };
  }

  private save(name: string, wish: ExperimentWish, found: ExperimentDocument | undefined): Answer {
    if (wish.strategies.includes('nowhere')) return { status: 400, value: { title: 'The request cannot be read', status: 400, detail: "Expected a strategy, found 'nowhere'." } };
    const document = documentOf({ ...wish, name, salt: wish.salt || name, state: 'draft', changedBy: 'ana', arms: wish.arms.map((arm) => ({ ...arm, entries: 0 })) }, wish.reason);
    if (found === undefined) this.documents.push(document);
    else Object.assign(found, document, { history: [...document.history, ...found.history] });
    return { status: 200, value: document };
  }
}

function documentOf(more: Partial<ExperimentRow>, reason = 'As the committee decided'): ExperimentDocument {
  const experiment: ExperimentRow = {
    name: '', state: 'draft', unit: 'customer', unitFact: null, salt: more.name ?? '', arms: [{ name: 'champion', weight: 90, entries: 0 }, { name: 'control', weight: 10, entries: 0 }], from: '2026-12-01', to: '2026-12-31', strategies: ['early-cards'],
    controlFromDay: 20, controlUntil: null, metric: 'cure rate', measuredDays: 30, minimumEffect: 3, minimumEntries: 100, changedBy: 'ana', approvedBy: null, stoppedOn: null, stoppedWhy: null, ...more,
  };
  return { experiment, etag: '"1"', history: [{ revision: 1, from: '2026-11-30', reason, changedAt: '2026-11-30T12:00:00Z', changedBy: experiment.changedBy }] };
}

const columns: Report['columns'] = [
  { name: 'arm', kind: 'text' }, { name: 'version', kind: 'text' }, { name: 'week', kind: 'text' }, { name: 'entries', kind: 'number' }, { name: 'moved', kind: 'number' }, { name: 'contacted', kind: 'number' }, { name: 'measured', kind: 'number' }, { name: 'cured', kind: 'number' },
  { name: 'cure rate', kind: 'share' }, { name: 'difference', kind: 'share' }, { name: 'low', kind: 'share' }, { name: 'high', kind: 'share' }, { name: 'verdict', kind: 'text' }, { name: 'recovered ARS', kind: 'money' },
];

const row = (arm: string, version: string, week: string, entries: number, cured: number, more: object = {}): Report['rows'][number] => ({
  arm, version, week, entries, moved: 4, contacted: null, measured: entries, cured, 'cure rate': (cured / entries).toFixed(4), difference: null, low: null, high: null, verdict: null, 'recovered ARS': `${cured * 31250}.00`, ...more,
});

const report: Report = {
  name: 'experiment', definition: '', columns,
  rows: [
    row('champion', 'all', 'all', 812, 341),
    row('control', 'all', 'all', 104, 31, { contacted: 2, difference: '-0.1219', low: '-0.2080', high: '-0.0210', verdict: 'worse than champion' }),
    row('challenger 1', 'all', 'all', 99, 45, { difference: '0.0346', low: '-0.0640', high: '0.1370', verdict: 'no difference shown' }),
    row('champion', 'early-cards v1', '2026-11-30', 812, 341), row('control', 'early-cards v1', '2026-11-30', 104, 31, { contacted: 2 }), row('challenger 1', 'early-cards v2', '2026-12-07', 99, 45),
  ],
};

const contacts: Report = {
  name: 'experiment-contacts', definition: '', columns: [{ name: 'date', kind: 'text' }, { name: 'customer', kind: 'text' }, { name: 'account', kind: 'text' }, { name: 'strategy', kind: 'text' }, { name: 'how', kind: 'text' }, { name: 'what', kind: 'text' }],
  rows: [
    { date: '2026-12-02', customer: 'C0000000053', account: 'A0000000053', strategy: 'sme', how: 'task', what: 'Call the customer' },
    { date: '2026-12-03', customer: 'C0000000105', account: 'A0000000105', strategy: 'early-cards', how: 'message', what: 'card-reminder' },
  ],
};

const placed = (firm: string, month: string, age: number, cases: number, amount: number, recovered: number): Report['rows'][number] => ({
  currency: 'ARS', firm, placed: month, 'months on placement': age, cases, returned: age, amount: `${amount}.00`, recovered: `${recovered}.00`, 'recovered, share': (recovered / amount).toFixed(4),
});

const firms: Report = {
  name: 'firms', definition: '',
  columns: [
    { name: 'currency', kind: 'text' }, { name: 'firm', kind: 'text' }, { name: 'placed', kind: 'text' }, { name: 'months on placement', kind: 'number' }, { name: 'cases', kind: 'number' }, { name: 'returned', kind: 'number' },
    { name: 'amount', kind: 'money' }, { name: 'recovered', kind: 'money' }, { name: 'recovered, share', kind: 'share' },
  ],
  rows: [placed('AG-01', '2026-11', 0, 120, 4_000_000, 200_000), placed('AG-01', '2026-11', 1, 120, 4_000_000, 520_000), placed('AG-02', '2026-11', 0, 80, 2_500_000, 75_000), placed('AG-02', '2026-11', 1, 80, 2_500_000, 410_000)],
};
