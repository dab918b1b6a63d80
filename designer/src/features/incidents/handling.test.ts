import { expect, it } from 'vitest';
import type { IncidentRow } from '../../api/types';
import { actionsFor, commonFlows } from './handling';

const row = (strategy: string, flows: string[], isTriedAgain = false) => ({ strategy, flows, isTriedAgain }) as IncidentRow;

it('offers no way out of a step where the account was not moved', () => {
  expect(actionsFor([row('sme', ['a'], true)])).toEqual(['retry', 'resolve']);
});

it('offers no step of one strategy for tokens of another', () => {
  expect(actionsFor([row('sme', ['a']), row('cards', ['a'])])).toEqual(['retry', 'resolve']);
});

it('offers the flows that all of them have', () => {
  expect(commonFlows([row('sme', ['a', 'b']), row('sme', ['b', 'c'])])).toEqual(['b']);
});
