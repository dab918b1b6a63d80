import type { CaseStep } from '../../api/types';

/** One thing that happened, as it is told. */
export interface ToldStep extends CaseStep {
  /** Its place in the telling, from 0: the same element may be visited again. */
  index: number;
}

export interface ToldDay {
  date: string;
  steps: ToldStep[];
}

const flow = 'sequenceFlow';

/**
 * The steps of a case as a person tells them: by date, flows only where they say why they were taken, nothing without a
 * name that decided nothing, and an element that first was reached and then decided in one breath as one step.
 */
export function tellPath(steps: CaseStep[]): ToldDay[] {
  const days: ToldDay[] = [];
  let index = 0;
  let previous: ToldStep | null = null;
  let wasFlow = false;
  for (const step of steps) {
    const isFlow = step.kind === flow;
    if ((isFlow || isNameless(step)) && !hasReason(step)) {
      wasFlow ||= isFlow;
      continue;
    }
    const day: ToldDay = days.at(-1)?.date === step.date ? days.at(-1)! : { date: step.date, steps: [] };
    if (day.steps.length === 0) days.push(day);
    if (previous?.elementId === step.elementId && previous.date === step.date && !wasFlow && !hasReason(previous)) {
      Object.assign(previous, { rule: step.rule, why: step.why, facts: step.facts, cell: step.cell });
    } else {
      previous = { ...step, index: index++ };
      day.steps.push(previous);
    }
    wasFlow = isFlow;
  }
  return days;
}

/** How often each node and flow was passed. */
export function visitsOf(steps: CaseStep[]): Map<string, number> {
  const visits = new Map<string, number>();
  let last = '';
  for (const { elementId } of steps) {
    // What a node does after it was reached is the same visit.
    if (elementId !== last) visits.set(elementId, (visits.get(elementId) ?? 0) + 1);
    last = elementId;
  }
  return visits;
}

/** Whether the drawing gives it a name: what has none goes by its id. */
export function isNamed(step: CaseStep): boolean {
  return step.elementName !== step.elementId;
}

/** What the drawing gives no name says nothing to anybody, unless it decided something or is an end. */
function isNameless(step: CaseStep): boolean {
  return !isNamed(step) && /^startEvent$|Gateway$/.test(step.kind);
}

function hasReason(step: CaseStep): boolean {
  return step.rule !== null || step.facts.length > 0 || step.why !== null;
}
