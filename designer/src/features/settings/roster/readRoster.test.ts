import { expect, it } from 'vitest';
import { readRoster } from './readRoster';

it('reads a roster file; what a collector does not say is empty', () => {
  expect(readRoster('[{"name":"ANA","queues":["CALLS"],"capacity":40},{"name":"EVA"}]')).toEqual([
    { name: 'ANA', queues: ['CALLS'], skills: [], absences: [], capacity: 40 },
    { name: 'EVA', queues: [], skills: [], absences: [], capacity: null },
  ]);
});

it('takes nothing for a roster that is none', () => {
  expect(['', '{}', '[1]', '[{"queues":[]}]', '[{"name":"ANA","queues":"CALLS"}]', '[{"name":"ANA","capacity":"40"}]'].map(readRoster)).toEqual([null, null, null, null, null, null]);
});
