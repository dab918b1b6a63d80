import { expect, it } from 'vitest';
import { createFormat } from './format';

it('writes money with the separators of the language', () => {
  expect(createFormat('en').money('1234567.5')).toBe('1,234,567.50');
  expect(createFormat('es').money('1234567.5')).toBe('1.234.567,50');
});

it('shows a business date as that day in every time zone', () => {
  expect(createFormat('en').date('2026-12-03')).toContain('3 Dec');
});

it('shows a dash for what is absent', () => {
  expect(createFormat('es').instant(null)).toBe('–');
});

it('says durations in words, and nothing of what is none', () => {
  expect(createFormat('es').duration('P10D')).toBe('10 días');
  expect(createFormat('en').duration('P1MT2H')).toBe('1 month and 2 hours');
  for (const text of ['P', 'PT', 'duration("P3D")', '']) expect(createFormat('en').duration(text)).toBeNull();
});
