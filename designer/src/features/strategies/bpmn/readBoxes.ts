import type { Box, Line } from './arrange';
import { type Element, is, isStep } from './model';

/** The shapes to arrange, the outer ones before what they hold, events on an edge last. */
export function readBoxes(elements: Element[]): Box[] {
  const boxes = elements.filter(isStep).map((element) => ({
    id: element.id,
    parent: element.parent?.id ?? '',
    host: element.host?.id ?? null,
    width: element.width,
    height: element.height,
    isStart: is(element, 'bpmn:StartEvent'),
    isContainer: is(element, 'bpmn:SubProcess'),
    depth: depthOf(element),
  }));
  return boxes.toSorted((one, other) => Number(one.host !== null) - Number(other.host !== null) || one.depth - other.depth);
}

export function readLines(elements: Element[]): Line[] {
  return elements
    .filter((element) => is(element, 'bpmn:SequenceFlow') && element.labelTarget === undefined && element.source !== undefined && element.target !== undefined)
    .map((element) => ({ id: element.id, source: element.source!.id, target: element.target!.id }));
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let parent = element.parent; parent !== undefined && parent !== null; parent = parent.parent) depth++;
  return depth;
}
