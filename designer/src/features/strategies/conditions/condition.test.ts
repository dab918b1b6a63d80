import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Condition, isComplete, writeCondition } from './condition';
import { readCondition } from './readCondition';

const again = (feel: string) => {
  const read = readCondition(feel);
  return read === null ? null : writeCondition(read);
};

describe('the condition builder', () => {
  it.each([
    'segment = "SMALL"',
    'days past due >= late from',
    'total due > 1500.50 and region != "NORTH"',
    '(product = "card" or product = "loan") and days past due >= 90',
    'score in [500..700]',
    'product in ("card", "loan")',
    'promised on = today()',
    'oldest due date < date("2026-01-31")',
    'phone campaign = true',
    'score = null or broken promises != null',
    'a = "say \\"no\\""',
  ])('reads and writes %s as it was', (feel) => expect(again(feel)).toBe(feel));

  it('reads every condition of the sample strategies, and writes it as it was', () => {
    const conditions = readdirSync('../workflows').filter((name) => existsSync(`../workflows/${name}/strategy.bpmn`)).flatMap((name) =>
      [...readFileSync(`../workflows/${name}/strategy.bpmn`, 'utf8').matchAll(/<bpmn:conditionExpression[^>]*>([^<]+)<|entry="([^"]+)"/g)].map((match) => (match[1] ?? match[2]!).replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')));
    expect(conditions.length).toBeGreaterThan(40);
    for (const feel of conditions) expect(again(feel)).toBe(feel);
  });

  it.each(['total due / credit limit > 0.5', 'if a then b else c', 'not(a)', 'days past due +', 'some x in y satisfies x > 1', 'a = ', '(a = 1', 'count(list) > 2', 'a = 1 b = 2 and'])('leaves %s to the expert mode', (feel) => {
    expect(readCondition(feel)).toBeNull();
  });

  it('sets brackets only where the groups differ', () => {
    const row = (field: string): Condition => ({ kind: 'row', field, operator: '=', value: { kind: 'number', text: '1' } });
    expect(writeCondition({ kind: 'group', join: 'and', items: [row('a'), { kind: 'group', join: 'or', items: [row('b'), row('c')] }] })).toBe('a = 1 and (b = 1 or c = 1)');
    expect(writeCondition({ kind: 'group', join: 'or', items: [{ kind: 'group', join: 'or', items: [row('a'), row('b')] }, row('c')] })).toBe('a = 1 or b = 1 or c = 1');
  });

  it('keeps "and" tighter than "or"', () => {
    expect(readCondition('a = 1 or b = 2 and c = 3')).toMatchObject({ join: 'or', items: [{ kind: 'row' }, { kind: 'group', join: 'and' }] });
  });

  it('is not complete without a field or a number', () => {
    expect(isComplete({ kind: 'row', field: '', operator: '=', value: { kind: 'number', text: '1' } })).toBe(false);
    expect(isComplete({ kind: 'row', field: 'a', operator: '=', value: { kind: 'number', text: 'x' } })).toBe(false);
  });
});
