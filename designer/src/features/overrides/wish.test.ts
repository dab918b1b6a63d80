import { describe, expect, it } from 'vitest';
import { beginning, isComplete, referencesOf } from './wish';

describe('an order', () => {
  const wish = (kind: Parameters<typeof beginning>[0], more: object = {}) => ({ ...beginning(kind), isOfCustomer: false, ...more });

  it('says what its kind needs', () => {
    expect(isComplete(wish('queue'))).toBe(false);
    expect(isComplete(wish('queue', { target: 'Q-1' }))).toBe(true);
    expect(isComplete(wish('firm', { value: ' ' }))).toBe(false);
    expect(isComplete(wish('arm', { target: 'TC' }))).toBe(false);
    expect(isComplete(wish('exclude'))).toBe(true);
    expect(isComplete(wish('exclude', { target: 'step' }))).toBe(false);
    expect(isComplete(wish('exclude', { target: 'step', value: 'Call' }))).toBe(true);
  });

  it('reads references from lines and lists, each once', () => {
    expect(referencesOf(' A1\nA2, A1;\n\nA3 ')).toEqual(['A1', 'A2', 'A3']);
    expect(referencesOf(' \n,')).toEqual([]);
  });
});
