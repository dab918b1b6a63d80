import { describe, expect, it } from 'vitest';
import type { FrameView } from '../bpmn/frame';
import { calendarsOf, conditionLines, exitElement, outcomeLines, reactionRows, toleranceLines, toleranceOf, withoutReaction } from './frameRows';

const reaction = (name: string) => ({ id: name, name, documentation: '', message: name, isInterrupting: false, timers: [] });
const nothing: FrameView = { of: 'house', without: [], exclusions: [], exits: [], tolerances: [], outcomes: [] };

describe('the sheet of a frame', () => {
  it('has the reactions of the house as it has them, taken away, or drawn by the strategy; then those of the strategy alone', () => {
    const rows = reactionRows([reaction('dispute'), reaction('promise'), reaction('payment')], { ...nothing, without: ['promise'] }, [{ id: 'Own', name: 'payment' }, { id: 'More', name: 'deceased' }]);
    expect(rows.map((row) => [row.name, row.state, row.house !== null, row.own?.id ?? null])).toEqual([
      ['dispute', 'house', true, null], ['promise', 'without', true, null], ['payment', 'own', true, 'Own'], ['deceased', 'own', false, 'More'],
    ]);
  });

  it('keeps a name that the house does not have any more in sight, so that it can be taken away', () => {
    expect(reactionRows([], { ...nothing, without: ['earthquake'] }, [])).toEqual([{ name: 'earthquake', state: 'without', house: null, own: null }]);
  });

  it('shows conditions of the house, those in their place, those taken away, and those of the strategy alone', () => {
    const lines = conditionLines([{ reason: 'rolled', when: 'days past due >= 61', each: null }, { reason: 'paid', when: 'past due = 0', each: null }, { reason: 'sold', when: 'is sold', each: null }], [{ reason: 'own', when: 'a' }, { reason: 'rolled', when: 'days past due >= 8' }, { reason: 'sold', when: '' }]);
    expect(lines.map((line) => [line.reason, line.origin, line.when, line.at])).toEqual([
      ['rolled', 'instead', 'days past due >= 8', 1], ['paid', 'house', 'past due = 0', null], ['sold', 'without', 'is sold', 2], ['own', 'own', 'a', 0],
    ]);
  });

  it('shows outcomes of the house, those that go elsewhere, those taken away, and those of the strategy alone', () => {
    const of = 'Collections.CreateTask';
    const house = [{ of, name: 'Refused', as: 'Promise', wait: null }, { of, name: 'No answer', as: null, wait: 'P1D' }, { of: 'Collections.SendMessage', name: 'Withheld', as: null, wait: 'P1D' }];
    const own = [{ of, name: 'No answer', as: '', wait: '' }, { of, name: 'Refused', as: '', wait: 'P7D' }, { of, name: 'Wrong number', as: 'Refused', wait: '' }];
    expect(outcomeLines(house, own).map((line) => [line.name, line.origin, line.as, line.wait, line.at])).toEqual([
      ['Refused', 'instead', '', 'P7D', 1], ['No answer', 'without', '', 'P1D', 0], ['Withheld', 'house', '', 'P1D', null], ['Wrong number', 'own', 'Refused', '', 2],
    ]);
  });

  it('shows a reason that is said twice twice', () => {
    expect(conditionLines([{ reason: 'rolled', when: 'x', each: null }], [{ reason: 'rolled', when: 'a' }, { reason: 'rolled', when: 'b' }]).map((line) => [line.origin, line.at])).toEqual([['instead', 0], ['own', 1]]);
  });

  it('keeps what an exit asks of each account, which is a condition by itself', () => {
    const lines = conditionLines([{ reason: 'small', when: null, each: 'past due < 5' }], []);
    expect(lines.map((line) => [line.origin, line.when, line.each])).toEqual([['house', '', 'past due < 5']]);
    expect(conditionLines([], [{ reason: 'small', when: '', each: 'past due < 5' }]).map((line) => [line.origin, line.each])).toEqual([['own', 'past due < 5']]);
  });

  it('shows what may remain of each currency as the house says it, otherwise, or not at all, and the part of the strategy alone', () => {
    const house = [{ currency: 'ARS', amount: '2000', percent: null }, { currency: 'USD', amount: '2', percent: null }, { currency: 'CLP', amount: '900', percent: null }];
    const lines = toleranceLines(house, [toleranceOf('', '1.5'), toleranceOf('USD', '5'), toleranceOf('CLP', '')]);
    expect(lines).toEqual([
      { currency: 'ARS', origin: 'house', number: '2000', at: null }, { currency: 'USD', origin: 'instead', number: '5', at: 1 },
      { currency: 'CLP', origin: 'without', number: '900', at: 2 }, { currency: '', origin: 'own', number: '1.5', at: 0 },
    ]);
  });

  it('says once that a reaction does not hold', () => {
    const without = withoutReaction(withoutReaction(nothing, 'promise', true), 'promise', true);
    expect(without.without).toEqual(['promise']);
    expect(withoutReaction(without, 'promise', false)).toEqual(nothing);
  });

  it('reads the calendars that timers name', () => {
    expect(calendarsOf(['business days(20, "court")', 'P5D', 'business days(3)', 'business days(max(a, b), "bank")', 'business days(2, "court")'])).toEqual(['bank', 'court']);
  });

  it('names an exit as the server does', () => {
    expect(exitElement('rolled, 60 días')).toBe('frame.exit.rolled--60-d-as');
  });
});
