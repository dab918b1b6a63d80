import { expect, it } from 'vitest';
import { filterOf } from './caseFilter';

const address = (text: string) => {
  const parameters = new URLSearchParams(text);
  return (name: string) => parameters.get(name) ?? '';
};

it('asks for open cases where the address says nothing', () => {
  expect(filterOf(address(''), 1)).toMatchObject({ state: 'open', page: 1 });
});

it('asks for those at an element, as a number on the canvas links to them', () => {
  expect(filterOf(address('strategy=sme&elementId=LetterWait'), 2)).toMatchObject({ strategy: 'sme', elementId: 'LetterWait', state: 'open', page: 2 });
});

it('asks for no state where all are wanted', () => {
  expect(filterOf(address('state=all'), 1)).not.toHaveProperty('state');
});
