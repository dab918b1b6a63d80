// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { blankCalendar } from './blankCalendar';
import { calendarOf, cellFrom, gridText, pasted, type PlacedCell, withCells } from './calendarModel';

const cell = (day: number, segment: string, text: string): PlacedCell => ({ ...cellFrom(text)!, day, segment });
const written = (...cells: PlacedCell[]) => withCells(blankCalendar('c', 'C'), 'c', cells, ['MEDIO', 'ALTO']);

it('reads what it wrote, by day, and gives segments that get the same on a day one rule', () => {
  const xml = written(cell(8, 'ALTO', 'CALL C1 4/2/3'), cell(3, 'MEDIO', 'SMS T01'), cell(3, 'ALTO', 'SMS T01'));
  const calendar = calendarOf(xml, 'c')!;
  expect(calendar.segments).toEqual(['MEDIO', 'ALTO']);
  expect(calendar.days).toEqual([3, 8]);
  expect(calendar.cells).toContainEqual(cell(8, 'ALTO', 'CALL C1 4/2/3'));
  expect(xml.match(/<rule /g)?.length).toBe(2);
  expect(xml).toContain('"MEDIO", "ALTO"');
});

it('keeps the ids of rules that say the same, and their remarks', () => {
  const once = written(cell(3, 'ALTO', 'SMS T01')).replace('</rule>', '<annotationEntry><text>why</text></annotationEntry></rule>');
  const twice = withCells(once, 'c', [cell(3, 'ALTO', 'SMS T01'), cell(3, 'BAJO', 'SMS T01'), cell(9, 'BAJO', 'MAIL T02')], ['ALTO', 'BAJO', 'NUEVO']);
  const id = /<rule id="([^"]+)"/.exec(once)![1]!;
  expect(twice).toContain(`<rule id="${id}"`);
  expect(twice).toContain('why');
  expect(calendarOf(twice, 'c')!.segments).toEqual(['ALTO', 'BAJO', 'NUEVO']);
});

it('shows no grid of a table that is none, or says more than a grid can', () => {
  expect(calendarOf(blankCalendar('c', 'C').replace('name="action"', 'name="other"'), 'c')).toBeNull();
  expect(calendarOf(written(cell(3, 'ALTO', 'SMS T01')).replace('&gt;= 3', '[3..5]'), 'c')).toBeNull();
});

it('takes a block from the cell on, where an empty word clears, and names what is no cell', () => {
  const calendar = calendarOf(written(cell(3, 'MEDIO', 'SMS T01'), cell(3, 'ALTO', 'SMS T01'), cell(8, 'ALTO', 'MAIL T02')), 'c')!;
  expect(pasted('·\tLETTER L01\r\nSMS T09\tCALL C1 3/2/2\r\n', calendar, { segment: 'MEDIO', day: 3 })).toEqual({
    cells: expect.arrayContaining([cell(3, 'ALTO', 'LETTER L01'), cell(8, 'MEDIO', 'SMS T09'), cell(8, 'ALTO', 'CALL C1 3/2/2')]),
    segments: ['MEDIO', 'ALTO'],
  });
  expect(pasted('FAX T01', calendar, { segment: 'ALTO', day: 8 })).toEqual({ wrong: 'FAX T01' });
});

it('takes a whole grid as it was copied', () => {
  const calendar = calendarOf(written(cell(3, 'MEDIO', 'SMS T01'), cell(8, 'ALTO', 'MAIL T02')), 'c')!;
  const again = pasted(gridText(calendar), { segments: [], days: [], cells: [] }, { segment: '', day: 0 });
  expect(again).toEqual({ cells: calendar.cells, segments: ['MEDIO', 'ALTO'] });
});
