import { extensionOf, type Moddle } from './model';
import type { Step } from './steps';

export const cycleType = 'collections:Cycle';

/** In the order in which they are offered. */
export const cycleKinds = ['placement', 'writeOff', 'campaign', 'committee'] as const;

/** What a process says of itself as a cycle, whose instances are batches. */
export interface CycleView {
  kind: string;
  pool: string;
}

/** Null for a process whose instances are cases. */
export function describeCycle(process: Moddle): CycleView | null {
  const cycle = extensionOf(process, cycleType);
  return cycle === undefined ? null : { kind: String(cycle.get('kind') ?? ''), pool: String(cycle.get('pool') ?? '') };
}

/** Whether something is drawn in a cycle. */
export function isInCycle(businessObject: Moddle): boolean {
  for (let at: Moddle | undefined = businessObject; at !== undefined; at = at.$parent) {
    if (at.$type === 'bpmn:Process') return describeCycle(at) !== null;
  }
  return false;
}

/** A cycle is drawn with its own steps between a start and an end; everything else works cases. */
export function fitsDrawing(step: Step, isCycle: boolean): boolean {
  const isOfCycle = step.id.startsWith('Collections.Cycle');
  return isCycle ? isOfCycle || ['bpmn:StartEvent', 'bpmn:EndEvent'].includes(step.element) : !isOfCycle;
}
