import FeelEditor from '@bpmn-io/feel-editor';
import { EditorState } from '@codemirror/state';
import type { Fact, FeelFunction } from '../../../api/types';
import { completionsAfter } from './completion';

interface Options {
  container: HTMLElement;
  label: string;
  value: string;
  isReadOnly: boolean;
  facts: Fact[];
  variables: string[];
  functions: FeelFunction[];
}

/** The one seam to the FEEL editor. */
export class FeelBox {
  private current: string;
  private readonly editor: FeelEditor;

  constructor({ container, label, value, isReadOnly, facts, variables, functions }: Options) {
    this.current = value;
    const names = [...facts.filter((fact) => !fact.isProtected).map((fact) => ({ name: fact.name, detail: fact.type })), ...variables.map((name) => ({ name, detail: '' }))];
    const builtins = functions.map((one) => ({ name: one.name, type: 'function' as const, params: one.parameters.map((name) => ({ name })) }));
    this.editor = new FeelEditor({
      container, value, readOnly: isReadOnly, variables: names, builtins,
      contentAttributes: { 'aria-label': label },
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
