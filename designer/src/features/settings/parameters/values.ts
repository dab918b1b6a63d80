import type { Parameter } from '../../../api/settings';

export type Values = Record<string, string>;

export type ValueProblem = 'number' | 'date' | 'text' | 'order';

/** The values as the server has them. */
export function valuesOf(parameters: Parameter[]): Values {
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
}

/** What is wrong with the values, and of which parameter; null where nothing is. Boundaries of stages ascend. */
export function valuesProblem(parameters: Parameter[], values: Values): { name: string; problem: ValueProblem } | null {
  for (const { name, type } of parameters) {
    const problem = wrongValue(type, values[name] ?? '');
    if (problem !== null) return { name, problem };
  }
  const stages = parameters.filter(({ isStage, type }) => isStage && type === 'number').map(({ name }) => name).sort((one, other) => stageOrder.indexOf(one) - stageOrder.indexOf(other));
  const late = stages.find((name, at) => at > 0 && Number(values[name]) <= Number(values[stages[at - 1]!]));
  return late === undefined ? null : { name: late, problem: 'order' };
}

const stageOrder = ['early from', 'early to', 'late from', 'residual from'];

function wrongValue(type: Parameter['type'], value: string): ValueProblem | null {
  if (type === 'number') return /^-?\d+(\.\d{1,9})?$/.test(value) ? null : 'number';
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : 'date';
  return value.trim() === '' ? 'text' : null;
}
