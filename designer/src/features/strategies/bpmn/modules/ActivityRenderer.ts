import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { CanvasCatalog } from '../catalog';
import { activityTypeOf, type Element, is, isStep, isWhileBlock, situationOf } from '../model';
import type { EventBus } from './services';

const svg = 'http://www.w3.org/2000/svg';
const unknown = '#c2255c';
const labelRoom = 8;

interface StockRenderer {
  handlers: Record<string, (parent: SVGElement, element: Element, attributes?: object) => SVGElement>;
  drawShape(parent: SVGElement, element: Element): SVGElement;
  getShapePath(element: Element): string;
}

/** Draws a bound activity as a task with its own colour and icon in place of the envelope or gear of BPMN. */
export class ActivityRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer', 'catalog'];

  constructor(eventBus: EventBus, private readonly stock: StockRenderer, private readonly catalog: CanvasCatalog) {
    super(eventBus as never, 1500);
  }

  override canRender(element: never): boolean {
    const shape = element as Element;
    return isLabel(shape) || (isStep(shape) && (isActivity(shape) || isWhileBlock(shape.businessObject) || situationOf(shape.businessObject) !== ''));
  }

  override drawShape(parent: SVGElement, element: never): SVGElement {
    const shape = element as Element;
    if (isLabel(shape)) return this.drawLabel(parent, shape);
    const box = isActivity(shape) ? this.drawActivity(parent, shape) : this.stock.drawShape(parent, shape);
    // Two bulbs of sand in the corner: a case is within for a time.
    if (isWhileBlock(shape.businessObject)) parent.append(node('path', { d: 'M0 0h10M0 14h10M1 0l4 7l-4 7M9 0l-4 7l4 7', transform: `translate(${shape.width - 22} 10)`, fill: 'none', stroke: 'currentColor', class: 'block-mark', 'stroke-width': '1.6', 'stroke-linejoin': 'round' }));
    if (situationOf(shape.businessObject) !== '') this.drawSituation(parent, shape);
    return box;
  }

  /** The word of reports for who stands here, small above the shape: what is called below it stays readable. */
  private drawSituation(parent: SVGElement, shape: Element): void {
    const text = node('text', { x: String(shape.width / 2), y: '-5', 'text-anchor': 'middle', 'font-size': '10', 'font-style': 'italic', fill: 'currentColor', class: 'situation-word' });
    text.textContent = situationOf(shape.businessObject);
    parent.append(text);
  }

  private drawActivity(parent: SVGElement, shape: Element): SVGElement {
    const box = this.stock.handlers['bpmn:Task']!(parent, shape);
    const activity = this.catalog.activity(activityTypeOf(shape));
    const color = activity?.color ?? unknown;
    parent.append(
      node('path', { d: `M8 0.500H5a4.500 4.500 0 0 0-4.500 4.500v${shape.height - 10}a4.500 4.500 0 0 0 4.500 4.500H8z`, fill: color }),
      node('path', { d: activity?.icon ?? 'M6 6l12 12M18 6L6 18', transform: 'translate(13 5) scale(0.7)', fill: 'none', stroke: color, class: 'activity-icon', style: `--step-color: ${color}`, 'stroke-width': '2.2', 'stroke-linejoin': 'round' }),
    );
    // Decides over all who stand there, not case by case: three heads in the corner.
    if (activity?.isSet === true) parent.append(node('path', { d: 'M0 0h0.100M7 0h0.100M14 0h0.100', transform: `translate(${shape.width - 24} 12)`, stroke: color, class: 'activity-icon', style: `--step-color: ${color}`, 'stroke-width': '5', 'stroke-linecap': 'round' }));
    return box;
  }

  /** A label with a little more room: files say how wide it is by a font that need not be here, and "No" would break. */
  private drawLabel(parent: SVGElement, label: Element): SVGElement {
    const wider = Object.create(label, { width: { value: label.width + 2 * labelRoom } }) as Element;
    const text = this.stock.handlers.label!(parent, wider);
    text.setAttribute('transform', `translate(${-labelRoom} 0)`);
    return text;
  }

  override getShapePath(element: never): string {
    return this.stock.getShapePath(element);
  }
}

function isActivity(element: Element): boolean {
  return is(element, 'bpmn:Task') && activityTypeOf(element) !== null;
}

function isLabel(element: Element): boolean {
  return element.labelTarget !== undefined && element.labelTarget !== null && !is(element, 'bpmn:Group');
}

function node(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
