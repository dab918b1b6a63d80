import type { BatchDocument, BatchLine, BatchRow } from './batches';
import type { CaseCure, CaseRecovery } from './cures';
import type { ExperimentDocument, ExperimentRow } from './experiments';
import type { HoldOutcome, HoldRow } from './holds';
import type { components } from './schema';
import type { VersionComment } from './comments';
import type { OverrideOutcome, OverrideRow } from './overrides';
import type { OfferPreview, OfferRow } from './offers';
import type { PromiseRow } from './promises';
import type { ParallelState, TakeOnDefect, TakeOnReport } from './takeOn';
import type { MailState, OfferedTemplate, PreviewAccount, PreviewText, SmsLength, TemplatePreview } from './templates';
import type { Absence, ApiKey, AuditEntry, Calendar, CalendarSummary, CaseRow, CreatedApiKey, ElementCounts, Feed, FeelFunction, Finding, ImportReport, IncidentRow, InvitedPerson, KeptComparison, KeptSummary, MigrationPreview, NamesThere, OfferedFrame, Person, PortfolioSummary, QueueSummary, ReadStrategy, RunSummary, Sample, Schedule, SchedulerState, SecondFactor, Session, Simulation, StrategyDocument, StrategySummary, TaskRow, VersionSummary } from './types';

/** What the server describes under a name can stand for what the designer expects. */
type Answer<Name extends keyof components['schemas'], Expected> = components['schemas'][Name] extends Expected ? true : false;

/**
 * The shapes by which the designer reads answers, held against the description of the server (npm run api): the compiler
 * fails where one is not what is sent. Left out are those that the server describes less strictly than it sends them.
 */
interface Contract {
  Session: Answer<'Session', Session>;
  StrategySummary: Answer<'StrategySummary', StrategySummary>;
  StrategyDocument: Answer<'StrategyDocument', StrategyDocument>;
  Finding: Answer<'Finding', Finding>;
  Sample: Answer<'OfferedSample', Sample>;
  ReadStrategy: Answer<'ReadStrategy', ReadStrategy>;
  NamesThere: Answer<'NamesThere', NamesThere>;
  VersionComment: Answer<'CommentRow', VersionComment>;
  VersionSummary: Answer<'VersionSummary', VersionSummary>;
  ElementCounts: Answer<'ElementCounts', ElementCounts>;
  MigrationPreview: Answer<'MigrationPreview', MigrationPreview>;
  Simulation: Answer<'Simulation', Simulation>;
  KeptSummary: Answer<'KeptSummary', KeptSummary>;
  KeptComparison: Answer<'KeptComparison', KeptComparison>;
  FeelFunction: Answer<'OfferedFunction', FeelFunction>;
  PortfolioSummary: Answer<'PortfolioSummary', PortfolioSummary>;
  Feed: Answer<'FeedRow', Feed>;
  TakeOnReport: Answer<'TakeOnReport', TakeOnReport>;
  TakeOnDefect: Answer<'TakeOnDefect', TakeOnDefect>;
  ParallelState: Answer<'ParallelState', ParallelState>;
  Absence: Answer<'AbsenceRow', Absence>;
  RunSummary: Answer<'RunSummary', RunSummary>;
  IncidentRow: Answer<'IncidentRow', IncidentRow>;
  HoldRow: Answer<'HoldRow', HoldRow>;
  BatchRow: Answer<'BatchRow', BatchRow>;
  BatchDocument: Answer<'BatchDocument', BatchDocument>;
  BatchLine: Answer<'BatchLineDocument', BatchLine>;
  HoldOutcome: Answer<'HoldOutcome', HoldOutcome>;
  OverrideRow: Answer<'OverrideRow', OverrideRow>;
  OverrideOutcome: Answer<'OverrideOutcome', OverrideOutcome>;
  ExperimentRow: Answer<'ExperimentRow', ExperimentRow>;
  ExperimentDocument: Answer<'ExperimentDocument', ExperimentDocument>;
  PromiseRow: Answer<'PromiseRow', PromiseRow>;
  OfferRow: Answer<'OfferRow', OfferRow>;
  OfferPreview: Answer<'OfferPreview', OfferPreview>;
  CaseRow: Answer<'CaseRow', CaseRow>;
  CaseCure: Answer<'CaseCure', CaseCure>;
  CaseRecovery: Answer<'CaseRecovery', CaseRecovery>;
  OfferedFrame: Answer<'OfferedFrame', OfferedFrame>;
  TaskRow: Answer<'TaskRow', TaskRow>;
  QueueSummary: Answer<'QueueCount', QueueSummary>;
  Person: Answer<'PersonRow', Person>;
  InvitedPerson: Answer<'InvitedPerson', InvitedPerson>;
  ApiKey: Answer<'ApiKeyRow', ApiKey>;
  CreatedApiKey: Answer<'CreatedApiKey', CreatedApiKey>;
  AuditEntry: Answer<'AuditRow', AuditEntry>;
  Calendar: Answer<'CalendarDocument', Calendar>;
  CalendarSummary: Answer<'CalendarSummary', CalendarSummary>;
  Schedule: Answer<'ScheduleDocument', Schedule>;
  SchedulerState: Answer<'SchedulerState', SchedulerState>;
  ImportReport: Answer<'ImportReport', ImportReport>;
  PreviewAccount: Answer<'PreviewAccount', PreviewAccount>;
  PreviewText: Answer<'PreviewText', PreviewText>;
  SmsLength: Answer<'SmsLength', SmsLength>;
  TemplatePreview: Answer<'TemplatePreview', TemplatePreview>;
  MailState: Answer<'MailState', MailState>;
  OfferedTemplate: Answer<'OfferedTemplate', OfferedTemplate>;
  SecondFactor: Answer<'SecondFactorState', SecondFactor>;
}

export const contract: { [Name in keyof Contract]: true } = {} as Contract;
