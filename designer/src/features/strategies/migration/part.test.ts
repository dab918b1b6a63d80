import { expect, it } from 'vitest';
import { partOf, referencesIn, valueOf, wantedOf, wholeVersion, withValue } from './part';

it('asks for all cases unless a part is chosen', () => {
  expect(wantedOf(wholeVersion)).toEqual({});
  expect(wantedOf({ ...wholeVersion, kind: 'filter' })).toBeNull();
  expect(wantedOf({ ...wholeVersion, kind: 'named', named: ' \n' })).toBeNull();
});

it('takes the filter with which somebody has come from the list of cases', () => {
  expect(wantedOf(partOf('segment=HIGH&state=open'))).toEqual({ query: 'segment=HIGH&state=open' });
});

it('changes one value of a filter and keeps what it says besides', () => {
  expect(withValue('segment=HIGH&passed=Call', 'segment', ' LOW ')).toBe('segment=LOW&passed=Call');
  expect(withValue('segment=HIGH&passed=Call', 'segment', '')).toBe('passed=Call');
  expect(valueOf('segment=HIGH', 'segment')).toBe('HIGH');
  expect(valueOf('segment=HIGH', 'queue')).toBe('');
});

it('reads references as they are pasted, each once', () => {
  expect(referencesIn('A1, A2\nA3;A1\n')).toEqual(['A1', 'A2', 'A3']);
});

it('reads the column of a file that names cases or accounts', () => {
  expect(referencesIn('\uFEFFcase,account\r\n"17","A1"\r\n18,A2\r\n')).toEqual(['17', '18']);
  expect(referencesIn('customer;Account\nC1;A1')).toEqual(['A1']);
});
