import { type Element, extensionOf, type Moddle } from './model';

export const frameType = 'collections:Frame';

export interface SaidCondition {
  reason: string;
  /** FEEL; empty takes the house's of this reason away. */
  when: string;
  /** FEEL that an exit asks of each account of the case; empty asks nothing of them. */
  each?: string;
}

/** What may remain of each account and counts as cured; without a number it takes the house's away. */
export interface SaidTolerance {
  /** Empty for a part of what was past due when the case came in. */
  currency: string;
  amount: string;
  percent: string;
}

/** Where an outcome goes that a step leaves open; with neither it takes the house's away. */
export interface SaidOutcome {
  /** Type of the activity. */
  of: string;
  name: string;
  /** The outcome whose way it takes. */
  as: string;
  /** How long the case waits before it does the step again. */
  wait: string;
}

/** What a strategy itself says of its frame. */
export interface FrameView {
  /** Process of the house's frame; empty without one. */
  of: string;
  /** Names of the house's reactions that do not hold here. */
  without: string[];
  exclusions: SaidCondition[];
  exits: SaidCondition[];
  tolerances: SaidTolerance[];
  outcomes: SaidOutcome[];
}

/** An event subprocess of the process itself. */
export interface OwnReaction {
  id: string;
  name: string;
}

export function describeFrame(process: Moddle): FrameView {
  const frame = extensionOf(process, frameType);
  const entries = (frame?.entries as Moddle[] | undefined) ?? [];
  const text = (entry: Moddle | undefined, name: string) => String(entry?.get(name) ?? '');
  const said = (type: string) => entries.filter((entry) => entry.$type === type).map((entry) => ({ reason: text(entry, 'reason'), when: text(entry, 'when') }));
  return {
    of: text(frame, 'of'),
    without: entries.filter((entry) => entry.$type === 'collections:Without').map((entry) => text(entry, 'reaction')),
    exclusions: said('collections:Exclusion'),
    exits: entries.filter((entry) => entry.$type === 'collections:Exit').map((entry) => ({ reason: text(entry, 'reason'), when: text(entry, 'when'), ...(text(entry, 'each') === '' ? {} : { each: text(entry, 'each') }) })),
    tolerances: entries.filter((entry) => entry.$type === 'collections:Tolerance').map((entry) => ({ currency: text(entry, 'currency'), amount: text(entry, 'amount'), percent: text(entry, 'percent') })),
    outcomes: entries.filter((entry) => entry.$type === 'collections:Outcome').map((entry) => ({ of: text(entry, 'of'), name: text(entry, 'name'), as: text(entry, 'as'), wait: text(entry, 'wait') })),
  };
}

/** The standing reactions that are drawn in the process; what they are called is their name, else their id. */
export function ownReactions(process: Moddle): OwnReaction[] {
  return nodesOf(process).filter(isReaction).map(({ id, name }) => ({ id, name: name ?? id }));
}

/** Whether a drawing is the frame of others: event subprocesses alone. */
export function isFrameOfOthers(process: Moddle): boolean {
  const nodes = nodesOf(process);
  return nodes.length > 0 && nodes.every(isReaction);
}

/** What the timers of a drawing say. */
export function timersOf(elements: Element[]): string[] {
  const definitions = elements.flatMap((element) => (element.businessObject.eventDefinitions as Moddle[] | undefined) ?? []);
  return definitions.flatMap((definition) => ['timeDuration', 'timeDate', 'timeCycle'].map((kind) => String(definition[kind]?.body ?? ''))).filter((text) => text !== '');
}

function nodesOf(process: Moddle): Moddle[] {
  return ((process.flowElements as Moddle[] | undefined) ?? []).filter((element) => element.$instanceOf('bpmn:FlowNode'));
}

function isReaction(node: Moddle): boolean {
  return node.$instanceOf('bpmn:SubProcess') && node.triggeredByEvent === true;
}
