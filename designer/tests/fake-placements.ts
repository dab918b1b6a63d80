import type { PlacementEvent, PlacementReport, PlacementRow } from '../src/api/placements.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** Placements for the browser tests, in memory: what is reported and decided is remembered. */
export class FakePlacements {
  private readonly rows: PlacementRow[] = [
    rowOf({ case: '301', account: 'A0000000105', standing: 'kept', until: '2027-05-04', why: 'promise', firstAction: '2027-01-12', lastAction: '2027-03-30' }),
    rowOf({ case: '302', account: 'A0000000053', standing: 'objection', until: null, why: 'signed plan of 04-07', accounts: 2 }),
    rowOf({ case: '303', account: 'A0000000201', standing: 'recalled', to: '2027-04-13', why: 'term ended', deletionDue: '2027-04-27' }),
  ];

  private readonly events = new Map<string, PlacementEvent[]>([['302', [
    { on: '2027-04-05', what: 'pending recall', by: 'late: Tier 1', text: 'term ended', until: '2027-04-12', amount: null },
    { on: '2027-04-08', what: 'objection', by: 'AG-01', text: 'signed plan of 04-07', until: null, amount: null },
  ]]]);

  answer({ method, parts, search, body }: Asked): Answer {
    if (parts[1] === 'firms') return { status: 200, value: [...new Set(this.rows.map((row) => row.firm))].sort() };
    if (method === 'GET' && parts.length === 4) return { status: 200, value: this.events.get(parts[1] ?? '') ?? [] };
    if (method === 'GET') {
      const wanted = { active: (row: PlacementRow) => row.to === null, pending: (row: PlacementRow) => row.standing === 'objection', ended: (row: PlacementRow) => row.to !== null }[search.get('state') ?? ''] ?? (() => true);
      const found = this.rows.filter((row) => wanted(row) && row.account.startsWith(search.get('search') ?? '') && row.firm.startsWith(search.get('firm') ?? ''));
      return { status: 200, value: { items: found, total: found.length } };
    }
    const row = this.rows.find((one) => one.account === (body as { account: string }).account);
    if (row === undefined) return { status: 404, value: { title: 'Missing', detail: 'Expected an account.' } };
    if (parts[1] === 'objections') {
      const { isUpheld, why } = body as { isUpheld: boolean; why: string };
      Object.assign(row, isUpheld ? { standing: 'kept', until: '2027-05-14', why: 'objection upheld' } : { standing: 'objection refused', why });
    } else {
      const report = body as PlacementReport;
      this.events.set(row.case, [...(this.events.get(row.case) ?? []), { on: report.on ?? '2027-04-14', what: report.report, by: 'ana', text: report.text ?? '', until: report.date ?? null, amount: report.amount === null || report.amount === undefined ? null : report.amount.toFixed(2) }]);
    }
    return { status: 204 };
  }
}

function rowOf(row: Partial<PlacementRow> & Pick<PlacementRow, 'case' | 'account' | 'standing'>): PlacementRow {
  return {
    seq: 2, customer: `C${row.account.slice(1)}`, strategy: 'late', firm: 'AG-01', from: '2027-01-04', until: null, why: '', termEnds: '2027-04-04', to: null, amount: '1050000.00', accounts: 1, rate: 15,
    firstAction: null, lastAction: null, deletionDue: null, deletedOn: null, ...row,
  };
}
