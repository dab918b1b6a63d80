import { EditorView } from '@codemirror/view';
import { stepNumber } from './stepNumber';

/** Alt and an arrow move the number under the caret of a cell by one, with Shift by ten; each is a step of undo of its own. */
export function cellKeys(event: KeyboardEvent): void {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
  if (!altKey || ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
  const content = (event.target as HTMLElement).closest<HTMLElement>('.cm-content');
  const view = content === null ? null : EditorView.findFromDOM(content);
  if (view === null || view.state.readOnly) return;
  const stepped = stepNumber(view.state.doc.toString(), view.state.selection.main.head, (shiftKey ? 10 : 1) * (key === 'ArrowUp' ? 1 : -1));
  if (stepped === null) return;
  event.preventDefault();
  event.stopPropagation();
  view.dispatch({ changes: stepped, selection: { anchor: stepped.from + stepped.insert.length } });
}
