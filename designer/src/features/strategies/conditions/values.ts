import type { Fact } from '../../../api/types';
import type { Operator, Value } from './condition';

export type FieldType = Fact['type'] | 'unknown';

const known: FieldType[] = ['number', 'string', 'date', 'date and time', 'boolean'];

/** The type by which a value is asked for; unknown where a name holds values of several. */
export function fieldTypeOf(type: string): FieldType {
  return known.find((one) => one === type) ?? 'unknown';
}

const kinds: Record<FieldType, Value> = {
  number: { kind: 'number', text: '' }, string: { kind: 'text', text: '' }, date: { kind: 'date', text: '' }, 'date and time': { kind: 'date', text: '' }, boolean: { kind: 'flag', text: 'true' }, unknown: { kind: 'text', text: '' },
};

/** The value that fits a comparison of a field; what was there stays where it fits too. */
export function valueFor(operator: Operator, type: FieldType, present: Value): Value {
  if (operator === 'empty' || operator === 'filled') return { kind: 'none' };
  if (operator === 'between') return present.kind === 'range' ? present : { kind: 'range', low: present.kind === 'number' ? present.text : '', high: '' };
  if (operator === 'in') return present.kind === 'list' ? present : { kind: 'list', items: present.kind === 'text' && present.text !== '' ? [present.text] : [] };
  const fitting = kinds[type];
  if (present.kind === fitting.kind || present.kind === 'field' || present.kind === 'other') return present;
  return present.kind === 'none' || present.kind === 'range' || present.kind === 'list' || type !== 'unknown' ? fitting : present;
}
