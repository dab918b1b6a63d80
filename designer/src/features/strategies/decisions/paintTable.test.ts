// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingPaint, hiddenRules } from './paintTable';
import { tablesOf } from './tableModel';

const [table] = tablesOf(readFileSync('../workflows/early-cards/decisions/early-card-segment.dmn', 'utf8'));

it('paints the rule that a finding names, and its cell by the head of the column', () => {
  const paint = findingPaint(table!, [{ file: 'f', rule: 'rules-overlap', severity: 'Error', elementId: null, message: '', decision: table!.name, ruleNumber: 2, cell: 'score' }]);
  expect([...paint.rows]).toEqual([[table!.rules[1]!.id, 'error']]);
  expect([...paint.cells]).toEqual([table!.rules[1]!.cells[2]!.id]);
});

it('hides the rules that lack what is looked for in a column', () => {
  const hidden = hiddenRules(table!, { 6: 'small' });
  expect(hidden.length).toBe(table!.rules.length - 1);
  expect(hidden).not.toContain(table!.rules[0]!.id);
  expect(hiddenRules(table!, { 6: ' ' })).toEqual([]);
});
