// What the server sends and takes. Money is a text with two decimals, dates are YYYY-MM-DD, instants ISO 8601 in UTC.

export interface Session {
  name: string | null;
  roles: string[];
  permissions: string[];
  antiforgery: string;
  needsFirstAdmin: boolean;
  version: string;
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
  path: string[] | null;
  line: number | null;
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
}

export interface ElementCounts {
  from: string | null;
  to: string | null;
  elements: ElementCount[];
  standing: { elementId: string; cases: number }[];
}

export interface ElementCount {
  elementId: string;
  passed: number;
  amount: string;
}

export interface Simulation {
  cases: number;
  seconds: number;
  businessDate: string;
  elements: { elementId: string; draft: number; other: number; draftAmount: string; otherAmount: string }[];
  segments: { segment: string; draft: number; other: number }[];
  messages: { channel: string; draft: number; other: number }[];
  tasks: { queue: string; draft: number; other: number }[];
  placements: { firm: string; draft: number; other: number }[];
  findings: Finding[];
  basis: string;
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
  editor: 'feel' | 'text' | 'number' | 'boolean' | 'choice' | 'decision' | 'template' | 'queue' | 'duration' | 'multiline';
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
}

export interface CaseRow {
  id: string;
  account: string;
  customer: string;
  strategy: string;
  version: number;
  segment: string | null;
  standsAt: string[];
  openedOn: string;
  closedOn: string | null;
  closeReason: string | null;
  daysPastDue: number | null;
  totalDue: string | null;
}

export interface CaseDetail extends CaseRow {
  facts: { name: string; value: string }[];
  variables: { name: string; value: string }[];
  steps: CaseStep[];
  messages: { at: string; channel: string; template: string; state: string }[];
  tasks: { queue: string; state: string; createdOn: string; outcome: string | null }[];
}

export interface CaseStep {
  date: string;
  elementId: string;
  elementName: string;
  kind: string;
  rule: number | null;
  why: string | null;
  facts: { name: string; value: string }[];
}

export interface TaskRow {
  id: string;
  queue: string;
  account: string;
  strategy: string;
  createdOn: string;
  dueOn: string | null;
  state: string;
}

export interface Person {
  name: string;
  email: string | null;
  roles: string[];
  isDisabled: boolean;
  hasSecondFactor: boolean;
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
  mapping: object;
}

export interface ImportReport {
  read: number;
  accepted: number;
  rejected: number;
  novelties: Record<string, number>;
  rejects: { line: number; column: string; code: string; message: string }[];
}

export interface RunProgress {
  date: string;
  text: string;
  share: number;
}

export interface QueueSummary {
  queue: string;
  open: number;
  due: number;
}

export interface AuditEntry {
  at: string;
  by: string;
  what: string;
  subject: string;
  detail: string;
}

export interface RunReport extends RunSummary {
  /** As the command line writes it with `run --json`. */
  report: object;
}
