import type { BatchDocument, BatchLine, BatchRow } from '../src/api/batches.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** A placement month that waits for approval, and a write-off that has left. */
export class FakeBatches {
  private readonly documents: BatchDocument[] = [placement(), writeOff()];

  answer({ method, parts, search, body }: Asked): Answer {
    const [, id, part] = parts;
    if (id === undefined) return { status: 200, value: page(this.documents.map((one) => one.batch).filter((row) => fits(search.get('state'), row.state))) };
    const document = this.documents.find((one) => one.batch.id === id);
    if (document === undefined) return { status: 404 };
    if (method === 'GET') return { status: 200, value: part === 'lines' ? page(lines.filter((row) => fits(search.get('state'), row.state) && row.account.startsWith(search.get('search') ?? ''))) : document };
    if (parts[3] === 'reject') return this.rejectLines(document, body as { lines: { case: string }[]; why: string });
    if (part === 'reject') Object.assign(document.batch, { state: 'rejected', rejectedBy: 'ana', rejectedWhy: (body as { why: string }).why });
    else if (document.batch.approvedBy) Object.assign(document.batch, { state: 'approved', secondedBy: 'ana', secondedAt: '2026-12-31T18:00:00Z' });
    else Object.assign(document.batch, { approvedBy: 'ana', approvedAt: '2026-12-31T18:00:00Z' });
    return { status: 200, value: { ...document, batch: { ...document.batch } } };
  }

  /** Cases that are rejected leave the totals, and an approval falls. */
  private rejectLines(document: BatchDocument, { lines: named, why }: { lines: { case: string }[]; why: string }): Answer {
    for (const line of lines.filter((one) => named.some((other) => other.case === one.case))) Object.assign(line, { state: 'rejected', reason: why });
    document.exclusions.push({ reason: why, cases: named.length, amount: '1900000.00' });
    Object.assign(document.batch, { cases: document.batch.cases - named.length, approvedBy: null, approvedAt: null });
    return { status: 200, value: { ...document, batch: { ...document.batch } } };
  }
}

function page<T>(items: T[]) {
  return { items, total: items.length };
}

function fits(wanted: string | null, found: string): boolean {
  return wanted === null || wanted === found;
}

const signature = 'b1946ac92492d2347c6235b4d2611184c8e2a5f0f6b3d9e5a7c1e4f2d3b6a890';

function row(more: Partial<BatchRow>): BatchRow {
  return {
    id: '1', cycle: 'tier-1', kind: 'placement', pool: 'tier 1', dueOn: '2026-12-31', selectedOn: '2026-12-31', releaseOn: '2027-01-04', state: 'proposed', cases: 9, amount: '8770000.00', signature,
    approvedBy: null, approvedAt: null, secondedBy: null, secondedAt: null, rejectedBy: null, rejectedWhy: null, releasedOn: null, ...more,
  };
}

function placement(): BatchDocument {
  return {
    batch: row({}),
    shares: [
      { stratum: 'from 1 M', firm: 'AG-01', wanted: 50, reached: '53.08', customers: 2, cases: 3, amount: '3450000.00', deficit: '-200000.00' },
      { stratum: 'from 1 M', firm: 'AG-02', wanted: 30, reached: '26.92', customers: 1, cases: 1, amount: '1750000.00', deficit: '200000.00' },
      { stratum: 'from 1 M', firm: 'AG-03', wanted: 20, reached: '20.00', customers: 1, cases: 1, amount: '1300000.00', deficit: '0.00' },
    ],
    exclusions: [{ reason: 'no-firm', cases: 1, amount: '300000.00' }],
    droppedOut: { cases: 1, amount: '1300000.00' },
    ledger: [],
  };
}

function writeOff(): BatchDocument {
  return {
    batch: row({ id: '2', cycle: 'write-off', kind: 'writeOff', pool: 'write-off', state: 'released', cases: 1, amount: '1010000.00', approvedBy: 'luis', approvedAt: '2026-12-31T15:00:00Z', secondedBy: 'ana', secondedAt: '2026-12-31T16:00:00Z', releasedOn: '2026-12-31' }),
    shares: [],
    exclusions: [],
    droppedOut: { cases: 1, amount: '400000.00' },
    ledger: [{ book: 'ledger', side: 'Dr', account: '1390-01', amount: '1010000.00' }, { book: 'ledger', side: 'Cr', account: '1310-01', amount: '1010000.00' }],
  };
}

const lines: BatchLine[] = [
  { case: '90001', seq: 1, account: 'A0000000053', customer: 'C-0101', balance: '1900000.00', stratum: 'from 1 M', firm: 'AG-01', reason: null, releaseBalance: null, state: 'proposed', outcome: null },
  { case: '90002', seq: 1, account: 'A0000000105', customer: 'C-0109', balance: '300000.00', stratum: 'from 1 M', firm: null, reason: 'no-firm', releaseBalance: null, state: 'excluded', outcome: null },
];
