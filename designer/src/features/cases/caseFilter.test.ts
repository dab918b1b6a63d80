import { expect, it } from 'vitest';
import { queryOf } from './caseFilter';

it('keeps the filters of an address in one order, and no page', () => {
  expect(queryOf(new URLSearchParams('page=3&segment=HIGH&strategy=early-cards&search='))).toBe('strategy=early-cards&segment=HIGH');
});

it('gives the list without a filter a query too, so that a view can mean it', () => {
  expect(queryOf(new URLSearchParams(''))).toBe('state=open');
});
