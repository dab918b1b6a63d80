import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionComment } from '../src/api/comments.ts';
import type { AssumedRates } from '../src/api/strategies.ts';
import type { ElementCounts, Finding, KeptComparison, KeptDocument, KeptSummary, MigrationGroup, MigrationPreview, MigrationRequest, Sample, Simulation, StrategyContent, StrategyDocument, StrategySummary, VersionSummary } from '../src/api/types.ts';

/** The sample strategies with their versions, in memory. */
export class FakeStrategies {
  private readonly all = new Map<string, StrategyDocument[]>();
  /** By strategy and version. */
  private readonly threads = new Map<string, VersionComment[]>();
  private saves = 0;
  private isMigrated = false;
  private simulated = 0;
  private readonly last = new Map<string, KeptDocument>();
  private readonly keptOnes = new Map<number, KeptDocument>();

  constructor(folder: string) {
    for (const name of readdirSync(folder)) {
      if (existsSync(join(folder, name, 'strategy.bpmn'))) this.all.set(name, [read(folder, name)]);
    }
    // One strategy has been published twice, and cases are on both versions.
    const first = this.all.get('sme')?.[0];
    if (first !== undefined) this.all.set('sme', [{ ...first, status: 'Retired' }, { ...first, version: 2, etag: '"sme-second"' }]);
  }

  find(name: string, version?: number): StrategyDocument | undefined {
    const versions = this.all.get(name);
    return version === undefined ? versions?.at(-1) : versions?.find((one) => one.version === version);
  }

  summaries(): StrategySummary[] {
    return [...this.all.values()].map((versions) => {
      const latest = versions.at(-1)!;
      const published = versions.findLast((one) => one.status === 'Published');
      return {
        name: latest.name, title: latest.title, latest: latest.version, status: latest.status, published: published?.version ?? null, publishedAt: published?.publishedAt ?? null,
        publishedBy: published?.publishedBy ?? null, changedAt: latest.createdAt, openCases: published === undefined ? 0 : 12_480, isBpmn: true,
      };
    });
  }

  samples(): Sample[] {
    return [...this.all.values()].map(([first]) => first!).filter((one) => one.publishedBy === 'luis').map(({ name, title, bpmn, files }) => ({ name, title, description: `How ${title} goes.`, bpmn, files }));
  }

  versions(name: string): VersionSummary[] {
    return (this.all.get(name) ?? []).toReversed().map((one) => ({
      version: one.version, status: one.status, createdAt: one.createdAt, createdBy: 'ana', comment: one.approval?.comment ?? null,
      publishedAt: one.publishedAt, publishedBy: one.publishedBy, openCases: one.status === 'Published' ? 12_480 : one.status === 'Retired' ? (this.isMigrated ? 140 : 3_200) : 0, publication: one.publication,
    }));
  }

  thread(name: string, version: number): VersionComment[] {
    return this.threads.get(`${name} ${version}`) ?? [];
  }

  say(name: string, version: number, by: string, { text, elementId }: { text: string; elementId: string | null }): VersionComment {
    const thread = this.thread(name, version);
    const said = { id: thread.length + 1, elementId, text, by, at: '2026-11-29T12:00:00Z', canRemove: true };
    this.threads.set(`${name} ${version}`, [...thread, said]);
    return said;
  }

  takeBack(name: string, version: number, id: number): void {
    this.threads.set(`${name} ${version}`, this.thread(name, version).filter((one) => one.id !== id));
  }

  save(name: string, content: StrategyContent): StrategyDocument {
    const versions = this.all.get(name) ?? [];
    this.all.set(name, versions);
    const latest = versions.at(-1);
    const etag = `"${name}-${++this.saves}"`;
    const title = /<bpmn2?:process [^>]*name="([^"]*)"/.exec(content.bpmn)?.[1] ?? name;
    const draft: StrategyDocument = {
      ...content, name, title, etag, version: latest === undefined ? 1 : latest.status === 'Draft' ? latest.version : latest.version + 1,
      status: 'Draft', createdAt: '2026-11-29T12:00:00Z', publishedAt: null, publishedBy: null, approval: null, publication: null,
    };
    if (latest?.status === 'Draft') versions[versions.length - 1] = draft;
    else versions.push(draft);
    return draft;
  }

  /** Two rules are enough to show findings: a task must be bound, and every start must have a way on. */
  check(content: StrategyContent): Finding[] {
    const found: Finding[] = [];
    const tasks = content.bpmn.matchAll(/<bpmn:(sendTask|serviceTask|userTask|businessRuleTask) id="([^"]+)"(?: name="([^"]*)")?[^>]*?(\/>|>([\s\S]*?)<\/bpmn:\1>)/g);
    for (const [, , id, name, , inner] of tasks) {
      if (inner?.includes('activityBinding') !== true) found.push(finding('binding-missing', id!, `'${name ?? id}' has no activity: choose what it does.`));
      else if (inner.includes('Collections.SendMessage') && !/name="template">\{[^<]*"value":"[^"]+"/.test(inner)) found.push(finding('input-missing', id!, `'${name ?? id}': a value for 'template' was expected, found none.`));
    }
    for (const [, kind, id, inner] of content.bpmn.matchAll(/<bpmn:(startEvent|task) id="([^"]+)"[^>]*?(?:\/>|>([\s\S]*?)<\/bpmn:\1>)/g)) {
      if (kind === 'startEvent' && inner?.includes('bpmn:outgoing') !== true) found.push({ ...finding('soundness/no-way-to-end', id!, 'From the start no end can be reached.'), path: [id!] });
    }
    return found;
  }

  counts(document: StrategyDocument): ElementCounts {
    const drawn = [...document.bpmn.matchAll(/<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement="([^"]+)"/g)].map((match) => match[1]!);
    const ids = document.bpmn.includes('<collections:frame') ? [...drawn, 'frame.exit.sold'] : drawn;
    return {
      version: 1, from: '2026-11-01', to: '2026-11-28', segments: ['HIGH', 'LOW'], bands: ['1000.00', '10000.00', '100000.00', '1000000.00'],
      elements: ids.map((elementId, at) => ({ elementId, passed: Math.round(48_000 / (1 + at / 4)), amount: `${Math.round(9_000_000 / (1 + at / 4))}.00` })),
      standing: ids.filter((_, at) => at % 9 === 4).map((elementId, at) => ({ elementId, cases: 300 + 40 * at })),
    };
  }

  /** A wait is gone, and some cases stand where nobody knows what follows. */
  preview(name: string, wanted: MigrationRequest): MigrationPreview {
    const wish = wanted.mapping.find((one) => one.from === 'Visit');
    const needs = wish === undefined || (wish.to === undefined && wish.end === undefined) ? 140 : 0;
    const cases = this.isMigrated ? 140 : 3_200;
    const group = (kind: string, elementId: string, elementName: string, count: number, more: object = {}): MigrationGroup => ({ kind, elementId, elementName, targetId: null, targetName: null, rule: '', why: '', isMapped: false, cases: count, sample: ['301'], ...more });
    return {
      strategy: name, from: wanted.from, to: wanted.to, cases, stays: this.isMigrated ? 0 : 2_460, moves: this.isMigrated ? 0 : 600 + 140 - needs, ends: 0, needsHand: needs,
      groups: [
        needs > 0
          ? group('hand', 'Visit', 'Visit the company', needs, { rule: 'task-outcomes', why: "open tasks offer the outcome 'Agreement', which the new version does not know" })
          : group('moves', 'Visit', 'Visit the company', 140, { targetId: wish?.to ?? null, targetName: 'Letter: call to pay', rule: 'mapped', isMapped: true }),
        ...(this.isMigrated ? [] : [
          group('moves', 'AgreementWatch', 'Is it kept?', 600, { targetId: 'Letter', targetName: 'Letter: call to pay', rule: 'element-gone', why: "'AgreementWatch' is not in the new version; 'Letter' follows it" }),
          group('stays', 'Exposure', 'Review the exposure of the group', 2_460, { targetId: 'Exposure', targetName: 'Review the exposure of the group' }),
        ]),
      ],
      standing: this.isMigrated ? [] : [{ elementId: 'Exposure', cases: 2_460 }, { elementId: 'Letter', cases: 600 }],
      targets: [{ elementId: 'Letter', name: 'Letter: call to pay', kind: 'sendTask' }, { elementId: 'Exposure', name: 'Review the exposure of the group', kind: 'userTask' }],
      findings: [{ rule: 'event-added', elementId: 'Exposure', message: "'Exposure' waits for 'ExposureOverdue' too from now on", isError: false }],
    };
  }

  migrate(): void {
    this.isMigrated = true;
  }

  simulate(content: StrategyContent & { days?: number; rates?: AssumedRates }): Simulation {
    const days = content.days ?? 1;
    const flows = [...content.bpmn.matchAll(/<bpmn:sequenceFlow id="([^"]+)"/g)].map((match) => match[1]!);
    const simulation: Simulation = {
      cases: 30_000, otherCases: 29_880, accounts: 100_000, against: 1, seconds: 1.4, businessDate: '2026-11-28', findings: this.check(content),
      elements: flows.map((elementId, at) => ({ elementId, draft: 1000 - at * 5 + (at % 3) * 40, other: 1000 - at * 5, draftAmount: '100000.00', otherAmount: '98000.00' })),
      segments: [{ segment: 'HIGH', draft: 8_100, other: 7_900 }, { segment: 'LOW', draft: 11_200, other: 11_400 }],
      messages: [{ channel: 'email', draft: 9_000, other: 8_800 }, { channel: 'sms', draft: 4_100, other: 4_300 }],
      tasks: [{ queue: 'cards', draft: 700, other: 640 }], placements: [{ firm: 'LF-01', draft: 60, other: 60 }],
      rates: content.rates === undefined ? [] : [{ segment: 'HIGH', caseDays: 162_000, paid: 1_944, promised: 0, broken: 0 }, { segment: 'LOW', caseDays: 224_000, paid: 4_480, promised: 0, broken: 0 }],
      observed: content.rates?.observed !== true ? null : {
        from: '2026-09-29', to: '2026-11-28', files: 43, made: 812, kept: 301, broken: 198,
        buckets: [{ bucket: '1-30', accountDays: 1_230_400, payments: 18_456, rate: 0.015, isOwn: true }, { bucket: '31-60', accountDays: 402_100, payments: 2_815, rate: 0.007, isOwn: true }, { bucket: '61+', accountDays: 120, payments: 1, rate: 0.013, isOwn: false }],
      },
      id: `simulated-${++this.simulated}`,
      basis: 'The portfolio of 28 November 2026, one business day, nothing was sent.',
      byDay: Array.from({ length: days }, (_, at) => ({
        date: `2026-12-${String(at + 1).padStart(2, '0')}`, messages: [{ name: 'email', count: 900 - 20 * at }, { name: 'sms', count: 410 }], tasks: [{ name: 'cards', count: 70 + at }],
        placements: at % 5 === 4 ? [{ name: 'LF-01', count: 12, amount: '54000.00' }] : [], opened: 30, closed: 20 + at, standing: 30_000 + 10 * at, paid: at * 3, promised: content.rates?.promises === undefined ? 0 : at * 2, broken: 0,
        queues: days === 1 ? [] : [{ queue: 'cards', opened: 70 + at, waiting: 400 + 30 * at, collectors: 4, capacity: 800, asked: at === 0 ? 90 : null, places: at === 0 ? 80 : null, short: at === 0 ? 10 : null }],
      })),
    };
    this.last.set(simulation.id!, {
      bpmn: content.bpmn, simulation,
      summary: { id: 0, version: 1, digest: 'c0ffee00c0ffee00', against: 1, businessDate: simulation.businessDate, days, everybody: true, assumption: content.rates === undefined ? 'none' : 'chosen', cases: simulation.cases, note: '', keptBy: '', keptAt: '2026-11-29T12:00:00Z', mayRemove: true },
    });
    return simulation;
  }

  /** Kept simulations, the latest first. */
  kept(): KeptSummary[] {
    return [...this.keptOnes.values()].map(({ summary }) => summary).reverse();
  }

  keep({ simulation, note }: { simulation: string; note: string }, by: string): KeptSummary | null {
    const found = this.last.get(simulation);
    if (found === undefined) return null;
    const summary = { ...found.summary, id: this.keptOnes.size + 1, note, keptBy: by };
    this.keptOnes.set(summary.id, { ...found, summary });
    return summary;
  }

  keptOne(id: number): KeptDocument | undefined {
    return this.keptOnes.get(id);
  }

  remove(id: number): void {
    this.keptOnes.delete(id);
  }

  beside(one: KeptDocument, two: KeptDocument): KeptComparison {
    const { elements, segments, messages, tasks, placements } = one.simulation;
    return { one: one.summary, two: two.summary, bpmn: one.bpmn, elements, segments, messages, tasks, placements, waiting: [{ queue: 'cards', draft: 970, other: 400 }] };
  }

  /** A step in the life of a version: the document, or why it was refused. */
  act(name: string, action: string, body: { version?: number; comment?: string; from?: string | null }, by: string): StrategyDocument | string {
    const versions = this.all.get(name)!;
    const latest = versions.at(-1)!;
    if (action === 'approval') latest.approval = { requestedBy: by, requestedAt: '2026-11-29T12:00:00Z', comment: body.comment ?? '', approvedBy: null, approvedAt: null };
    else if (action === 'approve') {
      if (latest.approval?.requestedBy === by) return 'Four eyes: somebody else than who asked for it must approve.';
      if (latest.approval !== null) latest.approval = { ...latest.approval, approvedBy: by, approvedAt: '2026-11-29T12:00:00Z' };
    } else if (action === 'publish') {
      if (latest.approval?.approvedBy == null) return 'Four eyes: the draft was expected to be approved by a second person, and is not.';
      if (body.from != null) latest.publication = { on: body.from, setBy: by, setAt: '2026-11-29T12:00:00Z' };
      else Object.assign(latest, { status: 'Published', publishedAt: '2026-11-29T12:00:00Z', publishedBy: by });
    } else if (action === 'cancel') latest.publication = null;
    else if (action === 'retract') Object.assign(latest, { status: 'Retired' });
    else if (action === 'revert') {
      const earlier = this.find(name, body.version);
      return earlier === undefined ? `There is no version ${body.version}.` : this.save(name, { bpmn: earlier.bpmn, files: earlier.files });
    }
    latest.etag = `"${name}-${++this.saves}"`;
    return latest;
  }
}

function read(folder: string, name: string): StrategyDocument {
  const bpmn = readFileSync(join(folder, name, 'strategy.bpmn'), 'utf8');
  const files = ['decisions', 'templates'].flatMap((kind) => {
    const path = join(folder, name, kind);
    return existsSync(path) ? readdirSync(path).map((file) => ({ path: `${kind}/${file}`, content: readFileSync(join(path, file), 'utf8') })) : [];
  });
  const title = /<bpmn:process [^>]*name="([^"]*)"/.exec(bpmn)?.[1] ?? name;
  return { name, title, version: 1, status: 'Published', etag: `"${name}-0"`, bpmn, files, createdAt: '2026-11-20T09:00:00Z', publishedAt: '2026-11-21T09:30:00Z', publishedBy: 'luis', approval: null, publication: null };
}

function finding(rule: string, elementId: string, message: string): Finding {
  return { file: 'strategy.bpmn', rule, severity: 'Error', elementId, message, path: null, line: null };
}
