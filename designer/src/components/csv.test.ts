import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes what holds a comma, a quote or a line break, and nothing else', () => {
  expect(toCsv(['line', 'message'], [[3, 'plain'], [4, 'a, "b"'], [5, 'two\nlines']])).toBe('line,message\r\n3,plain\r\n4,"a, ""b"""\r\n5,"two\nlines"\r\n');
});

it('leaves no formula for a spreadsheet to run, but negative amounts as they are', () => {
  expect(toCsv(['value'], [['=1+1'], ['-12.50'], ['-cmd']])).toBe("value\r\n'=1+1\r\n-12.50\r\n'-cmd\r\n");
});
