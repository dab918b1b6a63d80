import { describe, expect, it } from 'vitest';
import type { CalendarContent } from '../../../api/types';
import { addDays, kindOf, toggled, weekdayOf, weeksOf } from './days';

const bank: CalendarContent = { weekend: ['Saturday', 'Sunday'], note: '', isDefault: true, days: [{ date: '2026-12-25', isWorked: false, label: 'Christmas' }] };

describe('the days of a calendar', () => {
  it('lie in weeks from Monday, with nothing before the first and after the last', () => {
    const weeks = weeksOf(2026, 12);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']);
    expect(weeks[4]![3]).toBe('2026-12-31');
    expect(weeks[4]!.slice(4)).toEqual([null, null, null]);
  });

  it('know the 29th of February', () => {
    expect(weeksOf(2028, 2).flat().filter((day) => day !== null)).toHaveLength(29);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('are named by the day of the week whatever zone the browser is in', () => {
    expect(weekdayOf('2026-12-25')).toBe('Friday');
    expect(weekdayOf('2026-12-27')).toBe('Sunday');
  });

  it('are what is said of them, else what the weekend says', () => {
    const days = new Map(toggled(bank, '2026-12-19').days.map((day) => [day.date, day]));
    expect(['2026-12-18', '2026-12-19', '2026-12-20', '2026-12-25'].map((date) => kindOf(date, days, bank.weekend))).toEqual(['workday', 'worked', 'dayOff', 'holiday']);
  });

  it('are toggled there and back', () => {
    const once = toggled(bank, '2026-12-08');
    expect(once.days.map((day) => day.date)).toEqual(['2026-12-08', '2026-12-25']);
    expect(toggled(once, '2026-12-08')).toEqual(bank);
  });
});
