import { expect, it } from 'vitest';
import { completeTemplate } from './templateCompletion';

const names = [{ name: 'past due', type: 'number' as const }, { name: 'due on', type: 'date' as const }, { name: 'segment', type: '' as const }];
const labels = (before: string) => completeTemplate(before, names)?.options.map((option) => option.label);

it('offers nothing outside of braces', () => {
  expect(completeTemplate('Hello ', names)).toBeNull();
  expect(completeTemplate('Hello {{customer.name}} and ', names)).toBeNull();
});

it('offers numbers and dates with their formats, and names with blanks in brackets', () => {
  expect(labels('Owed {{')!.slice(0, 4)).toEqual(['money [past due]', 'number [past due]', 'date [due on]', 'segment']);
  expect(completeTemplate('Owed {{', names)!.options[0]!.apply).toBe('money [past due]}}');
});

it('offers after a format only what the format can show', () => {
  expect(labels('{{date ')).toEqual(['due on', 'segment']);
  expect(completeTemplate('{{money [pa', names)).toMatchObject({ typed: 'pa', options: [{ apply: 'past due]}}' }, { apply: 'segment]}}' }] });
});

it('offers after if also what is personal', () => {
  expect(labels('{{#if cust')).toContain('customer.name');
});
