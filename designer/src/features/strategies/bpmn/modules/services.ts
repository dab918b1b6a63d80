import type { Bounds, Element, Moddle, Point } from '../model';

// The services of bpmn-js that are used, as far as they are used: its own types leave most of this open.

export interface EventBus {
  on(event: string | string[], listener: (event: never) => unknown): void;
  on(event: string | string[], priority: number, listener: (event: never) => unknown): void;
  off(event: string | string[], listener: (event: never) => unknown): void;
  fire(event: string, payload?: object): void;
}

export interface ElementFactory {
  createShape(attributes: object): Element;
}

export interface BpmnFactory {
  create(type: string, attributes?: object): Moddle;
}

export interface Modeling {
  updateProperties(element: Element, properties: object): void;
  updateModdleProperties(element: Element, moddle: Moddle, properties: object): void;
  updateLabel(element: Element, text: string): void;
  removeElements(elements: Element[]): void;
  moveShape(shape: Element, delta: Point, parent?: Element, hints?: object): void;
  moveElements(shapes: Element[], delta: Point, target?: Element, hints?: object): void;
  resizeShape(shape: Element, bounds: Bounds, minimum?: object, hints?: object): void;
  layoutConnection(connection: Element, hints?: object): void;
  updateWaypoints(connection: Element, waypoints: Point[], hints?: object): void;
  createShape(shape: Element, position: Point | Bounds, parent: Element, hints?: object): Element;
  connect(source: Element, target: Element): Element;
  setColor(elements: Element[], colors: object): void;
}

export interface Create {
  start(event: Event, shape: Element | Element[], context?: object): void;
}

export interface AutoPlace {
  append(source: Element, shape: Element): Element;
}

export interface BpmnReplace {
  replaceElement(element: Element, target: object): Element;
}

export interface PopupMenu {
  registerProvider(id: string, provider: object): void;
  registerProvider(id: string, priority: number, provider: object): void;
  open(target: Element | Element[], id: string, position: object, options?: object): void;
  close(): void;
}

export interface ContextPad {
  registerProvider(priority: number, provider: object): void;
}

export interface Canvas {
  getRootElement(): Element;
  getContainer(): HTMLElement;
  addMarker(element: string | Element, marker: string): void;
  removeMarker(element: string | Element, marker: string): void;
  zoom(step: number | 'fit-viewport', center?: 'auto' | Point): number;
  viewbox(): Bounds & { scale: number; inner: Bounds };
  viewbox(box: Bounds): void;
  getLayer(name: string, index?: number): SVGGElement;
  scrollToElement(element: string | Element, padding?: number): void;
  findRoot(element: Element): Element | undefined;
  setRootElement(root: Element): void;
  focus(): void;
}

export interface ElementRegistry {
  get(id: string): Element | undefined;
  getAll(): Element[];
  filter(test: (element: Element) => boolean): Element[];
  getGraphics(element: string | Element): SVGGElement | undefined;
}

export interface Selection {
  get(): Element[];
  select(elements: Element | Element[] | null): void;
}

export interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
}

export interface Minimap {
  toggle(): void;
  isOpen(): boolean;
}

export interface Overlays {
  add(element: string | Element, type: string, overlay: { position: object; html: HTMLElement; show?: object; scale?: boolean | object }): string;
  remove(filter: { type: string }): void;
}

export interface Keyboard {
  addListener(priority: number, listener: (context: { keyEvent: KeyboardEvent }) => boolean | void): void;
  isCmd(event: KeyboardEvent): boolean;
}
