import type { FlowCount, NightReport } from '../../api/types';

/** One measure of two nights. */
export interface Compared {
  key: string;
  left: number;
  right: number;
}

export interface ComparedFlow extends Compared {
  strategy: string;
  from: string;
  to: string;
}

export const measures = ['opened', 'advanced', 'closed', 'open', 'excluded', 'messages', 'tasks', 'placements', 'incidents'] as const;

export type Measure = (typeof measures)[number];

export function measureOf(report: NightReport, measure: Measure): number {
  switch (measure) {
    case 'messages': case 'tasks': case 'placements': case 'incidents': return report[measure];
    default: return report.cases[measure];
  }
}

/** The flows of both nights, those that differ most first. Versions of a strategy are not told apart: their flows are compared. */
export function compareFlows(left: FlowCount[], right: FlowCount[]): ComparedFlow[] {
  const flows = new Map<string, ComparedFlow>();
  const add = (side: 'left' | 'right') => ({ strategy, elementId, from, to, count }: FlowCount) => {
    const key = `${strategy} ${elementId}`;
    const flow = flows.get(key) ?? { key, strategy, from, to, left: 0, right: 0 };
    flow[side] += count;
    flows.set(key, flow);
  };
  left.forEach(add('left'));
  right.forEach(add('right'));
  return [...flows.values()].sort((one, other) => Math.abs(other.right - other.left) - Math.abs(one.right - one.left));
}
