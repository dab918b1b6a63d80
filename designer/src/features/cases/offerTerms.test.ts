import { expect, test } from 'vitest';
import type { OfferRow } from '../../api/offers';
import { areTerms, isWithin, termsOf } from './offerTerms';

const offer = { instalments: 12, down: 10, choices: [3, 6, 12], limits: [{ authority: 'collector', instalments: 12, down: 10, principal: 0, interest: 0 }] } as unknown as OfferRow;

test('a new offer begins with the first choice and what a collector must ask for', () => {
  expect(termsOf(offer)).toEqual({ instalments: 3, down: 10, principal: 0, interest: 0 });
  expect(termsOf({ ...offer, choices: [] }).instalments).toBe(12);
});

test('terms have whole instalments from 1 to 120 and shares', () => {
  const terms = { instalments: 3, down: 10, principal: 0, interest: 30 };
  expect(areTerms(terms)).toBe(true);
  for (const wrong of [{ instalments: 0 }, { instalments: 121 }, { instalments: 2.5 }, { down: 100 }, { down: -1 }, { principal: 101 }, { interest: -1 }]) expect(areTerms({ ...terms, ...wrong })).toBe(false);
});

test('a supervisor may what a collector may, and nobody alone what a committee must approve', () => {
  expect(isWithin('collector', 'collector')).toBe(true);
  expect(isWithin('supervisor', 'collector')).toBe(false);
  expect(isWithin('supervisor', 'supervisor')).toBe(true);
  expect(isWithin('committee', 'supervisor')).toBe(false);
  expect(isWithin(null, 'supervisor')).toBe(false);
});
