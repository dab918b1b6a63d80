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
