import FeelEditor from '@bpmn-io/feel-editor';
import { EditorState } from '@codemirror/state';
import type { Fact, FeelFunction } from '../../../api/types';
import { completionsAfter } from './completion';
import type { VariableThere } from './variablesAt';

interface Options {
  container: HTMLElement;
  label: string;
  describedBy: string | undefined;
  value: string;
  isReadOnly: boolean;
  facts: Fact[];
  variables: VariableThere[];
  functions: FeelFunction[];
}

/** The one seam to the FEEL editor. */
export class FeelBox {
  private current: string;
  private readonly editor: FeelEditor;

  constructor({ container, label, describedBy, value, isReadOnly, facts, variables, functions }: Options) {
    this.current = value;
    const names = [...facts.filter((fact) => !fact.isProtected).map((fact) => ({ name: fact.name, detail: fact.type })), ...variables.map((variable) => ({ name: variable.name, detail: variable.isCertain ? variable.type : `${variable.type}?` }))];
    const builtins = functions.map((one) => ({ name: one.name, type: 'function' as const, info: one.usages.join('\n'), params: parametersOf(one) }));
    this.editor = new FeelEditor({
      container, value, readOnly: isReadOnly, variables: names, builtins,
      // The class is what makes long lines wrap.
      contentAttributes: { 'aria-label': label, ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }), class: 'cm-lineWrapping' },
      extensions: [EditorState.languageData.of(completionsAfter([...names.map((one) => one.name), ...functions.map((one) => `${one.name}(`)]))],
      onChange: (text) => { this.current = text; },
    });
  }

  get text(): string {
    return this.current;
  }

  /** Shows another text, unless it is shown already. */
  show(text: string): void {
    if (text !== this.current) this.editor.setValue(text);
  }

  destroy(): void {
    // The editor has no end of its own; without this its view would go on listening.
    this.editor._cmEditor.destroy();
  }
}

/** The names of the parameters of the first way to call a function. */
export function parametersOf({ name, usages }: FeelFunction): { name: string }[] {
  const inside = (usages[0] ?? '').slice(name.length).replace(/^\(|\)$/g, '');
  return inside.split(',').map((parameter) => ({ name: parameter.split(':')[0]!.replace(/[?.\s]+$/, '').trim() })).filter((parameter) => parameter.name !== '');
}
