import { describe, expect, it } from 'vitest';
import { outcomePort } from './outcomePort';

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
