import { describe, expect, it } from 'vitest';
import { outcomePort, whilePort, withFrame } from './outcomePort';

const flow = (condition: string, targetName: string, isDefault = false) => ({ condition, targetName, isDefault });

describe('outcomes that nobody has wired', () => {
  it('go where the flow that takes the rest leads', () => {
    expect(outcomePort(['Promise', 'No contact', 'Overdue'], [flow('outcome = "Promise"', 'Promised'), flow('', 'Silent', true)])).toEqual({ outcomes: ['No contact', 'Overdue'], target: 'Silent' });
  });

  it('lead nowhere where no flow takes the rest', () => {
    expect(outcomePort(['Sent', 'Blocked'], [flow('outcome = "Sent"', 'Wait'), flow('past due > 3 and outcome = "Gone"', 'End')])).toEqual({ outcomes: ['Blocked'], target: null });
  });

  it('are none where each is asked for, where nothing asks for the outcome, or where the step has none', () => {
    expect(outcomePort(['A', 'B'], [flow('outcome in ("A", "B")', 'X'), flow('', 'Y', true)])).toBeNull();
    expect(outcomePort(['A', 'B'], [flow('segment = "A"', 'X'), flow('', 'Y', true)])).toBeNull();
    expect(outcomePort([], [flow('outcome = "A"', 'X')])).toBeNull();
  });
});

describe('the ways out of a block that is left by a condition', () => {
  it('go on as if all was done where nothing says otherwise', () => {
    expect(whilePort([flow('', 'Watch')])).toEqual({ outcomes: ['left', 'not entered'], target: 'Watch' });
    expect(whilePort([flow('', 'Watch'), flow('outcome = "left"', 'Review')])).toEqual({ outcomes: ['not entered'], target: 'Review' });
  });

  it('lead nowhere where it is not clear how those who leave go on, and are none where each has one', () => {
    expect(whilePort([flow('a > 1', 'X'), flow('', 'Y')])).toEqual({ outcomes: ['left', 'not entered'], target: null });
    expect(whilePort([flow('', 'X'), flow('outcome = "left"', 'Y'), flow('outcome = "not entered"', 'Z')])).toBeNull();
  });
});

describe('outcomes that a step leaves open', () => {
  const rule = { name: 'Refused', as: 'Promise', wait: '' };
  it('go where the frame says, the others nowhere', () => {
    expect(withFrame({ outcomes: ['Refused', 'No answer'], target: null }, [rule])).toEqual({ outcomes: ['No answer'], target: null, byFrame: [rule] });
  });

  it('go their way where a flow takes the rest', () => {
    expect(withFrame({ outcomes: ['Refused'], target: 'End' }, [rule])).toEqual({ outcomes: ['Refused'], target: 'End' });
    expect(withFrame({ outcomes: ['Gone'], target: null }, [rule])).toEqual({ outcomes: ['Gone'], target: null });
  });
});
