import type { ObjectRow } from '../src/api/objects.ts';
import type { Answer, Asked } from './fake-operations.ts';
import { objectTypes } from './fake-settings.ts';

/** Management objects for the browser tests, in memory. */
const objects: ObjectRow[] = [
  rowOf({ key: 'R-77', customer: 'C0000000105', account: 'A0000000105', state: 'in analysis', isOpen: true, openSince: '2026-12-02', fields: [{ name: 'ground', value: 'fee' }], cases: [{ id: '303', strategy: 'complaint', isOpen: true, closeReason: null, situation: 'complaint being looked into' }] }),
  rowOf({ key: 'R-78', customer: 'C0000000053', state: 'received', isOpen: true, openSince: '2026-12-04', company: 'Bank A' }),
  rowOf({ key: 'R-12', customer: 'C0000000201', state: 'resolved', isOpen: false, openSince: null, cases: [{ id: '304', strategy: 'complaint', isOpen: false, closeReason: 'Answered', situation: null }] }),
];

export function answerObjects({ parts, search }: Asked): Answer {
  if (parts[1] === 'types') return { status: 200, value: objectTypes };
  if (parts.length === 3) {
    const found = objects.find((one) => one.key === parts[2]);
    return found === undefined ? { status: 404, value: { title: 'Missing' } } : { status: 200, value: { ...found, history: [
      { date: '2026-12-02', state: 'received', before: null, source: 'complaints', step: null, reason: null, case: null },
      { date: '2026-12-02', state: 'in analysis', before: 'received', source: 'complaint', step: 'Taken up', reason: 'the desk has it', case: '303' },
    ] } };
  }
  const asked = (name: string) => search.get(name) ?? '';
  const found = objects.filter((one) => (asked('standing') === 'all' || asked('standing') === '' || one.isOpen === (asked('standing') === 'open'))
    && (asked('state') === '' || one.state === asked('state')) && (asked('company') === '' || one.company === asked('company')) && (asked('type') === '' || one.type === asked('type'))
    && (asked('search') === '' || one.key.startsWith(asked('search')) || one.customer.startsWith(asked('search'))));
  return { status: 200, value: { items: found, total: found.length } };
}

function rowOf(row: Partial<ObjectRow> & Pick<ObjectRow, 'key' | 'customer' | 'state' | 'isOpen'>): ObjectRow {
  return { type: 'complaint', account: null, company: null, openSince: null, position: '2026-12-04', fields: [], cases: [], ...row };
}
