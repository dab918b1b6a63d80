import { expect, it } from 'vitest';
import { choicesOf } from './useSimulationChoice';

const asked = (address: string) => choicesOf((name) => new URLSearchParams(address).get(name) ?? '');

it('simulates one night without an assumption where the address says nothing', () => {
  expect(asked('')).toEqual({ days: 1 });
});

it('assumes payments only where more days follow', () => {
  expect(asked('days=30&payment=2.5&who=everybody')).toEqual({ days: 30, everybody: true, rates: { payment: 0.025 } });
  expect(asked('days=1&payment=2.5')).toEqual({ days: 1 });
});

it('keeps what the address says within what the server takes', () => {
  expect(asked('days=900&payment=250&against=3')).toEqual({ days: 60, against: 3 });
  expect(asked('days=none')).toEqual({ days: 1 });
});
