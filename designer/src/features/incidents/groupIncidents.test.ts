import { expect, it } from 'vitest';
import type { IncidentRow } from '../../api/types';
import { groupIncidents } from './groupIncidents';

const row = (id: string, code: string, account: string, raisedOn: string, elementId = 'Mail'): IncidentRow => ({ id, strategy: 'sme', version: 1, elementId, code, message: `no template ${id}`, account, case: '1', raisedOn, state: 'open', isTriedAgain: false, flows: [] });

it('puts together what failed of the same at the same step, the largest group first', () => {
  const groups = groupIncidents([row('1', 'TEMPLATE', 'A1', '2026-12-02'), row('2', 'ADDRESS', 'A1', '2026-12-02'), row('3', 'ADDRESS', 'A2', '2026-12-01'), row('4', 'ADDRESS', 'A2', '2026-12-03')]);
  expect(groups.map(({ code, count, accounts, first, last }) => [code, count, accounts, first, last])).toEqual([['ADDRESS', 3, 2, '2026-12-01', '2026-12-03'], ['TEMPLATE', 1, 1, '2026-12-02', '2026-12-02']]);
});

it('keeps steps apart', () => {
  expect(groupIncidents([row('1', 'ADDRESS', 'A1', '2026-12-02'), row('2', 'ADDRESS', 'A1', '2026-12-02', 'Letter')])).toHaveLength(2);
});
