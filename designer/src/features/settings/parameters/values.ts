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
  const stages = parameters.filter(({ isStage, type }) => isStage && type === 'number').map(({ name }) => ({ name, ...stageOf(name) })).sort((one, other) => one.order - other.order);
  const late = stages.find((stage, at) => {
    const before = stages.slice(0, at).findLast(({ product }) => product === stage.product);
    return before !== undefined && Number(values[stage.name]) <= Number(values[before.name]);
  });
  return late === undefined ? null : { name: late.name, problem: 'order' };
}

const stageOrder = ['early from', 'early to', 'late from', 'residual from', 'extrajudicial from', 'judicial from', 'uncollectable from'];

/** Which boundary it is, and of which product: 'late from card' is that of cards alone. */
function stageOf(name: string): { order: number; product: string } {
  const order = stageOrder.findIndex((beginning) => name === beginning || name.startsWith(`${beginning} `));
  return { order, product: name.slice(stageOrder[order]?.length ?? 0).trim() };
}

function wrongValue(type: Parameter['type'], value: string): ValueProblem | null {
  if (type === 'number') return /^-?\d+(\.\d{1,9})?$/.test(value) ? null : 'number';
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : 'date';
  return value.trim() === '' ? 'text' : null;
}
