import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvToTable, parseCsv, tableToCsv } from './decisionCsv';

const table = readFileSync('../workflows/early-cards/decisions/early-card-segment.dmn', 'utf8');

describe('a decision table as CSV', () => {
  it('has a line of names and a line for each rule', () => {
    const lines = parseCsv(tableToCsv(table));
    expect(lines[0]).toEqual(['total due', 'broken promises', 'score', 'months on book', 'months late', 'use of the limit', 'segment', 'Why']);
    expect(lines[1]).toEqual(['< 2000', '-', '-', '-', '-', '-', '"SMALL"', 'A call costs more than it brings']);
  });

  it('comes back as the same table', () => {
    const back = csvToTable(table, tableToCsv(table));
    expect(back.ok && tableToCsv(back.xml)).toBe(tableToCsv(table));
    expect(back.ok && back.xml).toContain('id="early-card-segment_rule1"');
  });

  it('takes rules that were added, and an empty test as "anything"', () => {
    const csv = `${tableToCsv(table)},,,,,> 0.9,"""HIGH""",new\r\n`;
    const back = csvToTable(table, csv);
    expect(back).toMatchObject({ ok: true, rules: parseCsv(csv).length - 1 });
    expect(back.ok && parseCsv(tableToCsv(back.xml)).at(-1)).toEqual(['-', '-', '-', '-', '-', '> 0.9', '"HIGH"', 'new']);
  });

  it('refuses a line with other columns, and says which', () => {
    expect(csvToTable(table, 'a,b\r\n1,2\r\n')).toMatchObject({ ok: false, problem: { kind: 'columns', line: 1, expected: 8, found: 2 } });
    expect(csvToTable(table, '')).toEqual({ ok: false, problem: { kind: 'empty' } });
  });

  it('reads what a spreadsheet writes: semicolons, quotes, line breaks in fields', () => {
    expect(parseCsv('\ufeffa;b\r\n"x ""y""";"1\n2"\r\n')).toEqual([['a', 'b'], ['x "y"', '1\n2']]);
  });

  it('takes a text of FEEL between tabulators as it stands, and with its marks doubled', () => {
    expect(parseCsv('a\tb\n"VISIT"\t"x\ty"\n"""LETTER"""\t"VISIT"')).toEqual([['a', 'b'], ['"VISIT"', 'x\ty'], ['"LETTER"', '"VISIT"']]);
  });
});
