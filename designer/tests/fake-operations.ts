import type {
  Absence, ApiKey, AuditEntry, CaseDetail, CaseRow, Feed, FlowCount, IncidentHandling, IncidentOutcome, IncidentRow, NightReport, Person, PortfolioSummary, QueueSummary, RunGate, RunProgress, RunSummary, SecondFactor, TaskRow, Withdrawal,
} from '../src/api/types.ts';
import type { MessageProof } from '../src/api/proofs.ts';
import { FakeBatches } from './fake-batches.ts';
import { FakeExperiments } from './fake-experiments.ts';
import { FakeContacts } from './fake-contacts.ts';
import { FakeOffers } from './fake-offers.ts';
import { FakeOverrides } from './fake-overrides.ts';
import { answerObjects } from './fake-objects.ts';
import { FakePlacements } from './fake-placements.ts';
import { FakePortal } from './fake-portal.ts';
import type { HoldReleaseWish, HoldRow, HoldWish } from '../src/api/holds.ts';

/** What is asked of the fake: the path behind /api/ in its parts. */
export interface Asked {
  method: string;
  parts: string[];
  search: URLSearchParams;
  body: unknown;
}

export interface Answer {
  status: number;
  value?: unknown;
  /** Server-sent events in place of a value: called with what writes one. */
  listen?: (tell: (told: object) => void) => void;
}

/** The daily work for the browser tests: a few cases, nights, files, incidents, tasks and people, in memory. */
export class FakeOperations {
  readonly completed: { task: string; outcome: string }[] = [];
  /** Bodies of files that were handed in. */
  readonly imports: { mapping: string | null; position: string | null; body: string }[] = [];
  private readonly gate: RunGate = {
    feeds: [
      { name: 'sample', state: 'came', whenMissing: 'hold', position: '2026-12-03', rows: 3029, explanation: '' },
      { name: 'sample payments', state: 'missing', whenMissing: 'hold', position: null, rows: null, explanation: '' },
    ],
    isHeld: true, heldAt: '2026-12-04T05:00:00Z', awaitsFeeds: true, notBefore: null, keptBy: null, keptReason: null, firstBy: null, firstReason: null, releasedBy: null, releasedAt: null, releaseReason: null,
  };

  /** Of a night that waits for its time. */
  private readonly later: RunGate = { ...this.gate, feeds: [], awaitsFeeds: false, notBefore: '2026-12-04T11:00:00Z' };
  private withdrawal: Withdrawal | null = null;
  private readonly runs: RunSummary[] = [run(2, '2026-12-04', 21), run(1, '2026-12-03', 6)];
  private readonly tasks: TaskRow[] = [task('300-1', 'A0000000053', '2026-12-02'), task('301-1', 'A0000000105', '2026-12-09')];
  private readonly people: Person[] = [person('ana', ['admin'], true), person('luis', ['analyst', 'approver'])];
  private readonly keys: ApiKey[] = [{ name: 'dialler', roles: ['collector'], companies: [], firm: '', createdAt: '2026-11-02T12:00:00Z', createdBy: 'ana', expiresAt: '2099-01-31T12:00:00Z', lastUsedAt: null, isRevoked: false }];
  private readonly batches = new FakeBatches();
  private readonly experiments = new FakeExperiments();
  private readonly placements = new FakePlacements();
  private readonly portal = new FakePortal();
  private readonly offers = new FakeOffers();
  private readonly contacts = new FakeContacts();
  private readonly overrides = new FakeOverrides(() => cases.map((row) => row.account));
  private readonly listeners = new Set<(progress: RunProgress) => void>();
  private factor: SecondFactor = { isEnabled: false, key: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Collections:ana?secret=JBSWY3DPEHPK3PXP&issuer=Collections', recoveryCodes: 0 };

  /** What a night says of itself, to all who listen. */
  tell(progress: RunProgress): void {
    for (const listener of this.listeners) listener(progress);
  }

  /** Undefined for what is no part of the daily work. */
  answer(asked: Asked): Answer | undefined {
    switch (asked.parts[0]) {
      case 'cases': return this.answerCases(asked);
      case 'runs': return this.answerRuns(asked);
      case 'portfolios': return this.answerPortfolios(asked);
      case 'feeds': return { status: 200, value: { items: feeds, total: feeds.length } };
      case 'absences': return { status: 200, value: page(absences.filter((row) => (row.reason !== null) === (asked.search.get('explained') === 'true'))) };
      case 'holds': return this.hold(asked);
      case 'batches': return this.batches.answer(asked);
      case 'offers': return this.offers.answer(asked);
      case 'objects': return answerObjects(asked);
      case 'contacts': return this.contacts.answer(asked);
      case 'placements': return this.placements.answer(asked);
      case 'firm': return this.portal.answer(asked);
      case 'overrides': return this.overrides.answer(asked);
      case 'experiments':
      case 'reports': return this.experiments.answer(asked);
      case 'incidents': return asked.parts[2] === 'comment' ? this.comment(asked) : asked.parts[1] === 'handle' ? this.handle(asked.body as IncidentHandling) : { status: 200, value: page(incidents.filter((row) => row.state === asked.search.get('state'))) };
      case 'queues': return { status: 200, value: [{ queue: 'cards-priority', open: this.tasks.filter((row) => row.state === 'open').length, due: 1, cases: 64 }] satisfies QueueSummary[] };
      case 'tasks': return this.answerTasks(asked);
      case 'people': return this.answerPeople(asked);
      case 'roles': return { status: 200, value: roles };
      case 'views': return { status: 200, value: [] };
      case 'keys': return this.answerKeys(asked);
      case 'audit': return { status: 200, value: page(audit) };
      case 'session': return asked.parts[1] === 'second-factor' ? this.answerFactor(asked) : undefined;
      default: return undefined;
    }
  }

  /** Holds that are set and released are remembered. */
  private hold({ method, parts, search, body }: Asked): Answer {
    if (method === 'GET') return { status: 200, value: page(holds.filter((row) => fits(search.get('state'), row.state) && fits(search.get('reason'), row.reason) && row.account.startsWith(search.get('search') ?? ''))) };
    if (parts[1] === 'release') {
      const wish = body as HoldReleaseWish;
      const meant = holds.filter((row) => row.state === 'active' && (wish.ids?.includes(row.id) ?? true) && (!wish.reason || row.reason === wish.reason));
      if (!wish.isPreview) for (const row of meant) Object.assign(row, { state: 'over', releasedOn: '2026-12-04', releasedBy: 'ana', releasedWhy: wish.why });
      return { status: 200, value: { matched: meant.length, done: wish.isPreview ? 0 : meant.length, refused: [] } };
    }
    const wish = body as HoldWish;
    const accounts = wish.accounts ?? cases.map((row) => row.account);
    if (!wish.isPreview) for (const account of accounts) holds.unshift(holdOf(account, wish));
    return { status: 200, value: { matched: accounts.length, done: wish.isPreview ? 0 : accounts.length, refused: [] } };
  }

  /** What a person does about incidents is remembered. */
  private handle({ ids, action, target, reason, isPreview }: IncidentHandling): Answer {
    if (isPreview) return { status: 200, value: { matched: ids.length, handled: 0, refused: [] } satisfies IncidentOutcome };
    for (const row of incidents.filter((one) => ids.includes(one.id))) Object.assign(row, { state: 'resolved', resolution: action, target, resolvedBy: 'ana', reason });
    return { status: 200, value: { matched: ids.length, handled: ids.length, refused: [] } satisfies IncidentOutcome };
  }

  private comment({ parts, body }: Asked): Answer {
    Object.assign(incidents.find((one) => one.id === parts[1])!, { comment: (body as { comment: string }).comment, commentBy: 'ana' });
    return { status: 204 };
  }

  private answerCases({ parts, search }: Asked): Answer {
    if (parts[1] === detail.id && parts[2] === 'messages') return parts[3] === proof.key ? { status: 200, value: proof } : refused(404, `Expected the name of a message of its case, found '${parts[3]}', which nothing has.`);
    if (parts[1] !== undefined) return parts[1] === detail.id ? { status: 200, value: { ...detail, calls: this.contacts.calls, offers: this.offers.rows, heldSince: holds.some((one) => one.state === 'active' && one.account === detail.account) ? '2026-12-04' : null, holds: holds.filter((one) => one.account === detail.account), overrides: this.overrides.of(detail.account), incidents: incidents.filter((one) => one.account === detail.account) } } : refused(404, `Expected the name of a case, found '${parts[1]}', which nothing has.`);
    const wanted = (search.get('search') ?? '').toUpperCase();
    const found = cases.filter((row) => row.account.startsWith(wanted) && fits(search.get('strategy'), row.strategy) && fits(search.get('segment'), row.segment) && (search.get('elementId') === null || row.standsAt.includes(search.get('elementId')!)));
    const rows = found.filter((row) => search.get('state') === null || (search.get('state') === 'open') === (row.closedOn === null));
    return { status: 200, value: page(rows) };
  }

  private answerRuns({ method, parts, body }: Asked): Answer {
    if (parts[2] === 'withdrawal') return { status: 200, value: { refusal: null, cases: 1204, waiting: 310, sent: 2, customers: 2, tasks: 87, done: 1, placements: 0, placed: 0 } };
    if (method === 'POST' && parts[2] === 'withdraw') {
      const found = this.runs.find((one) => one.id === Number(parts[1]))!;
      found.state = 'Withdrawn';
      this.withdrawal = { run: 9, ofRun: found.id, by: 'ana', reason: (body as { reason: string }).reason, at: '2026-12-04T08:00:00Z', isDone: true, wrongCustomers: 1, handledBy: null, handledAt: null, handling: null };
      return { status: 202, value: found };
    }
    if (method === 'POST' && parts[2] === 'keep') {
      Object.assign(this.later, { keptBy: 'ana', keptReason: (body as { reason: string }).reason });
      return { status: 200, value: this.detail(this.runs.find((one) => one.id === Number(parts[1]))!) };
    }
    if (parts[2] === 'wrong-contacts') {
      if (method === 'GET') return { status: 200, value: page([{ customer: 'C0000000053', account: 'A0000000053', channel: 'email', template: 'first-reminder', sentAt: '2026-12-04T09:00:00Z', isCertain: true }]) };
      Object.assign(this.withdrawal!, { handledBy: 'ana', handledAt: '2026-12-04T12:00:00Z', handling: (body as { what: string }).what });
      return { status: 200, value: this.detail(this.runs.find((one) => one.id === Number(parts[1]))!) };
    }
    if (parts[2] === 'left-cases') return { status: 200, value: page([{ case: '301', account: 'A0000000105', why: 'a task of the run was done since' }]) };
    if (method === 'POST' && parts[2] === 'release') return this.release(body as { reason: string });
    if (method === 'POST') {
      const { date } = body as { date: string };
      const last = this.runs[0]!;
      if (date <= last.date) return refused(409, `The night of ${date} was worked before: a later date was expected.`);
      this.runs.unshift(run(last.id + 1, date, 3));
      this.tell({ date, text: `${date}: 3 strategy versions`, share: 0.4, state: 'working' });
      return { status: 202, value: this.runs[0] };
    }
    if (parts[1] === 'progress') return { status: 200, listen: (tell) => this.listeners.add(tell) };
    if (parts[1] === undefined) return { status: 200, value: this.runs.map((one) => ({ ...one, release: one.id === 2 ? (this.gate.isHeld ? 'held' : 'released') : one.id === 3 ? 'waiting' : null })) };
    const found = this.runs.find((one) => one.id === Number(parts[1]));
    return found === undefined ? refused(404, 'There is no such run.') : { status: 200, value: this.detail(found) };
  }

  private release({ reason }: { reason: string }): Answer {
    Object.assign(this.gate, this.gate.firstBy === null ? { firstBy: 'luis', firstReason: reason } : { isHeld: false, releasedBy: 'ana', releasedAt: '2026-12-04T08:40:00Z', releaseReason: reason });
    return { status: 200, value: this.detail(this.runs.at(-2)!) };
  }

  private detail(found: RunSummary) {
    return { ...found, report: report(found), gate: found.id === 2 ? this.gate : found.id === 3 ? this.later : null, withdrawal: found.id === 1 ? this.withdrawal : null, ofDate: found.id === 1 ? this.runs.filter((one) => one.date === found.date) : [found] };
  }

  private answerPortfolios({ parts, search, body }: Asked): Answer {
    switch (parts[1]) {
      case 'mappings': return { status: 200, value: ['sample', 'sample-payments'] };
      case 'guess': return { status: 200, value: guess };
      case 'import': {
        this.imports.push({ mapping: search.get('mapping'), position: search.get('position'), body: String(body) });
        return { status: 200, value: { ...imported, position: search.get('position') } };
      }
      default: return { status: 200, value: portfolios };
    }
  }

  private answerTasks({ parts, search, body }: Asked): Answer {
    if (parts[2] === 'complete') {
      const found = this.tasks.find((row) => row.id === parts[1])!;
      const { outcome } = body as { outcome: string };
      this.completed.push({ task: found.id, outcome });
      Object.assign(found, { state: 'completed', outcome });
      return { status: 200, value: { id: found.id, outcome, isNew: true } };
    }
    return { status: 200, value: page(this.tasks.filter((row) => fits(search.get('queue'), row.queue) && fits(search.get('state'), row.state))) };
  }

  private answerPeople({ method, parts, body }: Asked): Answer {
    if (method === 'POST') {
      const given = body as { name: string; email: string | null; roles: string[] };
      if (parts[2] === undefined) this.people.push({ ...person(given.name, given.roles), email: given.email, isInvited: true, companies: [], firm: '' });
      const found = this.people.find((one) => one.name === (parts[1] ?? given.name))!;
      return { status: 200, value: { ...found, invitation: 'invitation-of-one-time', invitationUntil: '2026-12-10T12:00:00Z' } };
    }
    if (method === 'PUT') {
      const change = body as { roles: string[]; isDisabled: boolean };
      if (parts[1] === 'ana' && (change.isDisabled || !change.roles.includes('admin'))) return refused(409, "Expected somebody else who may manage people, found that 'ana' is the last.");
      Object.assign(this.people.find((one) => one.name === parts[1])!, change);
    }
    return { status: 200, value: this.people };
  }

  private answerKeys({ method, parts, body }: Asked): Answer {
    if (method === 'DELETE') {
      this.keys.find((key) => key.name === parts[1])!.isRevoked = true;
      return { status: 204 };
    }
    if (method !== 'POST') return { status: 200, value: this.keys };
    const given = body as { name: string; roles: string[]; companies: string[]; firm: string; expiresAt: string };
    this.keys.push({ ...given, createdAt: '2026-12-04T12:00:00Z', createdBy: 'ana', lastUsedAt: null, isRevoked: false });
    return { status: 200, value: { ...given, key: 'collections_shown-once' } };
  }

  private answerFactor({ method, body }: Asked): Answer {
    if (method === 'POST') {
      if ((body as { code: string }).code !== '123456') return refused(400, 'Expected the six digits that the authenticator shows now, found others; see whether its clock is right.');
      this.factor = { isEnabled: true, key: null, uri: null, recoveryCodes: 2 };
      return { status: 200, value: { recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'], antiforgery: 'token' } };
    }
    return { status: 200, value: this.factor };
  }
}

const page = <T>(items: T[]) => ({ items, total: items.length });

const fits = (wanted: string | null, value: string | null) => wanted === null || wanted === value;

const refused = (status: number, detail: string): Answer => ({ status, value: { title: 'Not as things stand', status, detail } });

const caseRow = (id: string, account: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id, account, customer: `C${account.slice(2)}`, strategy: 'early-cards', version: 1, segment: 'LOW', stage: 'early', situation: null, standsAt: ['LowWait'], standsAtNames: ['10 days'], openedOn: '2026-11-24', closedOn: null, closeReason: null, daysPastDue: 17, totalDue: '9857.72', ...more,
});

const cases: CaseRow[] = [
  caseRow('300', 'A0000000053', { segment: 'HIGH', standsAt: ['Quiet'], standsAtNames: ['Wait until late, 30 days at most'], totalDue: '30988.31' }),
  caseRow('301', 'A0000000105'),
  caseRow('302', 'A0000000201', { strategy: 'sme', standsAt: [], standsAtNames: [], closedOn: '2026-12-02', closeReason: 'cured', daysPastDue: 0 }),
];

const because = [{ name: 'days past due', value: '1' }, { name: 'broken promises', value: 'null' }];

const step = (elementId: string, elementName: string, kind: string, more: object = {}) => ({ date: '2026-11-24', elementId, elementName, kind, rule: null, why: null, facts: [], cell: null, ...more });

const detail: CaseDetail = {
  ...cases[1]!,
  customerName: 'Olga Herrera',
  level: 'account',
  governedBy: null,
  accounts: [],
  facts: [{ name: 'days past due', value: '17' }, { name: 'product', value: 'card' }],
  variables: [{ name: 'segment', value: 'LOW' }],
  stages: [{ date: '2026-11-24', from: null, to: 'early', days: 17, boundary: 1 }],
  cures: [{ date: '2026-11-26', reason: 'cash', valueDate: '2026-11-25', lastContact: { channel: 'email', template: 'card-reminder', date: '2026-11-24' }, into: null, reopenedOn: '2026-11-28' }],
  recovered: [{ currency: 'ARS', collector: 'NEG-1', amount: '100000.00', payments: 1 }, { currency: 'ARS', collector: null, amount: '2500.50', payments: 2 }],
  holds: [],
  overrides: [],
  arms: [{ experiment: 'TC-2026-12', arm: 'control', enteredOn: '2026-12-01' }],
  refusals: [{ date: '2026-12-02', elementId: 'LowEmail', reason: 'control of TC-2026-12' }],
  objects: [{ type: 'complaint', key: 'R-77', customer: 'C0000000105', account: 'A0000000105', company: null, state: 'in analysis', isOpen: true, openSince: '2026-12-02', position: '2026-12-02', fields: [{ name: 'ground', value: 'fee' }], cases: [{ id: '303', strategy: 'complaint', isOpen: true, closeReason: null, situation: 'complaint being looked into' }] }],
  relations: [{ account: 'A0000000105', kind: 'guarantor', person: 'G-1', name: 'Gil Ortega', permission: 'given' }],
  incidents: [],
  changes: [{ date: '2026-11-25', from: 1, to: 2, by: 'bea', reason: 'The first reminder came too early' }],
  steps: [
    step('Start', 'Card in early arrears', 'startEvent', { facts: [{ name: 'product', value: 'card' }] }),
    step('Flow_Start_Again', 'Again', 'sequenceFlow'),
    step('Again', 'Again', 'exclusiveGateway'),
    step('Flow_Again_Segment', 'Segment the case', 'sequenceFlow'),
    step('Segment', 'Segment the case', 'businessRuleTask'),
    step('Segment', 'Segment the case', 'businessRuleTask', { rule: 8, facts: because }),
    step('LowEmail', 'E-mail: reminder', 'sendTask'),
    step('LowWait', '10 days', 'intermediateCatchEvent'),
  ],
  messages: [{ at: '2026-11-24', channel: 'email', template: 'card-reminder', state: 'Sent', reason: null, from: '2026-11-24', hour: '09:00', key: '2-7' }, { at: '2026-11-28', channel: 'sms', template: 'card-reminder', state: 'Pending', reason: null, from: '2026-11-28', hour: '17:00', key: '3-9' }],
  tasks: [{ id: '301-1', title: 'Call the customer', queue: 'cards-priority', state: 'Open', createdOn: '2026-11-24', dueOn: '2026-12-09', outcome: null }],
  promises: [
    { id: '301-9', case: '301', account: 'A0000000105', customer: 'C0000000105', strategy: 'early-cards', amount: '40000.00', unit: 'ARS', due: '2026-12-18', countsUntil: '2026-12-22', madeOn: '2026-12-01', state: 'open', grace: 2, tolerance: 5, partly: 30, source: 'dialler', madeBy: 'bea', judgedOn: null, paid: null, reason: null },
    { id: '301-5', case: '301', account: 'A0000000105', customer: 'C0000000105', strategy: 'early-cards', amount: '25000.00', unit: 'ARS', due: '2026-11-27', countsUntil: '2026-12-01', madeOn: '2026-11-25', state: 'broken', grace: 2, tolerance: 5, partly: 30, source: null, madeBy: null, judgedOn: '2026-12-02', paid: '0.00', reason: 'reversal' },
  ],
  calls: [],
  offers: [],
};

const proof: MessageProof = {
  case: '301', account: 'A0000000105', key: '2-7', reference: '0123456789abcdef0123456789abcdef', state: 'Sent', reason: null,
  content: { channel: 'email', template: 'card-reminder', file: 'templates/card-reminder.email.es.hbs', digest: 'ab'.repeat(32), language: 'es', subject: 'Su tarjeta', body: '<p>Hola Ana Gómez</p>', facts: [{ name: 'past due', value: '1200.50' }] },
  to: { role: 'holder', person: 'C0000000105', name: 'Ana Gómez', address: 'ana@example.invalid', isMasked: false },
  decision: { on: '2026-11-24', run: 2, elementId: 'LowEmail', elementName: 'E-mail: reminder', from: '2026-11-24', hour: '09:00', isNotice: false, isWrong: false },
  strategy: { name: 'early-cards', version: 2, createdBy: 'ana', requestedBy: 'ana', requestedAt: '2026-11-20T12:00:00Z', comment: 'The first reminder earlier', approvedBy: 'luis', approvedAt: '2026-11-20T15:00:00Z', publishedBy: 'ana', publishedAt: '2026-11-20T16:00:00Z' },
  way: [
    ...detail.steps.slice(0, 6),
    step('Flow_Late_Email', 'E-mail: reminder', 'sequenceFlow', {
      facts: [{ name: 'days past due', value: '300' }], reason: 'the condition that was awaited since 2026-11-23 holds: days past due >= 300', why: 'the condition that was awaited since 2026-11-23 holds: days past due >= 300, because days past due = 300',
    }),
    ...detail.steps.slice(6, 7),
  ],
  checks: [
    { check: 'contactPoint', isPassed: true, on: null, hour: null, reason: null, isExempt: false }, { check: 'guard', isPassed: true, on: null, hour: null, reason: null, isExempt: false },
    { check: 'hour', isPassed: true, on: null, hour: '09:00', reason: null, isExempt: false }, { check: 'day', isPassed: true, on: '2026-11-24', hour: null, reason: null, isExempt: false },
  ],
  deliveries: [
    { kind: 'dispatched', what: 'Sent', at: '2026-11-24T12:00:00Z', source: 'email-2026-11-24.jsonl', reference: '12', content: null },
    { kind: 'heard', what: 'receipt', at: '2026-11-24T12:00:07Z', source: 'gateway', reference: 'gw-1', content: '{"status":"delivered"}' },
  ],
};

function run(id: number, date: string, opened: number): RunSummary {
  return { id, date, kind: 'Nightly', state: 'Finished', startedAt: `${date}T03:00:00Z`, completedAt: `${date}T03:01:00Z`, opened, advanced: 352, closed: 33, messages: 317, incidents: 2, seconds: 12.4 };
}

const flow = (elementId: string, from: string, to: string, count: number): FlowCount => ({ strategy: 'early-cards', version: 1, elementId, from, to, count, amount: count * 1000.5 });

function report({ opened, advanced, closed, messages, incidents: failed }: RunSummary): NightReport {
  return {
    rows: { read: 3029, accepted: 3027, rejected: 2 },
    cases: { opened, excluded: 446, advanced, closed, open: 982 },
    incidents: failed, messages, tasks: 7, placements: 0,
    firstIncidents: [{ account: 'A0000000105', code: 'NO_ADDRESS', message: 'Expected an e-mail address, found none.' }],
    flows: [flow('Flow_Start_Again', 'Card in early arrears', 'Again', opened), flow('Flow_Promised_Quiet', 'Promised today?', 'Wait until late', 335)],
    strategies: [{ strategy: 'early-cards', version: 1, segment: 'LOW', queue: '', cases: 357, amount: 4574121.18, stage: 'early' }],
    exclusions: [{ reason: 'Early cards: not (product = "card")', accounts: 378, amount: 16544738.09 }],
    intake: { feed: 'sample', position: '2026-12-03', sequence: 1, novelties: { new: 9, cured: 101 }, defects: { BAD_NUMBER: 2 }, holds: {} },
    placementFiles: [],
    seconds: { intake: 8.1, open: 0.9, deliver: 0.02, advance: 3.3, total: 12.4 },
  };
}

const portfolios: PortfolioSummary[] = [{ id: 1, name: 'sample', accounts: 3039, customers: 2570, balance: '81972665.14', lastPosition: '2026-12-03', lastRun: '2026-12-04' }];

const feeds: Feed[] = [{ feed: 'sample', position: '2026-12-03', sequence: 1, rows: 3029, accepted: 3027, rejected: 2, state: 'Applied', receivedAt: '2026-12-04T02:58:00Z' }];

const absences: Absence[] = [
  { portfolio: 'sample', account: 'A0000000017', product: 'card', currency: 'ARS', totalDue: '410000.00', daysPastDue: 12, lastPosition: '2026-12-02', reason: null, explainedOn: null, into: null },
  { portfolio: 'sample', account: 'A0000000044', product: 'loan', currency: 'ARS', totalDue: '98250.50', daysPastDue: 95, lastPosition: '2026-12-02', reason: 'renumbered', explainedOn: '2026-12-03', into: 'A0000003040' },
];

const guess = {
  columns: [{ header: 'nro_cuenta', sample: ['1001', '1002'], guess: 'account' }, { header: 'saldo', sample: ['1.234,50'], guess: 'total due' }, { header: 'obs', sample: [], guess: null }],
  mapping: { feed: 'cards', portfolio: 'cards', kind: 'full', layouts: [{ name: 'cards', fields: [{ field: 'account', column: 'nro_cuenta' }, { field: 'total due', column: 'saldo' }] }] },
  findings: ['Expected a field that is required: past due.'],
};

const imported = {
  read: 3, accepted: 2, rejected: 1, novelties: { new: 2 }, rejects: [{ line: 3, column: 'saldo', code: 'BAD_NUMBER', message: "Expected a number, found 'x, y'." }],
  taken: true, verdict: 'Apply', explanation: '', feed: 'cards', sequence: 1, defects: { BAD_NUMBER: 1 }, holds: {},
};

let holdCount = 0;

const holdOf = (account: string, wish: HoldWish): HoldRow => ({
  id: String(++holdCount), account, customer: `C${account.slice(2)}`, scope: wish.scope ?? 'account', reason: wish.reason, text: wish.text ?? '', binds: wish.binds ?? [], clocks: wish.clocks ?? [], from: wish.from ?? '2026-12-04', until: wish.until ?? null, untilEvent: wish.untilEvent ?? null, setBy: 'ana', state: 'active',
});

const holds: HoldRow[] = [holdOf('A0000000053', { reason: 'disaster', text: 'The town is under water', scope: 'customer', binds: ['messages', 'calls'], clocks: ['timers'], until: '2027-01-04' })];

const incident = (id: string, code: string, account: string, raisedOn: string): IncidentRow => ({
  id, strategy: 'early-cards', version: 1, elementId: 'LowEmail', code, message: `Expected an e-mail address of ${account}, found none.`, account, case: '301', raisedOn, state: 'open', isTriedAgain: code === 'GATEWAY', flows: ['Flow_LowEmail_LowWait'],
});

const incidents: IncidentRow[] = [incident('1', 'NO_ADDRESS', 'A0000000105', '2026-12-03'), incident('2', 'NO_ADDRESS', 'A0000000106', '2026-12-04'), incident('3', 'GATEWAY', 'A0000000107', '2026-12-04')];

function task(id: string, account: string, dueOn: string): TaskRow {
  return { id, case: id.split('-')[0]!, title: 'Call the customer about the overdue card', queue: 'cards-priority', collector: null, account, strategy: 'early-cards', createdOn: '2026-11-24', dueOn, state: 'open', outcome: null, outcomes: ['Promise', 'Refusal', 'No contact'] };
}

function person(name: string, roles: string[], hasSecondFactor = false): Person {
  return { name, email: `${name}@bank.example`, roles, isDisabled: false, hasSecondFactor, isInvited: false, companies: [], firm: '' };
}

const audit: AuditEntry[] = [
  { at: '2026-12-04T10:14:00Z', by: 'luis', what: 'strategy.publish', subject: 'early-cards', detail: 'version 1' },
  { at: '2026-12-04T09:02:00Z', by: 'key:dialler', what: 'task.complete', subject: '300-1', detail: null },
];

const fixedRole = (name: string, ...permissions: string[]) => ({ name, permissions, isFixed: true, etag: null, people: [], keys: [], mayApproveOwnKind: false });

const roles = {
  roles: [
    fixedRole('analyst', 'strategies.read', 'strategies.edit'), fixedRole('approver', 'strategies.approve'), fixedRole('admin', 'people.manage'), fixedRole('supervisor', 'runs.start'),
    fixedRole('collector', 'cases.work'), fixedRole('auditor', 'audit.read'), fixedRole('firm', 'firm.work'),
  ],
  permissions: ['strategies.read', 'strategies.edit', 'strategies.approve', 'runs.start', 'cases.work', 'people.manage', 'audit.read'],
};
