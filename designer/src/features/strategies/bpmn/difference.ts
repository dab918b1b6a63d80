import { BpmnModdle } from 'bpmn-moddle';
import { diff } from 'bpmn-js-differ';
import { describe, describeStrategy, nameOf, type StepView } from './describe';
import { moddleExtensions } from './extensions';
import type { Element, Moddle } from './model';

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** What is different of one element, with the fields that say how. */
export interface Difference {
  id: string;
  kind: DifferenceKind;
  name: string;
  type: string;
  fields: FieldDifference[];
}

export interface FieldDifference {
  /** A key of the words for fields, or the name of an input of an activity. */
  field: string;
  before: string;
  after: string;
}

/** Compares two drawings by the ids of their elements: first what matters, at last what was only moved. */
export async function compareStrategies(before: string, after: string): Promise<Difference[]> {
  const [older, newer] = [await read(before), await read(after)];
  const [was, is] = [elementsOf(older), elementsOf(newer)];
  const layout = new Set(Object.keys(diff(older, newer)._layoutChanged));
  const found: Difference[] = [];
  for (const [id, element] of is) {
    const earlier = was.get(id);
    if (earlier === undefined) found.push(difference('added', element, []));
    else {
      const fields = fieldsOf(earlier, element).map((field) => named(field, was, is));
      if (fields.length > 0) found.push(difference('changed', element, fields));
      else if (layout.has(id) && element.$type !== 'bpmn:SequenceFlow') found.push(difference('moved', element, []));
    }
  }
  for (const [id, element] of was) if (!is.has(id)) found.push(difference('removed', element, []));
  const order: DifferenceKind[] = ['changed', 'added', 'removed', 'moved'];
  return found.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

async function read(xml: string): Promise<Moddle> {
  const { rootElement } = await new BpmnModdle(moddleExtensions).fromXML(xml);
  return rootElement as unknown as Moddle;
}

/** The processes and all their flow elements, by id. */
function elementsOf(definitions: Moddle): Map<string, Moddle> {
  const found = new Map<string, Moddle>();
  const waiting = ((definitions.rootElements as Moddle[] | undefined) ?? []).filter((element) => element.$type === 'bpmn:Process');
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    found.set(element.id, element);
    waiting.push(...((element.flowElements as Moddle[] | undefined) ?? []));
  }
  return found;
}

function difference(kind: DifferenceKind, element: Moddle, fields: FieldDifference[]): Difference {
  return { id: element.id, kind, name: nameOf(element), type: element.$type, fields };
}

function fieldsOf(before: Moddle, after: Moddle): FieldDifference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => (was[field] ?? '') !== (is[field] ?? ''))
    .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }));
}

/** The ends of a flow are compared by id, and shown by name. */
function named(field: FieldDifference, was: Map<string, Moddle>, is: Map<string, Moddle>): FieldDifference {
  if (field.field !== 'from' && field.field !== 'to') return field;
  const [before, after] = [was.get(field.before), is.get(field.after)];
  return { ...field, before: before === undefined ? field.before : nameOf(before), after: after === undefined ? field.after : nameOf(after) };
}

function valuesOf(element: Moddle): Record<string, string> {
  if (element.$type === 'bpmn:Process') return { ...describeStrategy(element) };
  return valuesOfView(describe({ id: element.id, type: element.$type, businessObject: element } as Element));
}

function valuesOfView(view: StepView): Record<string, string> {
  const { event, flow } = view;
  return {
    ...Object.fromEntries(Object.entries(view.inputs).map(([name, input]) => [`input:${name}`, input.text])),
    type: view.type.replace('bpmn:', ''), name: view.name, documentation: view.documentation, activity: view.activityType ?? '', script: view.script ?? '', called: view.calledElement ?? '',
    timer: event?.kind === 'timer' ? event.value : '', message: event?.kind === 'message' ? event.message : '',
    condition: event?.kind === 'condition' ? event.condition : (flow?.condition ?? ''), isDefault: flow === null ? '' : String(flow.isDefault), from: flow?.source ?? '', to: flow?.target ?? '',
    situation: view.situation ?? '', stay: view.block?.stay ?? '', leave: view.block?.leave ?? '',
    isInterrupting: view.isInterrupting === null ? '' : String(view.isInterrupting),
  };
}
