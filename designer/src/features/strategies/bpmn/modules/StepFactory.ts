import { bindingType, type Element, extensionsOf, type Moddle, whileType } from '../model';
import { writeInput } from '../inputs';
import type { Step } from '../steps';
import type { AutoPlace, BpmnFactory, BpmnReplace, ElementFactory, Modeling } from './services';

const edgeDistance = 18;

/** Makes shapes from steps, with their binding and the values that inputs begin with; and puts them on the canvas. */
export class StepFactory {
  static $inject = ['elementFactory', 'bpmnFactory', 'modeling', 'autoPlace', 'bpmnReplace'];

  constructor(
    private readonly elements: ElementFactory,
    private readonly moddle: BpmnFactory,
    private readonly modeling: Modeling,
    private readonly autoPlace: AutoPlace,
    private readonly replacing: BpmnReplace,
  ) {}

  create(step: Step): Element {
    const shape = this.elements.createShape(this.attributes(step));
    const { businessObject } = shape;
    if (step.activity !== undefined) {
      businessObject.name = step.label;
      this.extend(businessObject, this.binding(step));
    }
    if (step.isWhile === true) this.extend(businessObject, this.moddle.create(whileType, {}));
    if (step.isBoundary === true) businessObject.cancelActivity = step.isInterrupting ?? true;
    return shape;
  }

  /** A shape to drag; a subprocess comes with its start. */
  createForDrag(step: Step): Element | Element[] {
    const shape = this.create(step);
    if (step.element !== 'bpmn:SubProcess') return shape;
    return [shape, this.elements.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: shape })];
  }

  /** Puts the step after another one and connects them; an event on an edge goes onto the edge. */
  append(source: Element, step: Step): Element {
    if (step.isBoundary === true) return this.attach(source, step);
    const shape = this.autoPlace.append(source, this.create(step));
    this.begin(shape, step);
    return shape;
  }

  /** Puts the step where there is room, without a connection. */
  place(parent: Element, step: Step): Element {
    const { left, bottom, isEmpty } = edgesOf(parent);
    const shape = this.modeling.createShape(this.create(step), isEmpty ? { x: 180, y: 160 } : { x: left + 50, y: bottom + 110 }, parent);
    this.begin(shape, step);
    return shape;
  }

  /** An event subprocess that begins and ends, below all that is drawn. */
  placeReaction(parent: Element, eventDefinitionType: string | undefined, isInterrupting: boolean): { subprocess: Element; start: Element } {
    const { left, bottom } = edgesOf(parent);
    const drawn = this.elements.createShape({ type: 'bpmn:SubProcess', isExpanded: true });
    drawn.businessObject.triggeredByEvent = true;
    const subprocess = this.modeling.createShape(drawn, { x: left + drawn.width / 2, y: bottom + 60 + drawn.height / 2 }, parent);
    const middle = subprocess.y + subprocess.height / 2;
    const start = this.modeling.createShape(this.elements.createShape({ type: 'bpmn:StartEvent', isInterrupting, ...(eventDefinitionType === undefined ? {} : { eventDefinitionType }) }), { x: subprocess.x + 60, y: middle }, subprocess);
    const end = this.modeling.createShape(this.elements.createShape({ type: 'bpmn:EndEvent' }), { x: subprocess.x + subprocess.width - 60, y: middle }, subprocess);
    this.modeling.connect(start, end);
    return { subprocess, start };
  }

  /** Makes another kind of step of an element; what both have in common is kept. */
  replace(element: Element, step: Step): Element {
    const isSame = element.type === step.element && step.eventDefinition === undefined;
    const replaced = isSame ? element : this.replacing.replaceElement(element, { ...this.attributes(step), host: element.host });
    if (step.activity !== undefined) this.bind(replaced, step);
    return replaced;
  }

  /** Binds an element to an activity; inputs that the activity knows too are kept. */
  bind(element: Element, step: Step): void {
    const { businessObject } = element;
    const binding = this.binding(step);
    const known = new Set(step.activity?.inputs.map((input) => input.name));
    const earlier = extensionsOf(businessObject).filter((value) => value.$type === bindingType).flatMap((value) => (value.inputs as Moddle[] | undefined) ?? []);
    const kept = earlier.filter((input) => known.has(input.name ?? ''));
    const added = (binding.inputs as Moddle[]).filter((input) => !kept.some((one) => one.name === input.name));
    binding.inputs = [...kept, ...added];
    for (const input of binding.inputs as Moddle[]) input.$parent = binding;
    const extensionElements = this.moddle.create('bpmn:ExtensionElements', { values: [...extensionsOf(businessObject).filter((value) => value.$type !== bindingType), binding] });
    extensionElements.$parent = businessObject;
    binding.$parent = extensionElements;
    this.modeling.updateProperties(element, { extensionElements });
  }

  private attach(host: Element, step: Step): Element {
    const taken = (host.attachers ?? []).length;
    const position = { x: host.x + host.width - edgeDistance - taken * (edgeDistance * 2 + 6), y: host.y + host.height };
    return this.modeling.createShape(this.create(step), position, host, { attach: true });
  }

  private begin(shape: Element, step: Step): void {
    if (step.element !== 'bpmn:SubProcess') return;
    this.modeling.createShape(this.elements.createShape({ type: 'bpmn:StartEvent' }), { x: shape.x + 60, y: shape.y + shape.height / 2 }, shape);
  }

  private attributes(step: Step): Record<string, unknown> {
    return {
      type: step.element,
      ...(step.eventDefinition === undefined ? {} : { eventDefinitionType: step.eventDefinition }),
      ...(step.isExpanded === undefined ? {} : { isExpanded: step.isExpanded }),
      ...(step.isBoundary === true ? { cancelActivity: step.isInterrupting } : {}),
    };
  }

  private binding(step: Step): Moddle {
    const inputs = (step.activity?.inputs ?? [])
      .filter((input) => input.isRequired && input.defaultValue !== null)
      .map((input) => this.moddle.create('elsa:Input', { name: input.name, body: writeInput(input.typeName, { kind: 'Literal', text: input.defaultValue ?? '' }) }));
    return this.moddle.create(bindingType, { activityType: step.activity?.type, inputs });
  }

  private extend(businessObject: Moddle, value: Moddle): void {
    const extensionElements = this.moddle.create('bpmn:ExtensionElements', { values: [value] });
    value.$parent = extensionElements;
    for (const input of (value.inputs as Moddle[] | undefined) ?? []) input.$parent = value;
    extensionElements.$parent = businessObject;
    businessObject.extensionElements = extensionElements;
  }
}

/** How far what is drawn in a block reaches to the left and, with its flows, down. */
function edgesOf(parent: Element): { left: number; bottom: number; isEmpty: boolean } {
  const drawn = (parent.children ?? []).filter((child) => child.labelTarget === undefined);
  const shapes = drawn.filter((child) => child.waypoints === undefined);
  if (shapes.length === 0) return { left: 130, bottom: 80, isEmpty: true };
  const bottoms = drawn.flatMap((child) => child.waypoints?.map((point) => point.y) ?? [child.y + child.height]);
  return { left: Math.min(...shapes.map((child) => child.x)), bottom: Math.max(80, ...bottoms), isEmpty: false };
}
