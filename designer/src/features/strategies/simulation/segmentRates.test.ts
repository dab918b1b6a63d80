import { expect, it } from 'vitest';
import { readRates, withRate } from './segmentRates';

it('reads what it has written, whatever a segment is called', () => {
  const text = withRate(withRate('', 'HIGH: card, 2', 2.5), 'LOW', 0);
  expect([...readRates(text)]).toEqual([['HIGH: card, 2', 2.5], ['LOW', 0]]);
  expect([...readRates(withRate(text, 'LOW', null))]).toEqual([['HIGH: card, 2', 2.5]]);
});

it('leaves out what is no percentage', () => {
  expect([...readRates('A:101,B:-1,C:x,:5,D:,%:4,E:3')]).toEqual([['E', 3]]);
});
