// What the server sends and takes. Money is a text with two decimals, dates are YYYY-MM-DD, instants ISO 8601 in UTC.

import type { CaseCall } from './contacts';
import type { CalendarChange } from './calendars';
import type { CaseCure, CaseRecovery } from './cures';
import type { HoldRow } from './holds';
import type { OverrideRow } from './overrides';
import type { ObjectRow } from './objects';
import type { OfferRow } from './offers';
import type { PromiseRow } from './promises';
import type { AppliedRate } from './rates';

export interface Session {
  name: string | null;
  roles: string[];
  permissions: string[];
  antiforgery: string;
  needsFirstAdmin: boolean;
  version: string;
  /** Whether everybody may sign in with a password; otherwise only the first administrator. */
  passwords: boolean;
  /** Whose debts alone the person sees; empty for those of all companies. */
  companies: string[];
  /** Code of the firm to which the person belongs; null for the house. */
  firm: string | null;
  /** What the identity provider is called; null where there is none. */
  provider: string | null;
}

export interface StrategySummary {
  name: string;
  title: string;
  latest: number;
  status: VersionStatus;
  published: number | null;
  publishedAt: string | null;
  publishedBy: string | null;
  changedAt: string;
  openCases: number;
  isBpmn: boolean;
}

export type VersionStatus = 'Draft' | 'Published' | 'Retired';

export interface StrategyFile {
  path: string;
  content: string;
}

export interface StrategyDocument {
  name: string;
  title: string;
  version: number;
  status: VersionStatus;
  etag: string;
  bpmn: string;
  files: StrategyFile[];
  createdAt: string;
  publishedAt: string | null;
  publishedBy: string | null;
  approval: Approval | null;
  publication: Publication | null;
}

/** With which night a version is published by itself. */
export interface Publication {
  on: string;
  setBy: string;
  setAt: string;
}

export interface Approval {
  requestedBy: string;
  requestedAt: string;
  comment: string;
  approvedBy: string | null;
  approvedAt: string | null;
}

export interface Finding {
  file: string;
  rule: string;
  /** Information: something that could not be proved; it may be right. */
  severity: 'Error' | 'Warning' | 'Information';
  /** Null where the finding is of the whole file. */
  elementId: string | null;
  message: string;
  /** The elements along which it shows; null where it shows at its element alone. */
  path?: string[] | null;
  line?: number | null;
  /** Of a decision table: the decision by its name, the rule from 1, and facts that show it, in FEEL. */
  decision?: string | null;
  ruleNumber?: number | null;
  cell?: string | null;
  counterExample?: string | null;
}

/** What a decision says of a row of values, and why. */
export interface TriedRow {
  /** The names that it reads. */
  inputs: string[];
  result: string;
  tables: TableExplanation[];
  errors: string[];
}

export interface TableExplanation {
  decision: string;
  verdict: string;
  rules: { number: number; failed: { input: string; value: string; expected: string } | null }[];
}

export interface NamedValue {
  name: string;
  value: string;
}

/** A strategy that ships with the product, to begin from. */
export interface Sample {
  name: string;
  title: string;
  description: string;
  bpmn: string;
  files: StrategyFile[];
  /** The folder of those that it belongs with, and what that is called; null for one that stands alone. */
  group?: string | null;
  groupTitle?: string | null;
}

/** The frame of a house: a published drawing of event subprocesses alone. */
export interface OfferedFrame {
  /** Id of its process, which a strategy names. */
  process: string;
  strategy: string;
  title: string;
  version: number;
  reactions: OfferedReaction[];
  exclusions: FrameCondition[];
  exits: FrameCondition[];
  tolerances: FrameTolerance[];
  outcomes: FrameOutcome[];
}

/** Where an outcome goes that a step leaves open: the way of another, or a wait and the step again. */
export interface FrameOutcome {
  /** Type of the activity. */
  of: string;
  name: string;
  as: string | null;
  wait: string | null;
}

/** What may remain past due of each account, and it counts as cured; without a number it takes the house's of this currency away. */
export interface FrameTolerance {
  /** Empty for a part of what was past due when the case came in. */
  currency: string;
  amount: string | null;
  percent: string | null;
}

export interface OfferedReaction {
  id: string;
  name: string;
  documentation: string;
  /** On which it begins; null where it begins by something else. */
  message: string | null;
  isInterrupting: boolean;
  /** What its timers say, as it is written. */
  timers: string[];
}

/** An exclusion or exit; without a condition it takes the house's of this reason away. */
export interface FrameCondition {
  reason: string;
  when: string | null;
  /** What an exit asks of each account of the case; null where it asks nothing of them. */
  each?: string | null;
}

/** A strategy that was found in a file and is not saved yet. */
export interface ReadStrategy {
  name: string;
  title: string;
  /** Of the latest version of a strategy that is there under the name. */
  etag: string | null;
  bpmn: string;
  files: StrategyFile[];
  findings: Finding[];
}

/** Which variables exist where in a drawing. */
export interface NamesThere {
  variables: StrategyVariable[];
  elements: ElementNames[];
}

export interface StrategyVariable {
  name: string;
  /** FEEL's name of its type; Any where it differs. */
  type: string;
  /** Ids of the elements that write it. */
  writtenBy: string[];
}

export interface ElementNames {
  elementId: string;
  always: string[];
  /** Written on some ways to the element only, or beside it. */
  sometimes: string[];
}

export interface VersionSummary {
  version: number;
  status: VersionStatus;
  createdAt: string;
  createdBy: string | null;
  comment: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  openCases: number;
  publication: Publication | null;
}

export interface ElementCounts {
  version: number;
  from: string | null;
  to: string | null;
  elements: ElementCount[];
  standing: { elementId: string; cases: number }[];
  /** By which segments the cases of those dates can be told apart. */
  segments: string[];
  /** Where one band of amounts ends and the next begins: there is one band more. */
  bands: string[];
}

export interface ElementCount {
  elementId: string;
  passed: number;
  amount: string;
}

export interface Simulation {
  cases: number;
  otherCases: number;
  accounts: number;
  /** Number of the version beside it; null where there is none. */
  against: number | null;
  seconds: number;
  businessDate: string;
  elements: { elementId: string; draft: number; other: number; draftAmount: string; otherAmount: string }[];
  segments: { segment: string; draft: number; other: number }[];
  messages: { channel: string; draft: number; other: number }[];
  tasks: { queue: string; draft: number; other: number }[];
  placements: { firm: string; draft: number; other: number }[];
  /** Management objects that steps brought to each state. */
  states?: { state: string; draft: number; other: number }[];
  findings: Finding[];
  basis: string;
  byDay: SimulatedDay[];
  /** What the assumption came to in each segment. */
  rates: SegmentRate[];
  /** What was observed, where rates are. */
  observed: ObservedRates | null;
  /** By which it can be kept, while it is one of the last; null where it cannot. */
  id: string | null;
}

/** A simulation that was kept, in a list. */
export interface KeptSummary {
  id: number;
  /** The version that was simulated; null for a draft that no version has. */
  version: number | null;
  digest: string;
  against: number | null;
  businessDate: string;
  days: number;
  everybody: boolean;
  /** none, chosen or observed. */
  assumption: string;
  cases: number;
  note: string;
  keptBy: string;
  keptAt: string;
  mayRemove: boolean;
}

export interface KeptDocument {
  summary: KeptSummary;
  bpmn: string;
  simulation: Simulation;
}

/** Two kept simulations: the first as draft, the second as other. */
export type KeptComparison = Pick<Simulation, 'elements' | 'segments' | 'messages' | 'tasks' | 'placements' | 'states'> & {
  one: KeptSummary;
  two: KeptSummary;
  bpmn: string;
  /** The most tasks that wait on any day. */
  waiting: Simulation['tasks'];
};

export interface SegmentRate {
  segment: string;
  /** Open cases times nights. */
  caseDays: number;
  paid: number;
  promised: number;
  broken: number;
}

/** How those who are late answered lately. */
export interface ObservedRates {
  from: string;
  to: string;
  files: number;
  buckets: ObservedBucket[];
  made: number;
  kept: number;
  broken: number;
}

export interface ObservedBucket {
  bucket: string;
  accountDays: number;
  payments: number;
  /** The part of them that pays in a business day. */
  rate: number;
  /** Whether that rests on the bucket's own accounts. */
  isOwn: boolean;
}

/** What one night of the draft would do. */
export interface SimulatedDay {
  date: string;
  messages: { name: string; count: number }[];
  tasks: { name: string; count: number }[];
  placements: { name: string; count: number; amount: string }[];
  opened: number;
  closed: number;
  /** Cases that are open when it has ended. */
  standing: number;
  /** Accounts that were taken to pay before it. */
  paid: number;
  promised: number;
  broken: number;
  queues: QueueLoad[];
}

/** The work of a queue on a simulated day. */
export interface QueueLoad {
  queue: string;
  opened: number;
  waiting: number;
  collectors: number;
  /** Open cases that these work at once; null where the roster does not say it of all of them. */
  capacity: number | null;
  /** Cases that ask for a place of the queue; null where no step shares them out. */
  asked: number | null;
  /** Places that are free for them. */
  places: number | null;
  /** Cases for which there is none. */
  short: number | null;
}

export interface ActivityDescriptor {
  type: string;
  /** bpmn:SendTask ... */
  element: string;
  label: string;
  description: string;
  category: string;
  /** one SVG path in a 24×24 box */
  icon: string;
  color: string;
  isSet: boolean;
  outcomes: string[];
  inputs: InputDescriptor[];
}

export interface InputDescriptor {
  name: string;
  label: string;
  description: string;
  typeName: string;
  editor: 'feel' | 'text' | 'number' | 'boolean' | 'choice' | 'decision' | 'template' | 'queue' | 'duration' | 'time' | 'multiline' | 'objectState' | 'objectField';
  isRequired: boolean;
  defaultValue: string | null;
  options: string[];
}

export interface Fact {
  name: string;
  type: 'number' | 'string' | 'date' | 'boolean' | 'date and time';
  isProtected: boolean;
  source: string;
}

export interface PortfolioSummary {
  id: number;
  name: string;
  accounts: number;
  customers: number;
  balance: string;
  lastPosition: string | null;
  lastRun: string | null;
}

export interface Feed {
  feed: string;
  position: string;
  sequence: number;
  rows: number;
  accepted: number;
  rejected: number;
  state: string;
  receivedAt: string;
}

/** An account that is missing from the full files of its portfolio. */
export interface Absence {
  portfolio: string;
  account: string;
  product: string | null;
  currency: string | null;
  /** In the last file that held it, as the days past due are. */
  totalDue: string;
  daysPastDue: number;
  lastPosition: string;
  /** Why it is absent, as a reason feed says. */
  reason: string | null;
  explainedOn: string | null;
  /** The account under which it goes on. */
  into: string | null;
}

export interface Page<T> {
  items: T[];
  total: number;
}

export interface RunSummary {
  id: number;
  date: string;
  kind: string;
  state: string;
  startedAt: string;
  completedAt: string | null;
  opened: number;
  advanced: number;
  closed: number;
  messages: number;
  incidents: number;
  seconds: number;
  /** Whether its messages may leave: held, waiting (for its time), released; null where nothing ever held them. */
  release?: string | null;
}

export interface IncidentRow {
  id: string;
  strategy: string;
  version: number;
  elementId: string;
  code: string;
  message: string;
  account: string;
  raisedOn: string;
  state: string;
  /** Null where the account has no case yet. */
  case: string | null;
  /** Each night tries it again by itself; else it waits for a person. */
  isTriedAgain: boolean;
  /** BPMN ids of the flows by which the step can be skipped. */
  flows: string[];
  resolution?: string | null;
  target?: string | null;
  resolvedBy?: string | null;
  reason?: string | null;
  comment?: string | null;
  commentBy?: string | null;
}

export interface CaseRow {
  id: string;
  account: string;
  customer: string;
  strategy: string;
  version: number;
  segment: string | null;
  /** early, late, residual, extrajudicial, judicial or uncollectable; null where nothing says it. */
  stage: string | null;
  /** The strategy's word for where the case stands; null where it has none, and where the case is closed. */
  situation: string | null;
  standsAt: string[];
  /** What the drawing calls these elements. */
  standsAtNames: string[];
  openedOn: string;
  closedOn: string | null;
  closeReason: string | null;
  daysPastDue: number | null;
  totalDue: string | null;
}

export interface NamedValue {
  name: string;
  value: string;
}

export interface CaseMessage {
  at: string;
  channel: string;
  template: string;
  state: string;
  reason: string | null;
  /** Whether the run that decided it was taken back. */
  isWrong?: boolean;
  /** The date before which it does not leave. */
  from?: string | null;
  /** The time of that date before which it does not leave, HH:mm in the portfolio's zone. */
  hour?: string | null;
  /** Among the messages of its case. */
  key: string;
}

export interface CaseTask {
  id: string;
  title: string;
  queue: string | null;
  state: string;
  createdOn: string;
  dueOn: string | null;
  outcome: string | null;
}

/** The arm of an experiment that a customer, or account, is in. */
export interface CaseArm {
  experiment: string;
  arm: string;
  enteredOn: string;
}

/** A step that was not done. */
export interface CaseRefusal {
  date: string;
  elementId: string;
  reason: string;
}

export interface CaseDetail extends CaseRow {
  customerName?: string | null;
  /** account, customer, family, guarantors, or object: with a type behind. */
  level: string;
  /** The strategy whose case acts for the customer while this one is silent. */
  governedBy: string | null;
  /** Since when it stands still under a hold. */
  heldSince?: string | null;
  holds: HoldRow[];
  /** What people have ordered, the latest first, what is over included. */
  overrides: OverrideRow[];
  arms: CaseArm[];
  refusals: CaseRefusal[];
  accounts: CaseAccount[];
  facts: NamedValue[];
  variables: NamedValue[];
  steps: CaseStep[];
  changes: CaseChange[];
  stages: CaseStage[];
  /** When it was settled, and by what; those that a reversal took back are among them. */
  cures: CaseCure[];
  /** What was paid in its life. */
  recovered: CaseRecovery[];
  incidents: IncidentRow[];
  messages: CaseMessage[];
  tasks: CaseTask[];
  calls: CaseCall[];
  promises: PromiseRow[];
  offers: OfferRow[];
  /** Management objects of the customer that concern the company of the case. */
  objects: ObjectRow[];
  /** The persons who stand for its accounts. */
  relations: CaseRelation[];
}

/** A person who stands for accounts of a case. */
export interface CaseRelation {
  /** Empty for all of the customer's. */
  account: string;
  kind: string;
  person: string;
  name: string;
  permission: string;
}

export interface CaseAccount {
  account: string;
  product: string;
  currency: string;
  daysPastDue: number | null;
  pastDue: string | null;
  totalDue: string | null;
  /** By which rate it is converted; nothing for the home currency, and where none is known. */
  rate?: AppliedRate | null;
  pastDueEquivalent?: string | null;
  totalDueEquivalent?: string | null;
}

/** A case changed to another version of its strategy. */
/** A case came to another stage by its age; null = none. */
export interface CaseStage {
  date: string;
  from: string | null;
  to: string | null;
  days: number;
  /** The day past due from which the stage begins; 0 where there is none since. */
  boundary: number;
}

export interface CaseChange {
  date: string;
  from: number;
  to: number;
  by: string;
  reason: string;
}

export interface CaseStep {
  date: string;
  elementId: string;
  elementName: string;
  kind: string;
  rule: number | null;
  why: string | null;
  facts: NamedValue[];
  /** The cell of a treatment calendar that a rule stands for, and what the run did with it. */
  cell: { name: string; fate: 'Fired' | 'Overtaken' | 'Waits' | 'Withheld' } | null;
  /** Why what its run did was taken back; null where it stands. */
  withdrawn?: string | null;
  /** Why the step did what it did, where it says so itself. */
  reason?: string | null;
  /** The state to which it brought the object of the case. */
  state?: { state: string; before?: string | null; reason?: string | null; field?: string | null } | null;
}

export interface TaskRow {
  id: string;
  case: string;
  title: string;
  queue: string | null;
  collector: string | null;
  account: string;
  strategy: string;
  createdOn: string;
  dueOn: string | null;
  state: string;
  outcome: string | null;
  /** How it can end. */
  outcomes: string[];
}

export interface Person {
  name: string;
  email: string | null;
  roles: string[];
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** A password is still to be chosen. */
  isInvited: boolean;
  /** Code of the firm to which the person belongs; empty for the house. */
  firm: string;
  /** Whose debts alone the person sees; empty for those of all companies. */
  companies: string[];
}

/** With the token that is shown once, to be handed over: with it the person chooses a password. */
export interface InvitedPerson extends Omit<Person, 'isInvited'> {
  invitation: string;
  invitationUntil: string;
}

export interface ApiKey {
  name: string;
  roles: string[];
  /** Code of the firm whose program it is; empty for the house. */
  firm: string;
  /** Whose debts alone the program sees; empty for those of all companies. */
  companies: string[];
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  lastUsedAt: string | null;
  isRevoked: boolean;
}

/** With the key itself, which is shown this once. */
export interface CreatedApiKey {
  name: string;
  roles: string[];
  expiresAt: string;
  key: string;
}

export interface SecondFactor {
  isEnabled: boolean;
  /** In Base32; null once it is enabled. */
  key: string | null;
  /** The same as an address that authenticators read. */
  uri: string | null;
  /** How many are left. */
  recoveryCodes: number;
}

export interface StrategyContent {
  bpmn: string;
  files: StrategyFile[];
}

export interface FeelFunction {
  name: string;
  /** The ways to call it, such as "contains(string: string, match: string)". */
  usages: string[];
  result: string;
}

export interface MappingGuess {
  columns: { header: string; sample: string[]; guess: string | null }[];
  mapping: PortfolioMapping;
  /** What the mapping still lacks before files can be taken in by it. */
  findings: string[];
}

/** What of a mapping is looked at here; the rest is kept as it came. */
export interface PortfolioMapping {
  feed: string;
  portfolio: string;
  /** Whether a file holds every account, so that who is absent is missing, or only changes. */
  kind: 'full' | 'delta';
  layouts: { name: string; fields: { field: string; column: string }[] }[];
}

export interface ImportReport {
  read: number;
  accepted: number;
  rejected: number;
  novelties: Record<string, number>;
  rejects: RejectedRow[];
  /** Whether the file was applied, now or before. */
  taken: boolean;
  verdict: string;
  /** What was expected and found, where the file was refused; else empty. */
  explanation: string;
  feed: string;
  position: string;
  sequence: number;
  defects: Record<string, number>;
  /** Accounts accepted, but held from contact, by reason. */
  holds: Record<string, number>;
}

export interface RejectedRow {
  line: number;
  column: string;
  code: string;
  message: string;
}

export interface RunProgress {
  date: string;
  text: string;
  share: number;
  state: 'working' | 'done' | 'failed';
}

export interface QueueSummary {
  queue: string;
  open: number;
  due: number;
  /** Open cases that are in the queue, with a task or without. */
  cases: number;
}

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** A date that is otherwise than its day of the week says. */
export interface DatedDay {
  date: string;
  /** False for a holiday, true for a date that is worked though it falls on the weekend. */
  isWorked: boolean;
  label: string;
}

export interface CalendarContent {
  weekend: Weekday[];
  note: string;
  /** It counts for whatever names none. */
  isDefault: boolean;
  days: DatedDay[];
}

export interface Calendar extends CalendarContent {
  name: string;
  etag: string;
  changedAt: string | null;
  changedBy: string | null;
  /** What a change has moved of what waits; nothing where it is only read. */
  moved?: CalendarChange | null;
}

export interface CalendarSummary {
  name: string;
  weekend: Weekday[];
  note: string;
  isDefault: boolean;
  /** How many dates are otherwise. */
  days: number;
  /** Portfolios whose schedule names it. */
  usedBy: string[];
  changedAt: string | null;
  changedBy: string | null;
}

export interface ScheduleContent {
  /** HH:mm in the portfolio's zone. */
  time: string;
  /** Null for the default. */
  calendar: string | null;
  isOn: boolean;
  /** Each date that was missed is worked, in order; else only the latest. */
  catchesUp: boolean;
}

export interface Schedule extends ScheduleContent {
  portfolio: number;
  name: string;
  zone: string;
  /** Null where no night starts by itself. */
  next: { date: string; dueAt: string; leftOut: string[] } | null;
  last: { run: number; date: string; isFinished: boolean; startedAt: string } | null;
  changedAt: string | null;
  changedBy: string | null;
  etag: string;
}

export interface SchedulerState {
  /** False where the operator has switched it off. */
  isOn: boolean;
  isAlive: boolean;
  /** What starts nights that the scheduler forgets has looked of late. */
  isWatched: boolean;
  lookedAt: string | null;
}

export interface AuditEntry {
  at: string;
  by: string;
  what: string;
  subject: string;
  detail: string | null;
}

export interface RunReport extends RunSummary {
  /** As the command line writes it with `run --json`; null before the end of the run. */
  report: NightReport | null;
  /** What it found of the feeds that it expected, and whether anything may leave; null where nothing was expected or held. */
  gate: RunGate | null;
  /** That it was taken back, or what it takes back; null where it is neither. */
  withdrawal: Withdrawal | null;
  /** The night of its date, its corrections and updates, in order. */
  ofDate: RunSummary[];
}

export interface Withdrawal {
  run: number;
  ofRun: number;
  by: string;
  reason: string;
  at: string;
  isDone: boolean;
  wrongCustomers: number;
  handledBy: string | null;
  handledAt: string | null;
  handling: string | null;
}

export interface WithdrawalPreview {
  /** Why it cannot be taken back; null where it can. */
  refusal: string | null;
  cases: number;
  waiting: number;
  sent: number;
  customers: number;
  tasks: number;
  done: number;
  placements: number;
  placed: number;
}

export interface WrongContact {
  customer: string;
  account: string;
  channel: string;
  template: string;
  sentAt: string | null;
  isCertain: boolean;
}

export interface LeftCase {
  case: string;
  account: string;
  why: string;
}

export interface RunGate {
  feeds: JudgedFeed[];
  /** Whether no message of the run may leave now. */
  isHeld: boolean;
  heldAt: string | null;
  awaitsFeeds: boolean;
  /** When it leaves by itself; null where the portfolio sets no time. */
  notBefore: string | null;
  keptBy: string | null;
  keptReason: string | null;
  firstBy: string | null;
  firstReason: string | null;
  releasedBy: string | null;
  releasedAt: string | null;
  releaseReason: string | null;
}

export interface JudgedFeed {
  name: string;
  /** came, missing or differs. */
  state: string;
  /** go, hold or wait. */
  whenMissing: string;
  position: string | null;
  rows: number | null;
  explanation: string;
}

export interface NightReport {
  rows: { read: number; accepted: number; rejected: number };
  cases: { opened: number; excluded: number; advanced: number; closed: number; open: number };
  incidents: number;
  firstIncidents: { account: string; code: string; message: string }[];
  messages: number;
  tasks: number;
  placements: number;
  flows: FlowCount[];
  strategies: OpenCount[];
  exclusions: { reason: string; accounts: number; amount: number }[];
  intake: { feed: string; position: string; sequence: number; novelties: Record<string, number>; defects: Record<string, number>; holds: Record<string, number> } | null;
  placementFiles: string[];
  /** Seconds by phase; total includes intake. */
  seconds: Record<Phase | 'total', number>;
}

export type Phase = 'intake' | 'open' | 'deliver' | 'advance';

/** How many cases took a sequence flow, and the sum of their amounts. */
export interface FlowCount {
  strategy: string;
  version: number;
  elementId: string;
  from: string;
  to: string;
  count: number;
  amount: number;
}

/** What one strategy has open after the run, by segment, queue and stage. */
export interface OpenCount {
  strategy: string;
  version: number;
  segment: string;
  queue: string;
  cases: number;
  amount: number;
  /** Empty where it has none; null in reports of before stages. */
  stage: string | null;
}

/** Where one element's cases come to: another element, their end, or, with neither, nowhere. */
export interface MigrationWish {
  from: string;
  to?: string;
  end?: string;
}

export interface MigrationRequest {
  from: number;
  to: number;
  mapping: MigrationWish[];
  timers: 'keep' | 'restart';
  reason?: string;
  /** Only the cases that a filter of their list takes. */
  query?: string;
  /** Only these, by references of accounts or numbers of cases. */
  cases?: string[];
}

/** The part of a version's cases that is meant. */
export interface MigratedPart {
  query: string | null;
  named: number;
  cases: number;
  /** Open cases of the old version that are not meant. */
  others: number;
  strangers: { reference: string; why: string }[];
  strangersInAll: number;
}

export interface MigrationGroup {
  kind: string;
  elementId: string;
  elementName: string;
  targetId: string | null;
  targetName: string | null;
  rule: string;
  why: string;
  isMapped: boolean;
  cases: number;
  sample: string[];
}

export interface MigrationPreview {
  strategy: string;
  from: number;
  to: number;
  cases: number;
  stays: number;
  moves: number;
  ends: number;
  needsHand: number;
  groups: MigrationGroup[];
  standing: { elementId: string; cases: number }[];
  targets: { elementId: string; name: string; kind: string }[];
  findings: { rule: string; elementId: string; message: string; isError: boolean }[];
  /** Null where all are meant that are open on the old version. */
  part?: MigratedPart | null;
}

export type IncidentAction = 'retry' | 'skip' | 'move' | 'resolve';

export interface IncidentHandling {
  ids: string[];
  action: IncidentAction;
  target: string | null;
  reason?: string;
  isPreview?: boolean;
}

/** How far an order about incidents has come. */
export interface IncidentProgress {
  action: IncidentAction;
  matched: number;
  done: number;
  handled: number;
  by: string;
}

export interface IncidentOutcome {
  matched: number;
  handled: number;
  refused: { id: string; why: string }[];
}

/** What a migration tells in place of a night's report. */
export interface MigrationReport {
  strategy: string;
  from: number;
  to: number;
  by: string;
  reason: string;
  migrated: number;
  left: MigrationGroup[];
  cases: { opened: number; advanced: number; closed: number };
  /** Null where all were meant; missing in reports of before parts. */
  part?: MigratedPart | null;
}
