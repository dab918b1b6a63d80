import type { AlertAddresses, AlertCount, AlertRow } from '../src/api/alerts.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** Alerts for the browser tests, in memory. */
export class FakeAlerts {
  rows: AlertRow[] = [
    alert('3', { kind: 'nightFailed', date: '2026-12-15', what: 'The night of 2026-12-15 was not worked.', detail: 'the disk is full', mailFailure: 'No answer within 20 seconds.' }),
    alert('2', { kind: 'feedRefused', feed: 'sample', date: '2026-12-13', what: "The file of 'sample' for 2026-12-13 was refused, CONTROL_MISMATCH: expected 1000 rows, found 612.", mailedAt: '2026-12-14T08:00:10Z' }),
    alert('1', { kind: 'outboundHeld', run: 2, date: '2026-12-04', what: 'Nothing of run 2 of 2026-12-04 leaves: it is kept until two persons release it.', state: 'over', notedBy: 'luis', notedAt: '2026-12-04T09:00:00Z', notedWords: 'I ask the bank', overAt: '2026-12-04T10:00:00Z', overWhy: 'Run 2 was released.' }),
  ];

  addresses: AlertAddresses = { portfolio: 'sample', to: ['night@bank.example'], language: 'en', hasMailServer: false, etag: '"1"', history: [] };

  private readonly listeners = new Set<(count: AlertCount) => void>();

  /** Undefined for what is no part of the alerts. */
  answer({ method, parts, search, body }: Asked): Answer | undefined {
    if (parts[0] === 'settings' && parts[1] === 'alerts') {
      if (method === 'PUT') this.addresses = { ...this.addresses, ...(body as { to: string[]; language: string }), etag: '"2"' };
      return { status: 200, value: this.addresses };
    }
    if (parts[0] !== 'alerts') return undefined;
    if (parts[1] === 'news') return { status: 200, listen: (tell) => { this.listeners.add(tell); tell(this.count()); } };
    if (parts[2] === 'note') return this.note(parts[1]!, (body as { words: string }).words);
    const items = this.rows.filter((row) => (search.get('state') ?? row.state) === row.state && (search.get('kind') ?? row.kind) === row.kind);
    return { status: 200, value: { items, total: items.length } };
  }

  /** Another alert is raised, and all who listen are told. */
  raise(row: AlertRow): void {
    this.rows = [row, ...this.rows];
    this.tell();
  }

  private note(id: string, notedWords: string): Answer {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, state: 'noted', notedBy: 'ana', notedAt: '2026-12-15T08:10:00Z', notedWords } : row));
    this.tell();
    return { status: 200, value: this.rows.find((row) => row.id === id) };
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.count());
  }

  private count(): AlertCount {
    return { open: this.rows.filter((row) => row.state === 'open').length, noted: this.rows.filter((row) => row.state === 'noted').length };
  }
}

/** An open alert, but for what is said of it. */
export function alert(id: string, said: Partial<AlertRow>): AlertRow {
  return {
    id, kind: 'feedMissing', state: 'open', portfolio: 'sample', date: '2026-12-14', feed: null, run: null, what: '', detail: null, since: '2026-12-14T08:00:00Z',
    notedBy: null, notedAt: null, notedWords: null, overAt: null, overWhy: null, mailedAt: null, mailFailure: null, ...said,
  };
}
