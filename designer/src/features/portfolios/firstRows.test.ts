import { expect, it } from 'vitest';
import { firstRows, separatorOf } from './firstRows';

it('reads rows with quotes, separators and line breaks within them', () => {
  expect(firstRows('a;b\r\n"x;1";"say ""hi""\nthere"\r\n', ';', 10)).toEqual([['a', 'b'], ['x;1', 'say "hi"\nthere']]);
});

it('leaves out a line that was cut, and what is beyond the most', () => {
  expect(firstRows('a\nb\nc\nd', ',', 10)).toEqual([['a'], ['b'], ['c']]);
  expect(firstRows('a\nb\nc\n', ',', 2)).toEqual([['a'], ['b']]);
});

it('finds the separator in the header', () => {
  expect(separatorOf('cuenta;saldo;nombre, apellido\n')).toBe(';');
  expect(separatorOf('account,total\n')).toBe(',');
});
