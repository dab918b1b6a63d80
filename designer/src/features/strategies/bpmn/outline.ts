import { flowOrder } from './flowOrder';
import { activityTypeOf, type Element, eventDefinitionOf, is, isStep, isWhileBlock, situationOf } from './model';

/** A line of the outline. */
export interface OutlineItem {
  id: string;
  level: number;
  hasChildren: boolean;
  name: string;
  /** The type of BPMN, such as "bpmn:SendTask". */
  type: string;
  eventType: string | null;
  activityType: string | null;
  /** Whether a case is in it only while a condition holds. */
  isWhile?: boolean;
  /** The word for where a case stands here; empty for none of its own. */
  situation?: string;
}

export function outlineOf(elements: Element[], root: Element): OutlineItem[] {
  const steps = elements.filter(isStep);
  const byId = new Map(steps.map((element) => [element.id, element]));
  const nodes = steps.map((element) => ({
    id: element.id,
    parent: element.parent?.id ?? '',
    host: element.host?.id ?? null,
    isStart: is(element, 'bpmn:StartEvent'),
    targets: element.outgoing.filter((flow) => is(flow, 'bpmn:SequenceFlow') && flow.target !== undefined).map((flow) => flow.target!.id),
  }));
  return flowOrder(nodes, root.id).map((row) => itemOf(byId.get(row.id)!, row.level, row.hasChildren));
}

function itemOf(element: Element, level: number, hasChildren: boolean): OutlineItem {
  const { businessObject } = element;
  return {
    id: element.id, level, hasChildren, name: businessObject.name?.trim() ?? '', type: element.type,
    eventType: eventDefinitionOf(businessObject)?.$type ?? null, activityType: activityTypeOf(element), isWhile: isWhileBlock(businessObject), situation: situationOf(businessObject),
  };
}
