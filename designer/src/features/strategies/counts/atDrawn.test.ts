import { describe, expect, it } from 'vitest';
import { atDrawn } from './atDrawn';

describe('cases that stand', () => {
  const isDrawn = (id: string) => ['Calendar', 'Wait', 'My.Box'].includes(id);

  it('at steps of a box stand at the box, and are summed', () => {
    expect(atDrawn([{ elementId: 'Calendar', cases: 5 }, { elementId: 'Calendar.CALL_T1', cases: 7 }, { elementId: 'Calendar.SMS.due', cases: 1 }, { elementId: 'Wait', cases: 2 }, { elementId: 'My.Box.x', cases: 3 }], isDrawn)).toEqual([
      { elementId: 'Calendar', cases: 13, isSum: true }, { elementId: 'Wait', cases: 2, isSum: false }, { elementId: 'My.Box', cases: 3, isSum: true },
    ]);
  });

  it('where nothing is drawn are no badge', () => {
    expect(atDrawn([{ elementId: 'frame.Dispute', cases: 4 }, { elementId: 'Gone', cases: 1 }], isDrawn)).toEqual([]);
  });
});
