import { expect, it } from 'vitest';
import type { NamesThere } from '../../../api/types';
import { variablesAt } from './variablesAt';

const names: NamesThere = {
  variables: [{ name: 'route', type: 'string', writtenBy: ['b'] }, { name: 'segment', type: 'string', writtenBy: ['a'] }, { name: 'tries', type: 'number', writtenBy: ['c'] }],
  elements: [{ elementId: 'here', always: ['segment'], sometimes: ['route'] }],
};

it('offers what every way has written before what only some have, and nothing else', () => {
  expect(variablesAt(names, 'here').map(({ name, isCertain }) => [name, isCertain])).toEqual([['segment', true], ['route', false]]);
});

it('offers facts alone before a case opens', () => {
  expect(variablesAt(names, null)).toEqual([]);
});

it('offers all at an element that has just been drawn', () => {
  expect(variablesAt(names, 'new').map(({ name }) => name)).toEqual(['route', 'segment', 'tries']);
});
