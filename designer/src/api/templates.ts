import { query, request } from './client';
import type { Result } from './problem';
import type { StrategyFile } from './types';

/** An account with which a template is looked at; without the right to read cases its references and name are masked. */
export interface PreviewAccount {
  id: string;
  account: string;
  customer: string;
  name: string;
  product: string | null;
  daysPastDue: number | null;
}

export interface PreviewText {
  path: string;
  language: string;
  subject: string | null;
  /** HTML for e-mail; null where the message would fail. */
  body: string | null;
  problem: string | null;
  missing: string[];
  length: SmsLength | null;
}

export interface SmsLength {
  characters: number;
  segments: number;
  perSegment: number;
  outside: string[];
}

export interface TemplatePreview {
  texts: PreviewText[];
  findings: { file: string; message: string }[];
  isMasked: boolean;
}

export interface MailState {
  isConfigured: boolean;
  from: string | null;
  ownAddress: string | null;
  mayChooseAddress: boolean;
  variables: string[];
}

/** A template of some strategy, which a new one can begin with. */
export interface OfferedTemplate {
  strategy: string;
  name: string;
  channel: string;
  languages: string[];
}

interface Drafts {
  strategy: string;
  account: string | null;
  /** Values for names that the account has none for. */
  assumed: Record<string, string>;
}

export function getTemplates(filter: { strategy?: string; channel?: string }, signal?: AbortSignal): Promise<Result<OfferedTemplate[]>> {
  return request('GET', `/catalog/templates${query(filter)}`, { signal });
}

export function getPreviewAccounts(filter: { strategy: string; search?: string }, signal?: AbortSignal): Promise<Result<PreviewAccount[]>> {
  return request('GET', `/templates/accounts${query(filter)}`, { signal });
}

/** What the recipient would read; nothing is stored. */
export function previewTemplates(drafts: Drafts & { files: StrategyFile[] }, signal?: AbortSignal): Promise<Result<TemplatePreview>> {
  return request('POST', '/templates/preview', { body: drafts, signal });
}

export function getMailState(signal?: AbortSignal): Promise<Result<MailState>> {
  return request('GET', '/templates/mail', { signal });
}

/** Sends an e-mail as a test; to the own address where none is given. */
export function sendTest(test: Drafts & { file: StrategyFile; to: string | null }): Promise<Result<{ to: string }>> {
  return request('POST', '/templates/test', { body: test });
}
