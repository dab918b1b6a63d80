import { expect, it } from 'vitest';
import { choicesOf } from './useSimulationChoice';

const asked = (address: string) => choicesOf((name) => new URLSearchParams(address).get(name) ?? '');

it('simulates one night without an assumption where the address says nothing', () => {
  expect(asked('')).toEqual({ days: 1 });
});

it('assumes payments only where more days follow', () => {
  expect(asked('days=30&payment=2.5&who=everybody')).toEqual({ days: 30, everybody: true, rates: { payment: 0.025 } });
  expect(asked('days=1&payment=2.5')).toEqual({ days: 1 });
  expect(asked('days=1&assume=observed')).toEqual({ days: 1 });
});

it('takes rates as they were observed, or by segment with promises as they were chosen', () => {
  expect(asked('days=2&assume=observed&payment=2')).toEqual({ days: 2, rates: { observed: true } });
  expect(asked('days=2&payment=2&segments=SMALL:5&promise=10&kept=60')).toEqual({ days: 2, rates: { payment: 0.02, segments: { SMALL: 0.05 }, promises: { made: 0.1, kept: 0.6, term: 5 } } });
});

it('keeps what the address says within what the server takes', () => {
  expect(asked('days=900&payment=250&against=3')).toEqual({ days: 60, against: 3 });
  expect(asked('days=2&payment=1&promise=10&term=99')).toEqual({ days: 2, rates: { payment: 0.01, promises: { made: 0.1, kept: 0, term: 30 } } });
  expect(asked('days=none')).toEqual({ days: 1 });
});
