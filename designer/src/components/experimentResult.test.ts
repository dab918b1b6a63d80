import { describe, expect, it } from 'vitest';
import type { Report } from '../api/reports';
import { differencesOf, ofArms, ofCommittee, ofWeeks, reachedOf, reachOf } from './experimentResult';

const columns = ['arm', 'version', 'week', 'entries', 'contacted', 'difference', 'low', 'high', 'verdict'].map((name) => ({ name, kind: 'text' as const }));
const row = (arm: string, week: string, more: object = {}) => ({ arm, version: week === 'all' ? 'all' : 'cards v1', week, entries: 10, contacted: null, difference: null, low: null, high: null, verdict: null, ...more });
const report: Report = {
  name: 'experiment', definition: '', columns,
  rows: [row('champion', 'all'), row('control', 'all', { entries: 40, contacted: 3, difference: '-0.0500', low: '-0.1210', high: '0.0300' }), row('champion', '2026-12-07'), row('control', '2026-12-07')],
};

describe('the result of an experiment', () => {
  it('tells whole arms from weeks, each with the columns that it has', () => {
    expect(ofArms(report).rows.map(({ arm }) => arm)).toEqual(['champion', 'control']);
    expect(ofArms(report).columns.map(({ name }) => name)).not.toContain('week');
    expect(ofCommittee(report).columns.map(({ name }) => name)).toEqual(['arm', 'entries', 'contacted', 'difference', 'low', 'high', 'verdict']);
    expect(ofWeeks(report).rows).toHaveLength(2);
    expect(ofWeeks(report).columns.map(({ name }) => name)).toEqual(['arm', 'version', 'week', 'entries', 'contacted']);
  });

  it('draws what can be said, on a scale that holds it', () => {
    expect(differencesOf(report)).toEqual([{ arm: 'control', difference: -0.05, low: -0.121, high: 0.03 }]);
    expect(reachOf(differencesOf(report))).toBe(0.15);
    expect(reachOf([{ arm: 'control', difference: 0, low: -0.05, high: 0.05 }])).toBe(0.05);
    expect(reachOf([{ arm: 'control', difference: 0.9, low: 0.8, high: 0.99 }])).toBe(1);
  });

  it('counts who of the control was reached', () => {
    expect(reachedOf(report)).toEqual({ reached: 3, entries: 40 });
    expect(reachedOf({ ...report, rows: [row('champion', 'all')] })).toBeNull();
  });
});
