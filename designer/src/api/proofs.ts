import { request, segment } from './client';
import type { Result } from './problem';
import type { CaseStep, NamedValue } from './types';

/** All that proves one message of a case. */
export interface MessageProof {
  case: string;
  account: string;
  key: string;
  /** What gateways know it by. */
  reference: string;
  state: string;
  reason: string | null;
  content: { channel: string; template: string; file: string | null; digest: string | null; language: string | null; subject: string | null; body: string | null; facts: NamedValue[] };
  to: { role: string; person: string; name: string; address: string | null; isMasked: boolean };
  decision: { on: string; run: number | string; elementId: string; elementName: string; from: string | null; hour: string | null; isNotice: boolean; isWrong: boolean };
  strategy: {
    name: string; version: number | string; createdBy: string | null; requestedBy: string | null; requestedAt: string | null; comment: string | null;
    approvedBy: string | null; approvedAt: string | null; publishedBy: string | null; publishedAt: string | null;
  };
  way: CaseStep[];
  checks: MessageCheck[];
  deliveries: DeliveryProof[];
}

export interface MessageCheck {
  check: string;
  /** Null where it has not been looked at yet. */
  isPassed: boolean | null;
  on: string | null;
  hour: string | null;
  reason: string | null;
  /** It does not concern the message. */
  isExempt: boolean;
}

export interface DeliveryProof {
  kind: string;
  what: string;
  at: string | null;
  source: string | null;
  reference: string | null;
  content: string | null;
}

export function getMessageProof(id: string, key: string, signal?: AbortSignal): Promise<Result<MessageProof>> {
  return request('GET', `/cases/${segment(id)}/messages/${segment(key)}`, { signal });
}
