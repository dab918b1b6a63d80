import { expect, it } from 'vitest';
import type { ObjectType } from '../../api/objects';
import { subjectIn } from './useTypeName';

const type = (key: string, english: string) => ({ key, english, spanish: english, fields: [], states: [] }) as unknown as ObjectType;
const types = [type('tax', 'Tax'), type('tax file', 'Tax file'), type('complaint', 'Complaint')];

it('calls a management object by what people call its type', () => {
  expect(subjectIn(types, 'complaint R7')).toBe('Complaint R7');
});

it('takes the whole key of a type of several words', () => {
  expect(subjectIn(types, 'tax file 2026/1')).toBe('Tax file 2026/1');
});

it('leaves an account as it is, and everything while the types are not known', () => {
  expect(subjectIn(types, 'complaints-7')).toBe('complaints-7');
  expect(subjectIn(undefined, 'complaint R7')).toBe('complaint R7');
});
