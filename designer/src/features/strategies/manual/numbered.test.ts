import { describe, expect, it } from 'vitest';
import { numbered } from './numbered';

describe('the numbers of a manual', () => {
  it('count what lies in a step within it, and begin anew in the next', () => {
    const items = [1, 1, 2, 2, 3, 1, 2].map((level, at) => ({ id: String(at), level }));
    expect([...numbered(items).values()]).toEqual(['1', '2', '2.1', '2.2', '2.2.1', '3', '3.1']);
  });
});
