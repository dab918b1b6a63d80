import type { CaseCall, PermitAnswer } from '../src/api/contacts.ts';
import type { Answer, Asked } from './fake-operations.ts';

const refusal = 'daily slot of the group taken, next 2026-12-07 09:00';

/** Permits to call for the browser tests, in memory: the first is granted, and once it was given back another company has the day. */
export class FakeContacts {
  readonly calls: CaseCall[] = [];

  answer({ parts, body }: Asked): Answer {
    const wish = body as { case: string; isAnswer?: boolean; reason?: string };
    const held = this.calls.find((call) => call.state === 'Held');
    if (parts[2] === 'return') {
      if (held === undefined) return { status: 409, value: { title: 'Not as things stand', status: 409, detail: 'Expected a permit of the case to call on 2026-12-04, found none.' } };
      Object.assign(held, { state: 'Returned', reason: wish.reason });
      return { status: 204 };
    }
    const isGranted = wish.isAnswer === true || held !== undefined || this.calls.length === 0;
    if (held !== undefined && wish.isAnswer !== true) held.attempts++;
    else this.calls.push({ on: '2026-12-04', by: 'ana', state: wish.isAnswer === true ? 'Free' : isGranted ? 'Held' : 'Refused', reason: isGranted ? null : refusal, attempts: 1 });
    const value: PermitAnswer = { case: wish.case, isGranted, reason: isGranted ? null : refusal, next: isGranted ? null : '2026-12-07T09:00', on: '2026-12-04', attempts: wish.isAnswer === true || !isGranted ? 0 : held?.attempts ?? 1 };
    return { status: 200, value };
  }
}
