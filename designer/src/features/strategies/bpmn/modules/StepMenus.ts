import type { CanvasCatalog } from '../catalog';
import { fitsDrawing, isInCycle } from '../cycle';
import { type Element, is } from '../model';
import type { Step } from '../steps';
import type { Canvas, ContextPad, Create, Keyboard, PopupMenu } from './services';
import type { StepFactory } from './StepFactory';

const append = 'collections-append';
const replace = 'collections-replace';
const create = 'collections-create';

/** The menus "append", "change" and "create": the same steps as the list beside the canvas, with a search. */
export class StepMenus {
  static $inject = ['popupMenu', 'contextPad', 'canvas', 'create', 'stepFactory', 'selection', 'keyboard', 'catalog'];

  constructor(
    private readonly menu: PopupMenu,
    pad: ContextPad,
    private readonly canvas: Canvas,
    private readonly creating: Create,
    private readonly factory: StepFactory,
    private readonly selection: { get(): Element[]; select(element: Element): void },
    keyboard: Keyboard,
    private readonly catalog: CanvasCatalog,
  ) {
    menu.registerProvider(append, { getPopupMenuEntries: (element: Element) => this.entries(this.following(element), (event, step) => this.append(event, element, step)) });
    menu.registerProvider(replace, { getPopupMenuEntries: (element: Element) => this.entries(this.alternatives(element), (_, step) => this.change(element, step)) });
    menu.registerProvider(create, { getPopupMenuEntries: () => this.entries(this.offered(this.canvas.getRootElement()).filter((step) => step.isBoundary !== true), (event, step) => this.creating.start(event, this.factory.createForDrag(step))) });
    // After the stock provider, whose entries are filtered.
    pad.registerProvider(400, this);
    keyboard.addListener(2000, ({ keyEvent }) => this.shortcut(keyEvent));
  }

  getContextPadEntries(element: Element) {
    return (entries: Record<string, unknown>) => {
      const kept = Object.fromEntries(Object.entries(entries).filter(([id]) => ['connect', 'delete', 'append.text-annotation'].includes(id)));
      if (element.labelTarget !== undefined) return kept;
      return {
        ...(this.following(element).length === 0 ? {} : { 'append.step': this.padEntry('bpmn-icon-intermediate-event-catch-parallel-multiple', this.catalog.titles.append, append) }),
        ...(this.alternatives(element).length === 0 ? {} : { change: this.padEntry('bpmn-icon-screw-wrench', this.catalog.titles.replace, replace) }),
        ...kept,
      };
    };
  }

  /** What can come after an element; nothing after an end or on a flow. */
  following(element: Element): Step[] {
    if (!is(element, 'bpmn:FlowNode') || is(element, 'bpmn:EndEvent') || element.labelTarget !== undefined) return [];
    const isWaitOnly = is(element, 'bpmn:EventBasedGateway');
    return this.offered(element).filter((step) => {
      if (step.element === 'bpmn:StartEvent') return false;
      if (step.isBoundary === true) return is(element, 'bpmn:Activity');
      return !isWaitOnly || ['bpmn:IntermediateCatchEvent', 'bpmn:ReceiveTask'].includes(step.element);
    });
  }

  /** What an element can be changed to without its place in the flow becoming wrong. */
  alternatives(element: Element): Step[] {
    if (element.labelTarget !== undefined) return [];
    const families: [string, (step: Step) => boolean][] = [
      ['bpmn:Gateway', (step) => step.element.endsWith('Gateway')],
      ['bpmn:EndEvent', (step) => step.element === 'bpmn:EndEvent'],
      ['bpmn:BoundaryEvent', (step) => step.isBoundary === true],
      ['bpmn:IntermediateCatchEvent', (step) => step.element === 'bpmn:IntermediateCatchEvent'],
      ['bpmn:Task', (step) => step.activity !== undefined || ['bpmn:ScriptTask', 'bpmn:ReceiveTask'].includes(step.element)],
    ];
    const family = families.find(([type]) => is(element, type));
    return family === undefined ? [] : this.offered(element).filter(family[1]);
  }

  /** A cycle has steps of its own. */
  private offered(element: Element): Step[] {
    const isCycle = isInCycle(element.businessObject);
    return this.catalog.steps.filter((step) => fitsDrawing(step, isCycle));
  }

  private append(event: Event, element: Element, step: Step): void {
    if (event instanceof DragEvent) {
      this.creating.start(event, this.factory.createForDrag(step), { source: element });
      return;
    }
    this.menu.close();
    this.selection.select(this.factory.append(element, step));
  }

  private change(element: Element, step: Step): void {
    this.menu.close();
    this.selection.select(this.factory.replace(element, step));
  }

  private shortcut(event: KeyboardEvent): boolean | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const [element] = this.selection.get();
    if (event.key === 'a' && element !== undefined && this.following(element).length > 0) return this.open(element, append, this.catalog.titles.append);
    if (event.key === 'r' && element !== undefined && this.alternatives(element).length > 0) return this.open(element, replace, this.catalog.titles.replace);
    if (event.key === 'n') return this.open(this.canvas.getRootElement(), create, this.catalog.titles.create);
    return undefined;
  }

  private open(element: Element, id: string, title: string): true {
    const box = this.canvas.getContainer().getBoundingClientRect();
    this.menu.open(element, id, { x: box.left + box.width / 2 - 150, y: box.top + 80 }, { title, search: true, width: 320 });
    return true;
  }

  private padEntry(className: string, title: string, id: string) {
    const click = (event: MouseEvent, element: Element) => {
      this.menu.open(element, id, { x: event.x + 8, y: event.y + 8, cursor: { x: event.x, y: event.y } }, { title, search: true, width: 320 });
    };
    return { group: id === append ? 'model' : 'edit', className, title, action: { click } };
  }

  private entries(steps: Step[], perform: (event: Event, step: Step) => void) {
    return Object.fromEntries(steps.map((step) => [step.id, {
      label: step.label, description: step.description, search: step.category,
      group: { id: step.category, name: step.category },
      imageHtml: iconHtml(step),
      action: (event: Event) => perform(event, step),
    }]));
  }
}

/** An icon as markup; the path comes from the server and is let through only where it is nothing but a path. */
function iconHtml({ icon, color }: Step): string {
  const path = /^[\d\s,.a-zA-Z-]*$/.test(icon) ? icon : '';
  const stroke = /^#[0-9a-fA-F]{3,8}$/.test(color) ? color : 'currentColor';
  return `<svg class="activity-icon" style="--step-color: ${stroke}" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke-width="1.8" stroke-linejoin="round"><path d="${path}"/></svg>`;
}
