import type { OfferInstalment, OfferRow, OfferTerms } from '../src/api/offers.ts';
import type { Answer, Asked } from './fake-operations.ts';

type Wish = OfferTerms & { case: string; answer?: string; isApproved?: boolean; isAccepted?: boolean; reason?: string };

/** The offers of a case for the browser tests, in memory: what is offered, answered and approved is remembered. */
export class FakeOffers {
  readonly rows: OfferRow[] = [rowOf({ id: '301-12-1' })];

  answer({ method, parts, search, body }: Asked): Answer {
    if (method === 'GET') {
      const found = this.rows.filter((row) => search.get('state') === null || row.state === search.get('state'));
      return { status: 200, value: { items: found, total: found.length } };
    }
    const wish = body as Wish;
    const latest = this.rows[0]!;
    if (parts[1] === 'preview') {
      const needs = needsOf(wish);
      return { status: 200, value: { owed: '60000.00', waived: '0.00', agreed: '60000.00', needs, refusal: needs === null ? 'at most 24 instalments were expected' : null, plan: needs === null ? [] : planOf(wish) } };
    }
    if (parts[1] === 'decisions') say(latest, wish.isApproved ? 'open' : 'rejected', wish.isApproved ? 'approved' : 'rejected', wish.reason);
    else if (parts[1] === 'answers' && wish.answer === 'accept') accept(latest, wish.reason);
    else if (parts[1] === 'answers') say(latest, wish.answer === 'refuse' ? 'refused' : 'cancelled', wish.answer === 'refuse' ? 'refused' : 'cancelled', wish.reason);
    else this.make(wish);
    return { status: 204 };
  }

  private make(wish: Wish): void {
    const needs = needsOf(wish);
    say(this.rows[0]!, 'replaced', 'replaced');
    const made = rowOf({ id: `301-12-${this.rows.length + 1}`, madeBy: 'carla', instalments: wish.instalments, down: wish.down, state: needs === 'collector' ? 'open' : 'needs approval', needs: needs === 'collector' ? null : needs });
    this.rows.unshift(made);
    if (wish.isAccepted) accept(made, wish.reason);
  }
}

function needsOf({ instalments, down }: OfferTerms): string | null {
  return instalments <= 12 && down >= 10 ? 'collector' : instalments <= 15 && down >= 10 ? 'supervisor' : instalments <= 24 ? 'committee' : null;
}

function planOf({ instalments, down }: OfferTerms): OfferInstalment[] {
  const first = 60_000 * down / 100;
  const each = (60_000 - first) / instalments;
  return [{ number: 0, due: '2026-12-07', amount: first.toFixed(2) }, ...Array.from({ length: instalments }, (_, at) => ({ number: at + 1, due: `${2027 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}-04`, amount: each.toFixed(2) }))];
}

function accept(row: OfferRow, reason?: string): void {
  say(row, 'accepted', 'accepted', reason);
  Object.assign(row, { paid: '0.00', missed: 0, plan: planOf({ instalments: row.instalments, down: row.down, principal: 0, interest: 0 }).map((one) => ({ ...one, paid: '0.00' })) });
}

function say(row: OfferRow, state: string, what: string, reason?: string): void {
  row.state = state;
  row.history = [...row.history, { on: '2026-12-04', what, by: 'ana', reason: reason === '' ? null : reason ?? null, paid: null }];
}

function rowOf(row: Partial<OfferRow> & Pick<OfferRow, 'id'>): OfferRow {
  return {
    case: '301', account: 'A0000000105', customer: 'C0000000105', strategy: 'early-cards', state: 'open', madeOn: '2026-12-01', validUntil: '2026-12-11', unit: 'ARS', owed: '60000.00', waived: '0.00', agreed: '60000.00',
    instalments: 12, down: 10, madeBy: null, needs: null, approvedBy: null, paid: null, missed: null, choices: [3, 6, 12], plan: [], history: [{ on: '2026-12-01', what: 'made', by: null, reason: null, paid: null }],
    limits: [{ authority: 'collector', instalments: 12, down: 10, principal: 0, interest: 0 }, { authority: 'supervisor', instalments: 15, down: 10, principal: 0, interest: 0 }, { authority: 'committee', instalments: 24, down: 0, principal: 10, interest: 0 }], ...row,
  };
}
