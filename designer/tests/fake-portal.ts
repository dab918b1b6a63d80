import type { PlacementEvent, Said } from '../src/api/placements.ts';
import type { FirmPlacementRow, FirmStatementRow } from '../src/api/portal.ts';
import type { Answer, Asked } from './fake-operations.ts';

/** What a firm has and owes, for the browser tests: what is reported and stated is remembered. */
export class FakePortal {
  private readonly rows: FirmPlacementRow[] = [
    { id: 'P-0301-2', account: 'A0000000105', customer: 'C000000105', name: 'Ana Ferreyra', from: '2027-01-15', standing: 'acknowledged', until: null, termEnds: '2027-07-15', currency: 'ARS', amount: '4675000.00', due: '4175000.00', stage: 'judicial' },
    { id: 'P-0302-2', account: 'A0000000053', customer: 'C000000053', name: 'Hilados Ibarra SAS', from: '2027-01-04', standing: 'pending recall', until: '2027-04-12', termEnds: '2027-04-04', currency: 'ARS', amount: '1050000.00', due: '1050000.00', stage: 'extrajudicial' },
  ];

  private readonly statements: FirmStatementRow[] = [{ id: 'P-0303-2', to: '2027-04-13', due: '2027-04-27', statedOn: null, isOverdue: true, text: '' }];
  private readonly events = new Map<string, PlacementEvent[]>([['P-0302-2', [{ on: '2027-04-05', what: 'pending recall', by: '', text: 'term ended', until: '2027-04-12', amount: null }]]]);

  answer({ method, parts, search, body }: Asked): Answer {
    const id = parts[2] ?? '';
    if (parts[1] === 'statements') {
      if (method === 'GET') return { status: 200, value: { items: this.statements, total: this.statements.length } };
      Object.assign(this.statements.find((row) => row.id === id)!, { statedOn: '2027-05-03', isOverdue: false, text: (body as { text: string }).text });
      return { status: 204 };
    }
    if (id === '') {
      const found = this.rows.filter((row) => (search.get('standing') ?? row.standing) === row.standing && row.account.startsWith(search.get('search') ?? ''));
      return { status: 200, value: { items: found, total: found.length } };
    }
    const row = this.rows.find((one) => one.id === id);
    if (row === undefined) return { status: 404, value: { title: 'Missing', detail: 'Expected a placement of your firm.' } };
    if (method === 'GET') {
      const isJudicial = row.stage === 'judicial';
      return { status: 200, value: {
        placement: row, accounts: [{ account: row.account, product: 'loan', currency: row.currency, due: row.due, from: row.from }], events: this.events.get(id) ?? [], isHeld: !isJudicial,
        court: isJudicial ? '14' : null, courtFile: isJudicial ? '1234/2027' : null,
      } };
    }
    const said = body as Said;
    this.events.set(id, [...(this.events.get(id) ?? []), { on: said.on ?? '2027-04-08', what: said.report, by: '', text: said.text, until: said.date, amount: null }]);
    if (said.report === 'objection') Object.assign(row, { standing: 'objection', until: null });
    return { status: 204 };
  }
}
