import type { StrategyFile } from '../../../api/types';
import { cycleType, type CycleView } from './cycle';
import type { ReceivedValue, StrategyView, TimerKind } from './describe';
import { type FrameView, frameType } from './frame';
import { bindingType, type Element, eventDefinitionOf, extensionOf, extensionsOf, inputsOf, is, type Moddle, receivedType, situationType, whileType } from './model';
import type { BpmnFactory, CommandStack, Modeling } from './modules/services';
import type { Shelf } from './Shelf';
import type { StepFactory } from './modules/StepFactory';
import type { Step } from './steps';

/** The seam through which edits reach the canvas. */
export interface EditTarget {
  element(id: string): Element | undefined;
  root(): Element;
  process(): Moddle;
  definitions(): Moddle;
  service<T>(name: string): T;
  select(id: string): void;
}

/** Every change that panels and lists make, each one command of the canvas, so that undo knows it. */
export class StrategyEdits {
  constructor(private readonly target: EditTarget) {}

  rename(id: string, name: string): void {
    this.update(id, { name: name.trim() === '' ? undefined : name.trim() });
  }

  setDocumentation(id: string, text: string): void {
    this.change(id, (element) => this.modeling.updateProperties(element, { documentation: this.documentation(element.businessObject, text) }));
  }

  /** The JSON of an input, or null to take it away. */
  setInput(id: string, name: string, json: string | null): void {
    this.change(id, (element) => {
      const binding = extensionOf(element.businessObject, bindingType);
      if (binding === undefined) return;
      const inputs = inputsOf(element.businessObject);
      const at = inputs.findIndex((input) => input.name === name);
      const made = json === null ? [] : [this.create('elsa:Input', { name, body: json }, binding)];
      this.modeling.updateModdleProperties(element, binding, { inputs: at < 0 ? [...inputs, ...made] : inputs.toSpliced(at, 1, ...made) });
    });
  }

  /** Writes files beside the drawing. */
  putFiles(shelf: Shelf, files: StrategyFile[]): void {
    this.target.service<CommandStack>('commandStack').execute('collections.files', { shelf, files });
  }

  setCondition(id: string, feel: string): void {
    this.change(id, (element) => this.modeling.updateProperties(element, { conditionExpression: this.expression(feel, element.businessObject) }));
  }

  setDefault(id: string, isDefault: boolean): void {
    this.change(id, (flow) => {
      if (flow.source === undefined) return;
      this.modeling.updateProperties(flow.source, { default: isDefault ? flow.businessObject : undefined });
      if (isDefault && flow.businessObject.conditionExpression !== undefined) this.modeling.updateProperties(flow, { conditionExpression: undefined });
    });
  }

  setTimer(id: string, kind: TimerKind, value: string): void {
    this.change(id, (element) => {
      const definition = eventDefinitionOf(element.businessObject);
      if (definition === null) return;
      this.modeling.updateModdleProperties(element, definition, { timeDuration: undefined, timeDate: undefined, timeCycle: undefined, [kind]: this.expression(value, definition) });
    });
  }

  setEventCondition(id: string, feel: string): void {
    this.change(id, (element) => {
      const definition = eventDefinitionOf(element.businessObject);
      if (definition !== null) this.modeling.updateModdleProperties(element, definition, { condition: this.expression(feel, definition) });
    });
  }

  setMessage(id: string, name: string): void {
    this.change(id, (element) => {
      const messageRef = name.trim() === '' ? undefined : this.message(name.trim());
      const definition = eventDefinitionOf(element.businessObject);
      if (definition === null) this.modeling.updateProperties(element, { messageRef });
      else this.modeling.updateModdleProperties(element, definition, { messageRef });
    });
  }

  setInterrupting(id: string, isInterrupting: boolean): void {
    this.update(id, { cancelActivity: isInterrupting });
  }

  setScript(id: string, script: string): void {
    this.update(id, { script });
  }

  setCalledElement(id: string, calledElement: string): void {
    this.update(id, { calledElement });
  }

  bind(id: string, step: Step): void {
    this.change(id, (element) => this.target.select(this.factory.replace(element, step).id));
  }

  /** The id of what was added. */
  addAfter(id: string, step: Step): string | null {
    const source = this.target.element(id);
    if (source === undefined) return null;
    const { id: added } = this.factory.append(source, step);
    this.target.select(added);
    return added;
  }

  add(step: Step): string {
    const { id } = this.factory.place(this.target.root(), step);
    this.target.select(id);
    return id;
  }

  connect(source: string, target: string): void {
    this.change(source, (from) => this.change(target, (to) => this.modeling.connect(from, to)));
  }

  remove(id: string): void {
    this.change(id, (element) => this.modeling.removeElements([element]));
  }

  setStrategy(view: StrategyView): void {
    const settings = Object.fromEntries(Object.entries({ level: view.level, lead: view.lead, entry: view.entry, precedence: view.precedence, group: view.group, situation: view.situation }).map(([name, value]) => [name, value === '' ? undefined : value]));
    const process = this.target.process();
    const present = extensionOf(process, 'collections:Strategy');
    if (present !== undefined) this.modeling.updateModdleProperties(this.target.root(), present, settings);
    else this.modeling.updateModdleProperties(this.target.root(), process, this.extended(process, 'collections:Strategy', [settings]));
  }

  /** What a cycle is for, and from which pool it takes cases; null where the drawing works cases. */
  setCycle(cycle: CycleView | null): void {
    const process = this.target.process();
    const present = extensionOf(process, cycleType);
    if (cycle !== null && present !== undefined) this.modeling.updateModdleProperties(this.target.root(), present, { ...cycle });
    else this.modeling.updateModdleProperties(this.target.root(), process, this.extended(process, cycleType, cycle === null ? [] : [cycle]));
  }

  /** What a strategy says of its frame; nothing where it says nothing. */
  setFrame(frame: FrameView): void {
    const process = this.target.process();
    const entries = [
      ...frame.without.map((reaction) => ({ type: 'collections:Without', reaction })),
      ...frame.exclusions.map(({ reason, when }) => ({ type: 'collections:Exclusion', reason, when: when || undefined })),
      ...frame.exits.map(({ reason, when, each }) => ({ type: 'collections:Exit', reason, when: when || undefined, each: each || undefined })),
      ...frame.tolerances.map(({ currency, amount, percent }) => ({ type: 'collections:Tolerance', currency: currency || undefined, amount: amount || undefined, percent: percent || undefined })),
      ...frame.outcomes.map(({ of, name, as, wait }) => ({ type: 'collections:Outcome', of, name, as: as || undefined, wait: wait || undefined })),
    ];
    const said = frame.of === '' && entries.length === 0 ? [] : [{ of: frame.of || undefined }];
    const extended = this.extended(process, frameType, said);
    const made = (extended.extensionElements?.values as Moddle[] | undefined)?.find((value) => value.$type === frameType);
    if (made !== undefined) made.entries = entries.map(({ type, ...attributes }) => this.create(type, attributes, made));
    this.modeling.updateModdleProperties(this.target.root(), process, extended);
  }

  /** Draws an event subprocess that stands in the place of the house's, and begins as that does. */
  addReaction(reaction: { name: string; message: string | null; isInterrupting: boolean }): void {
    const { subprocess, start } = this.factory.placeReaction(this.target.element(this.target.process().id) ?? this.target.root(), reaction.message === null ? undefined : 'bpmn:MessageEventDefinition', reaction.isInterrupting);
    this.modeling.updateProperties(subprocess, { name: reaction.name });
    if (reaction.message !== null) this.setMessage(start.id, reaction.message);
  }

  /** Which values of a message or signal become variables. */
  setReceived(id: string, received: ReceivedValue[]): void {
    this.change(id, (element) => {
      const said = received.map(({ name, from, type, scale }) => ({ name, from: from || undefined, type: type || undefined, scale: scale || undefined }));
      this.modeling.updateProperties(element, this.extended(element.businessObject, receivedType, said));
    });
  }

  /** The word by which reports name where a case stands here; empty for none of its own. */
  setSituation(id: string, name: string): void {
    this.change(id, (element) => this.modeling.updateProperties(element, this.extended(element.businessObject, situationType, name === '' ? [] : [{ name }])));
  }

  /** For how long a case is in a block; where neither is said it is a plain one. */
  setWhile(id: string, { stay, leave }: { stay: string; leave: string }): void {
    this.change(id, (element) => this.modeling.updateProperties(element, this.extended(element.businessObject, whileType, stay === '' && leave === '' ? [] : [{ stay: stay || undefined, leave: leave || undefined }])));
  }

  describeStrategy(name: string, documentation: string): void {
    const process = this.target.process();
    this.modeling.updateModdleProperties(this.target.root(), process, { name, documentation: this.documentation(process, documentation) });
  }

  private get modeling(): Modeling {
    return this.target.service('modeling');
  }

  private get factory(): StepFactory {
    return this.target.service('stepFactory');
  }

  private change(id: string, apply: (element: Element) => void): void {
    const element = this.target.element(id);
    if (element !== undefined) apply(element);
  }

  private update(id: string, properties: object): void {
    this.change(id, (element) => this.modeling.updateProperties(element, properties));
  }

  private create(type: string, attributes: object, parent: Moddle): Moddle {
    const made = this.target.service<BpmnFactory>('bpmnFactory').create(type, attributes);
    made.$parent = parent;
    return made;
  }

  /** The extensions of an element, those of a type replaced by new ones. */
  private extended(owner: Moddle, type: string, said: object[]): { extensionElements: Moddle | undefined } {
    const others = extensionsOf(owner).filter((value) => value.$type !== type);
    if (others.length === 0 && said.length === 0) return { extensionElements: undefined };
    const extensionElements = this.create('bpmn:ExtensionElements', {}, owner);
    extensionElements.values = [...others, ...said.map((attributes) => this.create(type, attributes, extensionElements))];
    return { extensionElements };
  }

  private expression(body: string, parent: Moddle): Moddle | undefined {
    return body.trim() === '' ? undefined : this.create('bpmn:FormalExpression', { body: body.trim() }, parent);
  }

  private documentation(owner: Moddle, text: string): Moddle[] {
    return text.trim() === '' ? [] : [this.create('bpmn:Documentation', { text: text.trim() }, owner)];
  }

  private message(name: string): Moddle {
    const definitions = this.target.definitions();
    const present = (definitions.rootElements as Moddle[]).find((element) => element.$type === 'bpmn:Message' && element.name === name);
    if (present !== undefined) return present;
    const message = this.create('bpmn:Message', { name }, definitions);
    // Not a command: a message that nothing names any more after an undo says nothing and does no harm.
    (definitions.rootElements as Moddle[]).unshift(message);
    return message;
  }
}

/** Whether an element can be deleted from a list: all that is drawn, but not the process. */
export function isRemovable(element: Element): boolean {
  return is(element, 'bpmn:FlowElement');
}
