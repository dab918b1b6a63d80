import { describe, expect, it } from 'vitest';
import { stepNumber } from './stepNumber';

function step(text: string, by = 1): string | null {
  const caret = text.indexOf('|');
  const plain = text.replace('|', '');
  const stepped = stepNumber(plain, caret, by);
  return stepped === null ? null : plain.slice(0, stepped.from) + stepped.insert + plain.slice(stepped.to);
}

describe('a number under the caret', () => {
  it('is moved, and the FEEL around it stays', () => {
    expect(step('> 3|0')).toBe('> 31');
    expect(step('[1..5|)')).toBe('[1..6)');
    expect(step('[1|..5)', 10)).toBe('[11..5)');
    expect(step('not(|7, 8)', -1)).toBe('not(6, 8)');
    expect(step('total due * 0.9|5')).toBe('total due * 1.95');
  });

  it('goes below nought and back, and knows a sign from a difference', () => {
    expect(step('|0', -1)).toBe('-1');
    expect(step('< -|1')).toBe('< 0');
    expect(step('[-|1..2]', -10)).toBe('[-11..2]');
    expect(step('due - 1|0')).toBe('due - 11');
    expect(step('due -1|0')).toBe('due -11');
    expect(step('0.0|5', -1)).toBe('-0.95');
  });

  it('keeps every digit of a long one', () => {
    expect(step('9999999999999999999999999999999|9')).toBe('100000000000000000000000000000000');
  });

  it('is none in a text, in a name, or beside the caret', () => {
    expect(step('"level 3|"')).toBeNull();
    expect(step('bucket3|')).toBeNull();
    expect(step('5 a|nd 6')).toBeNull();
    expect(step('|')).toBeNull();
    expect(step('"a", 3|')).toBe('"a", 4');
  });
});
