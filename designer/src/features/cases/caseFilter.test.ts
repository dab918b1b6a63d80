import { expect, it } from 'vitest';
import { filterOf, queryOf } from './caseFilter';

it('keeps the filters of an address in one order, and no page', () => {
  expect(queryOf(new URLSearchParams('page=3&segment=HIGH&strategy=early-cards&search='))).toBe('strategy=early-cards&segment=HIGH');
});

it('asks for dates only beside the element that was passed', () => {
  const asked = (address: string) => filterOf((name) => new URLSearchParams(address).get(name) ?? '', 1);
  expect(asked('strategy=sme&passed=Visit&from=2026-11-01&to=2026-11-24&state=all&dueBelow=1000.00')).toMatchObject({ passed: 'Visit', from: '2026-11-01', to: '2026-11-24', dueBelow: '1000.00' });
  expect(asked('strategy=sme&from=2026-11-01')).not.toHaveProperty('from');
});

it('gives the list without a filter a query too, so that a view can mean it', () => {
  expect(queryOf(new URLSearchParams(''))).toBe('state=open');
});
