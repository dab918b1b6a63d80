import { describe, expect, it } from 'vitest';
import { stepOf } from './stepOf';

describe('the step of a number', () => {
  it.each([['0', 1], ['7', 1], ['10', 1], ['95', 1], ['100', 10], ['2000', 100], ['-35000', 1000], ['0.5', 0.1], ['12.25', 0.01], ['', 1]])('of %s is %d', (text, step) => {
    expect(stepOf(text)).toBe(step);
  });
});
