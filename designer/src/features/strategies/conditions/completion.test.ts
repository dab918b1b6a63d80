import { expect, it } from 'vitest';
import { complete } from './completion';
import { parametersOf } from './FeelBox';

it('completes a name after "and"', () => {
  const text = 'days past due > 90 and seg';
  const found = complete({ state: { doc: { sliceString: (from, to) => text.slice(from, to) } }, pos: text.length, explicit: false }, [{ label: 'segment', type: 'variable' }]);
  expect(found).toMatchObject({ from: text.length - 3, options: [{ label: 'segment' }] });
});

it('reads the parameters of a function from the way it is called', () => {
  expect(parametersOf({ name: 'replace', usages: ['replace(input: string, pattern: string, flags?: string)'], result: 'string' }).map(({ name }) => name)).toEqual(['input', 'pattern', 'flags']);
  expect(parametersOf({ name: 'today', usages: ['today()'], result: 'date' })).toEqual([]);
});
