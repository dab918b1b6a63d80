import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { completeTemplate, type TemplateName } from './templateCompletion';

interface Options {
  container: HTMLElement;
  label: string;
  value: string;
  isReadOnly: boolean;
  /** What may be named; asked for each time, as it changes with the drawing. */
  names: () => TemplateName[];
  onChange: (text: string) => void;
}

/** The one seam to the text editor of templates. */
export class TemplateBox {
  private readonly view: EditorView;

  constructor({ container, label, value, isReadOnly, names, onChange }: Options) {
    this.view = new EditorView({
      parent: container,
      state: EditorState.create({
        doc: value,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          EditorState.readOnly.of(isReadOnly),
          EditorView.editable.of(!isReadOnly),
          // At once: what is offered stands within braces, where nobody wants a new line.
          autocompletion({ override: [(context) => complete(context, names())], icons: false, interactionDelay: 0 }),
          placeholders,
          EditorView.updateListener.of((update) => { if (update.docChanged) onChange(update.state.doc.toString()); }),
        ],
      }),
    });
  }

  /** Shows another text, unless it is shown already. */
  show(text: string): void {
    const { doc } = this.view.state;
    if (doc.toString() !== text) this.view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }

  destroy(): void {
    this.view.destroy();
  }
}

const marks = new MatchDecorator({ regexp: /\{\{[^}]*\}\}|^Subject:/g, decoration: Decoration.mark({ class: 'template-placeholder' }) });

const placeholders = ViewPlugin.fromClass(class {
  decorations;

  constructor(view: EditorView) {
    this.decorations = marks.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.decorations = marks.updateDeco(update, this.decorations);
  }
}, { decorations: (plugin) => plugin.decorations });

function complete(context: CompletionContext, names: TemplateName[]): CompletionResult | null {
  const found = completeTemplate(context.state.doc.sliceString(Math.max(0, context.pos - 400), context.pos), names);
  if (found === null) return null;
  const isClosed = context.state.doc.sliceString(context.pos, context.pos + 2) === '}}';
  return {
    from: context.pos - found.typed.length,
    options: found.options.map((option) => ({ ...option, apply: isClosed ? option.apply.replace(/\}\}$/, '') : option.apply })),
    filter: true,
  };
}
