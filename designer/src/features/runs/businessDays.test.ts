import { expect, it } from 'vitest';
import { isWeekday, nextBusinessDate } from './businessDays';

it('is the day after in the week, and Monday after a Friday, Saturday or Sunday', () => {
  expect(nextBusinessDate('2026-12-02')).toBe('2026-12-03');
  for (const date of ['2026-12-04', '2026-12-05', '2026-12-06']) expect(nextBusinessDate(date)).toBe('2026-12-07');
});

it('goes over the end of a year', () => {
  expect(nextBusinessDate('2026-12-31')).toBe('2027-01-01');
});

it('knows weekdays, and that nothing is none', () => {
  expect([isWeekday('2026-12-04'), isWeekday('2026-12-05'), isWeekday('')]).toEqual([true, false, false]);
});
