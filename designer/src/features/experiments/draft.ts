import { type ExperimentRow, type ExperimentWish, experimentMetrics, experimentUnits } from '../../api/experiments';

/** A number as its field has it: empty where nothing stands there. */
export type Figure = number | '';

/** An experiment as its form has it. */
export interface Draft {
  name: string;
  unit: string;
  unitFact: string;
  salt: string;
  arms: { name: string; weight: Figure }[];
  from: string;
  to: string;
  strategies: string[];
  controlFromDay: Figure;
  controlUntil: string;
  metric: string;
  measuredDays: Figure;
  minimumEffect: Figure;
  minimumEntries: Figure;
}

/** What stands in the way of saving a draft: a key of the words `experiments.problems`, and the arm that it is about. */
export interface DraftProblem {
  key: 'name' | 'unitFact' | 'arms' | 'weight' | 'from' | 'to' | 'control' | 'controlUntil' | 'controlFromDay' | 'measuredDays' | 'minimumEntries' | 'minimumEffect' | 'reason';
  arm?: string;
}

export const champion = 'champion';
export const control = 'control';
export const mostChallengers = 9;

const longestName = 100;
const heaviestWeight = 1_000_000;

export function blankDraft(name: string): Draft {
  return {
    name, unit: experimentUnits[0], unitFact: '', salt: '', arms: [{ name: champion, weight: 90 }, { name: control, weight: 10 }], from: '', to: '', strategies: [],
    controlFromDay: '', controlUntil: '', metric: experimentMetrics[0], measuredDays: 30, minimumEffect: '', minimumEntries: 0,
  };
}

export function draftOf(row: ExperimentRow): Draft {
  return {
    name: row.name, unit: row.unit, unitFact: row.unitFact ?? '', salt: row.salt, arms: row.arms.map(({ name, weight }) => ({ name, weight })), from: row.from, to: row.to, strategies: row.strategies,
    controlFromDay: row.controlFromDay ?? '', controlUntil: row.controlUntil ?? '', metric: row.metric, measuredDays: row.measuredDays, minimumEffect: row.minimumEffect ?? '', minimumEntries: row.minimumEntries,
  };
}

export function wishOf(draft: Draft, reason: string): ExperimentWish {
  const hasControl = draft.arms.some(({ name }) => name === control);
  return {
    unit: draft.unit, unitFact: draft.unit === experimentUnits[0] ? null : draft.unitFact.trim(), salt: draft.salt.trim(), arms: draft.arms.map(({ name, weight }) => ({ name, weight: Number(weight) })), from: draft.from, to: draft.to,
    strategies: draft.strategies, controlFromDay: hasControl && draft.controlFromDay !== '' ? draft.controlFromDay : null, controlUntil: hasControl ? draft.controlUntil || null : null,
    metric: draft.metric, measuredDays: Number(draft.measuredDays), minimumEffect: draft.minimumEffect === '' ? null : draft.minimumEffect, minimumEntries: Number(draft.minimumEntries), reason,
  };
}

/** What stands in the way, in the order of the form; the server judges again. */
export function problemsOf(draft: Draft, reason: string): DraftProblem[] {
  const hasControl = draft.arms.some(({ name }) => name === control);
  const problems: (DraftProblem | false)[] = [
    (draft.name.trim() === '' || draft.name.trim().length > longestName) && { key: 'name' },
    draft.unit !== experimentUnits[0] && draft.unitFact.trim() === '' && { key: 'unitFact' },
    draft.arms.length < 2 && { key: 'arms' },
    ...draft.arms.map(({ name, weight }): DraftProblem | false => !isWhole(weight, 1, heaviestWeight) && { key: 'weight', arm: name }),
    draft.from === '' && { key: 'from' },
    (draft.to === '' || draft.to < draft.from) && { key: 'to' },
    hasControl && draft.controlFromDay === '' && draft.controlUntil === '' && { key: 'control' },
    hasControl && draft.controlFromDay !== '' && !isWhole(draft.controlFromDay, 1) && { key: 'controlFromDay' },
    hasControl && draft.controlUntil !== '' && draft.controlUntil < draft.to && { key: 'controlUntil' },
    !isWhole(draft.measuredDays, 1, 366) && { key: 'measuredDays' },
    !isWhole(draft.minimumEntries, 0) && { key: 'minimumEntries' },
    draft.minimumEffect !== '' && (draft.minimumEffect < 0 || draft.minimumEffect > 100) && { key: 'minimumEffect' },
    reason === '' && { key: 'reason' },
  ];
  return problems.filter((problem) => problem !== false);
}

export function withArm(draft: Draft, name: string): Draft {
  return { ...draft, arms: [...draft.arms, { name, weight: 10 }] };
}

/** Without an arm; challengers behind it are counted again from 1, as they are named. */
export function withoutArm(draft: Draft, name: string): Draft {
  let number = 0;
  return { ...draft, arms: draft.arms.filter((arm) => arm.name !== name).map((arm) => (isChallenger(arm.name) ? { ...arm, name: challenger(++number) } : arm)) };
}

export function challenger(number: number): string {
  return `challenger ${number}`;
}

export function isChallenger(arm: string): boolean {
  return arm !== champion && arm !== control;
}

function isWhole(value: Figure, least: number, most = Infinity): boolean {
  return value !== '' && Number.isInteger(value) && value >= least && value <= most;
}
