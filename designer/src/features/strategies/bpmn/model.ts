/** What is used of a moddle object: its type, its properties by name, and where it hangs. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  id: string;
  name?: string;
  get(property: string): unknown;
  $instanceOf(type: string): boolean;
  // Properties differ by type; they are read by the functions of this folder only.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

export interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

/** A shape or connection of the canvas. */
export interface Element extends Bounds {
  id: string;
  type: string;
  businessObject: Moddle;
  parent?: Element;
  children?: Element[];
  incoming: Element[];
  outgoing: Element[];
  attachers?: Element[];
  labels?: Element[];
  host?: Element;
  source?: Element;
  target?: Element;
  waypoints?: Point[];
  labelTarget?: Element;
  di?: Moddle;
}

export const bindingType = 'elsa:ActivityBinding';
export const receivedType = 'collections:Received';
export const situationType = 'collections:Situation';
export const whileType = 'collections:While';

export function is(element: Element | undefined, type: string): boolean {
  return element?.businessObject?.$instanceOf?.(type) ?? false;
}

export function extensionsOf(businessObject: Moddle): Moddle[] {
  return (businessObject.extensionElements?.values as Moddle[] | undefined) ?? [];
}

export function extensionOf(businessObject: Moddle, type: string): Moddle | undefined {
  return extensionsOf(businessObject).find((value) => value.$type === type);
}

export function activityTypeOf(element: Element): string | null {
  const type = extensionOf(element.businessObject, bindingType)?.activityType;
  return typeof type === 'string' ? type : null;
}

export function inputsOf(businessObject: Moddle): Moddle[] {
  return (extensionOf(businessObject, bindingType)?.inputs as Moddle[] | undefined) ?? [];
}

/** The word by which reports name where a case stands at an element; empty for none of its own. */
export function situationOf(businessObject: Moddle): string {
  return String(extensionOf(businessObject, situationType)?.get('name') ?? '');
}

/** Whether a case is in a block only while a condition says so. */
export function isWhileBlock(businessObject: Moddle): boolean {
  return businessObject.$instanceOf('bpmn:SubProcess') && extensionOf(businessObject, whileType) !== undefined;
}

/** The definition that makes an event a timer, a message, …; null for a plain one. */
export function eventDefinitionOf(businessObject: Moddle): Moddle | null {
  return (businessObject.eventDefinitions as Moddle[] | undefined)?.[0] ?? null;
}

export function documentationOf(businessObject: Moddle): string {
  return ((businessObject.documentation as Moddle[] | undefined)?.[0]?.text as string | undefined) ?? '';
}

/** What is an element of the strategy: no labels, no pictures, no annotations. */
export function isStep(element: Element): boolean {
  return element.labelTarget === undefined && element.waypoints === undefined && is(element, 'bpmn:FlowNode');
}
