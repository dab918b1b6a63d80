// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { csvToTable, parseCsv, tableToCsv } from '../decisions/decisionCsv';
import { compareTables } from './tableDifference';

const path = 'decisions/early-card-segment.dmn';
const content = readFileSync(`../workflows/early-cards/${path}`, 'utf8');

function changed(edit: (rows: string[][]) => string[][]): string {
  const [head, ...rows] = parseCsv(tableToCsv(content));
  const quoted = (line: string[]) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const result = csvToTable(content, [head!, ...edit(rows)].map(quoted).join('\n'));
  if (!result.ok) throw new Error(result.problem.kind);
  return result.xml;
}

it('says which cell of which rule differs, and what it was', () => {
  const [table] = compareTables([{ path, content }], [{ path, content: changed((rows) => rows.map((row, at) => (at === 0 ? ['< 3000', ...row.slice(1)] : row))) }]);
  const [rule] = table!.rules.filter((one) => one.change !== 'same');
  expect(rule).toMatchObject({ change: 'changed', number: 1 });
  expect(rule!.cells[0]).toEqual({ before: '< 2000', after: '< 3000' });
});

it('tells a rule that was put in from those that only moved down', () => {
  const [table] = compareTables([{ path, content }], [{ path, content: changed((rows) => [rows[0]!, ['< 1', '-', '-', '-', '-', '-', '"LOW"', 'new'], ...rows.slice(1)]) }]);
  expect(table!.rules.filter((one) => one.change !== 'same').map(({ change, number }) => [change, number])).toEqual([['added', 2]]);
});

it('shows a rule that went where it stood, and nothing of tables that are the same', () => {
  const [table] = compareTables([{ path, content }], [{ path, content: changed((rows) => rows.slice(1)) }]);
  expect(table!.rules[0]!.change).toBe('removed');
  expect(compareTables([{ path, content }], [{ path, content }])).toEqual([]);
});
