import { type InputValue, readInput } from './inputs';
import { activityTypeOf, documentationOf, type Element, eventDefinitionOf, extensionOf, extensionsOf, inputsOf, is, isWhileBlock, type Moddle, receivedType, situationOf, whileType } from './model';

export type TimerKind = 'timeDuration' | 'timeDate' | 'timeCycle';

export type EventView =
  | { kind: 'timer'; timer: TimerKind; value: string }
  | { kind: 'message'; message: string }
  | { kind: 'condition'; condition: string }
  | { kind: 'other'; type: string };

/** What the panel shows of one element. */
export interface StepView {
  id: string;
  type: string;
  name: string;
  documentation: string;
  activityType: string | null;
  canBeActivity: boolean;
  inputs: Record<string, InputValue>;
  event: EventView | null;
  /** Null where it is no flow. */
  flow: FlowView | null;
  /** Null where it does not stand on an edge. */
  isInterrupting: boolean | null;
  script: string | null;
  calledElement: string | null;
  /** Null where no message or signal is caught. */
  received: ReceivedValue[] | null;
  /** The word for where a case stands here; null where no case can stand. */
  situation: string | null;
  /** For how long a case is within; null where it is no block that flows lead to. */
  block: BlockView | null;
}

/** FEEL for how long a case stays in a block, and for when it leaves. Both are empty in a plain one. */
export interface BlockView {
  stay: string;
  leave: string;
  /** Whether one of them is meant to say something. */
  isWhile: boolean;
}

/** A variable that takes a value of what a message or signal says. Empty texts are what holds without them. */
export interface ReceivedValue {
  name: string;
  from: string;
  type: string;
  scale: string;
}

export interface FlowView {
  source: string;
  sourceName: string;
  target: string;
  targetName: string;
  condition: string;
  isDefault: boolean;
  /** Whether a condition has a meaning here: the flow leaves a gateway that decides. */
  canDecide: boolean;
}

/** What a process is as a strategy. */
export interface StrategyView {
  name: string;
  documentation: string;
  level: string;
  /** The rule for the lead account; empty for that of the server. */
  lead: string;
  entry: string;
  precedence: string;
  group: string;
  /** The word for where a case stands that no step names. */
  situation: string;
}

export function describe(element: Element): StepView {
  const { businessObject } = element;
  return {
    id: element.id,
    type: element.type,
    name: businessObject.name ?? '',
    documentation: documentationOf(businessObject),
    activityType: activityTypeOf(element),
    canBeActivity: is(element, 'bpmn:Task') && !is(element, 'bpmn:ScriptTask') && !is(element, 'bpmn:ReceiveTask'),
    inputs: Object.fromEntries(inputsOf(businessObject).map((input) => [input.name ?? '', readInput(String(input.body ?? ''))])),
    event: eventView(businessObject),
    flow: is(element, 'bpmn:SequenceFlow') ? flowView(businessObject) : null,
    isInterrupting: is(element, 'bpmn:BoundaryEvent') ? businessObject.cancelActivity !== false : null,
    script: is(element, 'bpmn:ScriptTask') ? String(businessObject.script ?? '') : null,
    calledElement: is(element, 'bpmn:CallActivity') ? String(businessObject.calledElement ?? '') : null,
    received: catchesNews(element) ? receivedOf(businessObject) : null,
    situation: is(element, 'bpmn:FlowNode') ? situationOf(businessObject) : null,
    block: is(element, 'bpmn:SubProcess') && businessObject.triggeredByEvent !== true ? blockView(businessObject) : null,
  };
}

export function describeStrategy(process: Moddle): StrategyView {
  const settings = extensionOf(process, 'collections:Strategy');
  const text = (name: string) => String(settings?.get(name) ?? '');
  return { name: process.name ?? '', documentation: documentationOf(process), level: text('level'), lead: text('lead'), entry: text('entry'), precedence: text('precedence'), group: text('group'), situation: text('situation') };
}

/** What an element is called: its name; a flow without one by its ends; else its id. */
export function nameOf(businessObject: Moddle): string {
  const name = businessObject.name?.trim();
  if (name) return name;
  const [source, target] = [businessObject.sourceRef, businessObject.targetRef] as (Moddle | undefined)[];
  return source?.id !== undefined && target?.id !== undefined ? `${nameOf(source)} → ${nameOf(target)}` : businessObject.id;
}

function blockView(businessObject: Moddle): BlockView {
  const said = extensionOf(businessObject, whileType);
  return { stay: String(said?.get('stay') ?? ''), leave: String(said?.get('leave') ?? ''), isWhile: isWhileBlock(businessObject) };
}

function catchesNews(element: Element): boolean {
  if (is(element, 'bpmn:ReceiveTask')) return true;
  const type = eventDefinitionOf(element.businessObject)?.$type;
  return is(element, 'bpmn:CatchEvent') && (type === 'bpmn:MessageEventDefinition' || type === 'bpmn:SignalEventDefinition');
}

function receivedOf(businessObject: Moddle): ReceivedValue[] {
  return extensionsOf(businessObject).filter((value) => value.$type === receivedType).map((value) => {
    const text = (name: string) => String(value.get(name) ?? '');
    return { name: text('name'), from: text('from'), type: text('type'), scale: text('scale') };
  });
}

function eventView(businessObject: Moddle): EventView | null {
  if (businessObject.$instanceOf('bpmn:ReceiveTask')) return { kind: 'message', message: messageName(businessObject) };
  const definition = eventDefinitionOf(businessObject);
  if (definition === null) return null;
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition': {
      const timer = (['timeDuration', 'timeDate', 'timeCycle'] as const).find((kind) => definition[kind] !== undefined) ?? 'timeDuration';
      return { kind: 'timer', timer, value: String(definition[timer]?.body ?? '') };
    }
    case 'bpmn:MessageEventDefinition': return { kind: 'message', message: messageName(definition) };
    case 'bpmn:ConditionalEventDefinition': return { kind: 'condition', condition: String(definition.condition?.body ?? '') };
    default: return { kind: 'other', type: definition.$type };
  }
}

function messageName(owner: Moddle): string {
  return String((owner.messageRef as Moddle | undefined)?.name ?? '');
}

function flowView(flow: Moddle): FlowView {
  const source = flow.sourceRef as Moddle;
  const target = flow.targetRef as Moddle;
  return {
    source: source.id, sourceName: nameOf(source), target: target.id, targetName: nameOf(target),
    condition: String(flow.conditionExpression?.body ?? ''),
    isDefault: source.default === flow,
    canDecide: source.$instanceOf('bpmn:ExclusiveGateway') || source.$instanceOf('bpmn:InclusiveGateway') || source.$instanceOf('bpmn:ComplexGateway') || source.$instanceOf('bpmn:Activity'),
  };
}
