import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { complete } from './completion';
import { variablesOf } from './variablesOf';

it('finds what the steps of the sample strategies set', () => {
  expect(variablesOf(readFileSync('../workflows/phone-contact/strategy.bpmn', 'utf8'))).toContain('attempts');
  expect(variablesOf(readFileSync('../workflows/late-consumer-loan/strategy.bpmn', 'utf8'))).toEqual(expect.arrayContaining(['outcome', 'route', 'segment']));
});

it('completes a name after "and"', () => {
  const text = 'days past due > 90 and seg';
  const found = complete({ state: { doc: { sliceString: (from, to) => text.slice(from, to) } }, pos: text.length, explicit: false }, [{ label: 'segment', type: 'variable' }]);
  expect(found).toMatchObject({ from: text.length - 3, options: [{ label: 'segment' }] });
});
