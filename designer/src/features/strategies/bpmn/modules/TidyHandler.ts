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

/** Moves everything to its place as one command, so that one undo brings it all back. */
export class TidyHandler {
  static $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  preExecute({ arrangement, shapes, flows }: Context): void {
    // A shape takes along what lies in it and on its edge; so the outer ones first.
    for (const shape of shapes) {
      const place = arrangement.shapes.get(shape.id);
      if (place === undefined) continue;
      const delta = { x: Math.round(place.x - shape.x), y: Math.round(place.y - shape.y) };
      if (delta.x !== 0 || delta.y !== 0) this.move(shape, delta);
      if (place.width !== shape.width || place.height !== shape.height) this.modeling.resizeShape(shape, { ...place }, undefined, { autoResize: false, layout: false });
    }
    for (const flow of flows) {
      const way = arrangement.flows.get(flow.id);
      if (way !== undefined) this.modeling.updateWaypoints(flow, way);
    }
  }

  private move(shape: Element, delta: Point): void {
    // An event on an edge stays on it: moved as an element of its own it would be taken off.
    if (shape.host !== undefined && shape.host !== null) this.modeling.moveShape(shape, delta, shape.parent, { autoResize: false, layout: false });
    else this.modeling.moveElements([shape], delta, shape.parent, { autoResize: false, layout: false });
  }

  execute(): Element[] {
    return [];
  }

  revert(): Element[] {
    return [];
  }
}
