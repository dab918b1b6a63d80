import type { Bounds, Element, Point } from '../model';
import type { Modeling } from './services';

/** A place for every shape, and the way of every flow; all absolute. */
export interface Arrangement {
  shapes: Map<string, Bounds>;
  flows: Map<string, Point[]>;
}

interface Context {
  arrangement: Arrangement;
  shapes: Element[];
  flows: Element[];
}

// Each shape is moved for itself and alone: moved as a person moves it, it would take others along, be put into
// flows that it comes to lie on, or be taken off the edge on which it stands.
const alone = { autoResize: false, layout: false, recurse: false };

/** Moves everything to its place as one command, so that one undo brings it all back. */
export class TidyHandler {
  static $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  preExecute({ arrangement, shapes, flows }: Context): void {
    for (const shape of shapes) {
      const place = arrangement.shapes.get(shape.id);
      if (place !== undefined) this.put(shape, place);
    }
    for (const flow of flows) {
      const way = arrangement.flows.get(flow.id);
      if (way !== undefined) this.modeling.updateWaypoints(flow, way);
    }
  }

  execute(): Element[] {
    return [];
  }

  revert(): Element[] {
    return [];
  }

  private put(shape: Element, place: Bounds): void {
    const delta = { x: Math.round(place.x - shape.x), y: Math.round(place.y - shape.y) };
    if (delta.x !== 0 || delta.y !== 0) {
      this.modeling.moveShape(shape, delta, shape.parent, alone);
      for (const label of shape.labels ?? []) this.modeling.moveShape(label, delta, label.parent, alone);
    }
    if (place.width !== shape.width || place.height !== shape.height) this.modeling.resizeShape(shape, { ...place }, undefined, { ...alone, attachSupport: false });
  }
}
