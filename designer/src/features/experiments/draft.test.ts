import { describe, expect, it } from 'vitest';
import { blankDraft, challenger, type Draft, draftOf, problemsOf, wishOf, withArm, withoutArm } from './draft';

const sound: Draft = { ...blankDraft('TC-1'), from: '2026-12-01', to: '2026-12-31', controlFromDay: 20 };
const keys = (draft: Draft, reason = 'why') => problemsOf(draft, reason).map(({ key, arm }) => (arm === undefined ? key : `${key} ${arm}`));

describe('the draft of an experiment', () => {
  it('says what is missing and what cannot be, in the order of the form', () => {
    expect(keys(sound)).toEqual([]);
    expect(keys(blankDraft(' '), '')).toEqual(['name', 'from', 'to', 'control', 'reason']);
    expect(keys({ ...sound, to: '2026-11-30' })).toEqual(['to']);
    expect(keys({ ...sound, unit: 'group' })).toEqual(['unitFact']);
    expect(keys({ ...sound, arms: [{ name: 'champion', weight: 0.5 }] })).toEqual(['arms', 'weight champion']);
    expect(keys({ ...sound, controlFromDay: '', controlUntil: '2026-12-30' })).toEqual(['controlUntil']);
    expect(keys({ ...sound, controlFromDay: 0, measuredDays: 400, minimumEntries: '', minimumEffect: 101 })).toEqual(['controlFromDay', 'measuredDays', 'minimumEntries', 'minimumEffect']);
  });

  it('asks nothing of a control that there is not, and hands none of it in', () => {
    const without = withoutArm({ ...withArm(sound, challenger(1)), controlUntil: '2020-01-01' }, 'control');
    expect(keys(without)).toEqual([]);
    expect(wishOf(without, 'why')).toMatchObject({ controlFromDay: null, controlUntil: null, unitFact: null, minimumEffect: null, reason: 'why', arms: [{ name: 'champion', weight: 90 }, { name: 'challenger 1', weight: 10 }] });
  });

  it('counts challengers again from 1 when one is taken away', () => {
    const three = [1, 2, 3].reduce((draft, number) => withArm(draft, challenger(number)), sound);
    expect(withoutArm(three, 'challenger 2').arms.map(({ name }) => name)).toEqual(['champion', 'control', 'challenger 1', 'challenger 2']);
  });

  it('comes back from what the server keeps as it was', () => {
    const kept = { ...wishOf(sound, ''), name: 'TC-1', state: 'draft', arms: sound.arms.map((arm) => ({ ...arm, weight: Number(arm.weight), entries: 3 })), changedBy: 'ana' };
    expect(draftOf(kept)).toEqual(sound);
  });
});
