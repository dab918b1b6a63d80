import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './canvas.css';
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import minimap from 'diagram-js-minimap';
import type { Clash } from '../companions/Companion';
import { arrange } from './arrange';
import { CanvasPaint } from './CanvasPaint';
import type { CanvasCatalog } from './catalog';
import { type CycleView, describeCycle } from './cycle';
import { describe, describeStrategy, nameOf, type StepView, type StrategyView } from './describe';
import { moddleExtensions } from './extensions';
import { describeFrame, type FrameView, isFrameOfOthers, type OwnReaction, ownReactions, timersOf } from './frame';
import { type Element, eventDefinitionOf, is, isStep, type Moddle } from './model';
import { editorModules, viewerModules } from './modules';
import type { Canvas, CommandStack, Create, ElementRegistry, EventBus, Minimap, Selection } from './modules/services';
import type { StepFactory } from './modules/StepFactory';
import type { StepMenus } from './modules/StepMenus';
import { outlineOf, type OutlineItem } from './outline';
import { readLines, readBoxes } from './readBoxes';
import type { Step } from './steps';
import { StrategyEdits } from './StrategyEdits';

/** The drawing of one strategy. Nothing else knows bpmn-js; who shows something of it subscribes here. */
export class StrategyCanvas {
  readonly edits = new StrategyEdits(this);
  readonly paint = new CanvasPaint(this);
  private readonly viewer: Modeler | NavigatedViewer;
  private readonly listeners = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private imports = 0;
  private revisionNumber = 0;
  private ready = false;
  private fitsLater = false;

  constructor(container: HTMLElement, catalog: CanvasCatalog, isReadOnly: boolean) {
    const options = {
      container,
      moddleExtensions,
      additionalModules: [...(isReadOnly ? viewerModules(catalog) : editorModules(catalog)), minimap] as never[],
      // Variables of the style sheet, so that a change of theme needs no new drawing.
      bpmnRenderer: { defaultFillColor: 'var(--canvas-fill)', defaultStrokeColor: 'var(--canvas-stroke)', defaultLabelColor: 'var(--canvas-label)' },
    };
    this.viewer = isReadOnly ? new NavigatedViewer(options) : new Modeler(options);
    const events = this.service<EventBus>('eventBus');
    // A picture of what is described elsewhere, and for the mouse alone.
    container.querySelector('.djs-minimap')?.setAttribute('aria-hidden', 'true');
    // While a document is drawn nothing of it is shown: who looks is told once, at its end.
    events.on(['selection.changed', 'elements.changed', 'minimap.toggle'], () => { if (this.ready) this.notify(); });
    events.on('commandStack.changed', () => {
      if (!this.ready) return;
      this.notify();
      for (const listener of this.changeListeners) listener();
    });
  }

  /** Draws a document; false where another one was opened meanwhile, which then is the one that is shown. */
  async open(xml: string): Promise<boolean> {
    const mine = ++this.imports;
    this.ready = false;
    // A large drawing takes a while: what stands around it is shown before.
    await new Promise((resolve) => setTimeout(resolve));
    if (mine !== this.imports) return false;
    await this.viewer.importXML(xml);
    if (mine !== this.imports) return false;
    this.ready = true;
    this.fit();
    this.notify();
    return true;
  }

  async xml(): Promise<string> {
    const { xml } = await this.viewer.saveXML({ format: true });
    if (xml === undefined) throw new Error('An XML text was expected from the canvas, found none.');
    return xml;
  }

  async svg(): Promise<string> {
    return (await this.viewer.saveSVG()).svg;
  }

  destroy(): void {
    this.imports++;
    this.ready = false;
    this.listeners.clear();
    this.changeListeners.clear();
    this.viewer.destroy();
  }

  /** Called whenever something that is shown may be another: selection, elements, document. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly revision = (): number => this.revisionNumber;

  /** Called after every change of the document, also undo and redo. */
  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Called when steps were pasted that name what is something else here. */
  onClash(listener: (clashes: Clash[]) => void): () => void {
    const events = this.service<EventBus>('eventBus');
    const hear = ({ clashes }: { clashes: Clash[] }) => listener(clashes);
    events.on('companions.clash', hear);
    return () => events.off('companions.clash', hear);
  }

  /** The ids that are selected, in the order of selection. */
  selected(): string[] {
    return this.isReady ? this.service<Selection>('selection').get().map((element) => element.labelTarget?.id ?? element.id) : [];
  }

  view(id: string): StepView | null {
    const element = this.element(id);
    return element === undefined || !is(element, 'bpmn:FlowElement') ? null : describe(element);
  }

  cycle(): CycleView | null {
    return this.isReady ? describeCycle(this.process()) : null;
  }

  strategy(): StrategyView | null {
    return this.isReady ? describeStrategy(this.process()) : null;
  }

  /** What the strategy itself says of its frame. */
  frame(): FrameView {
    return describeFrame(this.process());
  }

  /** The standing reactions that the strategy draws itself. */
  reactions(): OwnReaction[] {
    return ownReactions(this.process());
  }

  get isFrameOfOthers(): boolean {
    return isFrameOfOthers(this.process());
  }

  /** What its timers say. */
  timers(): string[] {
    return timersOf(this.all());
  }

  outline(): OutlineItem[] {
    return this.isReady ? outlineOf(this.all(), this.root()) : [];
  }

  /** Every element of the strategy, without labels. */
  all(): Element[] {
    return this.service<ElementRegistry>('elementRegistry').filter((element) => element.labelTarget === undefined);
  }

  messageNames(): string[] {
    const messages = ((this.definitions().rootElements as Moddle[] | undefined) ?? []).filter((element) => element.$type === 'bpmn:Message');
    return [...new Set(messages.map((message) => message.name ?? ''))].filter((name) => name !== '').sort();
  }

  select(id: string): void {
    const element = this.element(id);
    if (element !== undefined) this.service<Selection>('selection').select(element);
  }

  /** Selects an element and brings it into view. */
  focus(id: string): void {
    const element = this.element(id);
    if (element === undefined) return;
    const canvas = this.service<Canvas>('canvas');
    const root = canvas.findRoot(element);
    if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
    canvas.scrollToElement(element, 120);
    this.select(id);
  }

  /** Leads the keyboard to the drawing. */
  takeKeyboard(): void {
    this.service<Canvas>('canvas').focus();
  }

  undo(): void {
    this.service<CommandStack>('commandStack').undo();
  }

  redo(): void {
    this.service<CommandStack>('commandStack').redo();
  }

  canUndo(): boolean {
    return this.isReady && this.service<CommandStack>('commandStack').canUndo();
  }

  canRedo(): boolean {
    return this.isReady && this.service<CommandStack>('commandStack').canRedo();
  }

  zoomBy(factor: number): void {
    const canvas = this.service<Canvas>('canvas');
    canvas.zoom(Math.min(4, Math.max(0.1, canvas.viewbox().scale * factor)), 'auto');
  }

  /** Shows all of the drawing, but small drawings not larger than they are. */
  fit(): void {
    const canvas = this.service<Canvas>('canvas');
    this.fitsLater = canvas.getContainer().clientWidth === 0;
    if (this.fitsLater) return;
    canvas.zoom(Math.min(1, canvas.zoom('fit-viewport', 'auto') * 0.94), 'auto');
  }

  /** Shows or hides the small map, on which one sees where one is and goes elsewhere. */
  toggleMap(): void {
    this.service<Minimap>('minimap').toggle();
  }

  get isMapOpen(): boolean {
    return this.service<Minimap>('minimap').isOpen();
  }

  startDrag(event: Event, step: Step): void {
    this.service<Create>('create').start(event, this.service<StepFactory>('stepFactory').createForDrag(step));
  }

  /** Starts a tool of the canvas by its editor action, such as "lassoTool" or "globalConnectTool". */
  tool(action: string): void {
    this.service<{ trigger(action: string, options?: object): void }>('editorActions').trigger(action, {});
  }

  /** Does many edits as one step of undo. */
  together(perform: () => void): void {
    this.service<CommandStack>('commandStack').execute('collections.together', { perform });
  }

  /** Whether the drawing can be arranged: pools and lanes are not. */
  canTidy(): boolean {
    return this.isReady && is(this.root(), 'bpmn:Process') && !this.all().some((element) => is(element, 'bpmn:Lane'));
  }

  /** Arranges shapes and flows anew; one step of undo, and nothing but places changes. */
  tidy(): void {
    const root = this.root();
    const boxes = readBoxes(this.all());
    const arrangement = arrange(boxes, readLines(this.all()), root.id, { x: 160, y: 100 });
    const shapes = boxes.map((box) => this.element(box.id)!);
    this.service<CommandStack>('commandStack').execute('collections.tidy', { arrangement, shapes, flows: this.all().filter((element) => is(element, 'bpmn:SequenceFlow')) });
    this.fit();
  }

  get isReady(): boolean {
    return this.ready;
  }

  element(id: string): Element | undefined {
    return this.service<ElementRegistry>('elementRegistry').get(id);
  }

  root(): Element {
    return this.service<Canvas>('canvas').getRootElement();
  }

  process(): Moddle {
    const found = ((this.definitions().rootElements as Moddle[] | undefined) ?? []).find((element) => element.$type === 'bpmn:Process');
    if (found === undefined) throw new Error('A process was expected in the document, found none.');
    return found;
  }

  definitions(): Moddle {
    return this.viewer.getDefinitions() as unknown as Moddle;
  }

  service<T>(name: string): T {
    return this.viewer.get<T>(name as never) as T;
  }

  isStep(id: string): boolean {
    const element = this.element(id);
    return element !== undefined && isStep(element);
  }

  /** What can come after an element. */
  following(id: string): Step[] {
    const element = this.element(id);
    return element === undefined ? [] : this.service<StepMenus>('stepMenus').following(element);
  }

  /** The ids of the flows that lead to an element. */
  incomingOf(id: string): string[] {
    return (this.element(id)?.incoming ?? []).filter((flow) => is(flow, 'bpmn:SequenceFlow')).map((flow) => flow.id);
  }

  /** The ids of the flows that leave an element. */
  outgoingOf(id: string): string[] {
    return (this.element(id)?.outgoing ?? []).filter((flow) => is(flow, 'bpmn:SequenceFlow')).map((flow) => flow.id);
  }

  /** The source of a flow. */
  sourcesOf(id: string): string[] {
    const source = this.element(id)?.source?.id;
    return source === undefined ? [] : [source];
  }

  eventType(id: string): string | null {
    const element = this.element(id);
    return element === undefined ? null : (eventDefinitionOf(element.businessObject)?.$type ?? null);
  }

  /** Whether a flow can leave the element. */
  canLeave(id: string): boolean {
    const element = this.element(id);
    return element !== undefined && isStep(element) && !is(element, 'bpmn:EndEvent');
  }

  /** The steps of the same block to which a flow can go. */
  connectable(id: string): string[] {
    const element = this.element(id);
    const parent = element?.host?.parent ?? element?.parent;
    return this.all().filter((other) => isStep(other) && other.parent === parent && other.id !== id && !is(other, 'bpmn:StartEvent') && !is(other, 'bpmn:BoundaryEvent')).map((other) => other.id);
  }

  nameOf(id: string): string {
    const element = this.element(id);
    return element === undefined ? id : nameOf(element.businessObject);
  }

  /** Looks again how large the container is; what was opened while nobody saw it is fitted into it now. */
  refresh(): void {
    this.service<{ resized(): void }>('canvas').resized();
    if (this.fitsLater) this.fit();
  }

  private notify(): void {
    this.revisionNumber++;
    for (const listener of this.listeners) listener();
  }
}
