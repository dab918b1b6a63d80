import type { OverrideRow, OverrideWish } from '../src/api/overrides.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** Overrides for the browser tests, in memory: those that are ordered and ended are remembered. */
export class FakeOverrides {
  private readonly rows: OverrideRow[] = [
    { id: '2', account: 'A0000000053', customer: 'C0000000053', isOfCustomer: true, kind: 'exclude', target: 'contact', value: '', why: 'The town is under water', from: '2026-12-04', until: '2027-01-04', setBy: 'sara', state: 'active' },
    { id: '1', account: 'A0000000201', customer: 'C0000000201', isOfCustomer: false, kind: 'queue', target: 'cards-priority', value: 'bea', why: 'She knows the customer', from: '2026-12-01', until: null, setBy: 'ana', state: 'over', releasedOn: '2026-12-03', releasedBy: 'sara', releasedWhy: 'She has left' },
  ];

  constructor(private readonly accountsOfFilter: () => string[]) {}

  of(account: string): OverrideRow[] {
    return this.rows.filter((row) => row.account === account);
  }

  answer({ method, parts, search, body }: Asked): Answer {
    if (method === 'GET') {
      const fits = (name: string, value: string) => search.get(name) === null || search.get(name) === value;
      const found = this.rows.filter((row) => fits('state', row.state) && fits('kind', row.kind) && fits('by', row.setBy) && row.account.startsWith(search.get('search') ?? ''));
      return { status: 200, value: { items: found, total: found.length } };
    }
    if (parts[1] === 'release') {
      const { ids, why } = body as { ids: string[]; why: string };
      for (const row of this.rows.filter((one) => ids.includes(one.id))) Object.assign(row, { state: 'over', releasedOn: '2026-12-04', releasedBy: 'ana', releasedWhy: why });
      return { status: 200, value: { matched: ids.length, done: ids.length, unknown: [] } };
    }
    const wish = body as OverrideWish;
    const accounts = wish.accounts ?? this.accountsOfFilter();
    const known = accounts.filter((account) => account.startsWith('A'));
    if (!wish.isPreview) for (const account of known) this.rows.unshift(this.rowOf(account, wish));
    return { status: 200, value: { matched: known.length, done: wish.isPreview ? 0 : known.length, unknown: accounts.filter((account) => !known.includes(account)) } };
  }

  private rowOf(account: string, wish: OverrideWish): OverrideRow {
    return { id: String(this.rows.length + 1), account, customer: `C${account.slice(1)}`, isOfCustomer: wish.isOfCustomer, kind: wish.kind, target: wish.target ?? '', value: wish.value ?? '', why: wish.why ?? '', from: wish.from ?? '2026-12-04', until: wish.until ?? null, setBy: 'ana', state: 'active' };
  }
}
