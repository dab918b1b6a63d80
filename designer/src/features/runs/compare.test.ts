import { expect, it } from 'vitest';
import type { FlowCount } from '../../api/types';
import { compareFlows } from './compare';

const flow = (elementId: string, count: number, version = 1): FlowCount => ({ strategy: 'sme', version, elementId, from: 'a', to: 'b', count, amount: 0 });

it('lists a flow that only one night took, with none for the other', () => {
  expect(compareFlows([flow('x', 3)], [flow('y', 5)]).map(({ key, left, right }) => [key, left, right])).toEqual([['sme y', 0, 5], ['sme x', 3, 0]]);
});

it('puts first what differs most', () => {
  expect(compareFlows([flow('x', 10), flow('y', 10)], [flow('x', 11), flow('y', 2)]).map(({ key }) => key)).toEqual(['sme y', 'sme x']);
});

it('adds the versions of a strategy', () => {
  expect(compareFlows([flow('x', 1), flow('x', 2, 2)], [])).toMatchObject([{ left: 3, right: 0 }]);
});
