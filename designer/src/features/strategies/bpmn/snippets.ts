import { writeInput } from './inputs';
import type { Step } from './steps';
import type { StrategyCanvas } from './StrategyCanvas';

export const snippetIds = ['payment', 'promise', 'handOff'] as const;
export type SnippetId = (typeof snippetIds)[number];

/** One step of a snippet: what it is, what it comes after, and what it holds. */
interface Piece {
  key: string;
  step: string;
  /** The key of the piece before it; none for the first. */
  after?: string;
  message?: string;
  timer?: string;
  inputs?: Record<string, string>;
  /** Keys of other pieces that lead to it as well. */
  from?: string[];
}

const snippets: Record<SnippetId, Piece[]> = {
  payment: [
    { key: 'ask', step: 'eventBased' },
    { key: 'paid', step: 'message', after: 'ask', message: 'payment' },
    { key: 'late', step: 'timer', after: 'ask', timer: 'business days(5)' },
    { key: 'remind', step: 'Collections.SendMessage', after: 'late' },
    { key: 'on', step: 'exclusive', after: 'paid', from: ['remind'] },
  ],
  promise: [
    { key: 'ask', step: 'eventBased' },
    { key: 'kept', step: 'message', after: 'ask', message: 'payment' },
    { key: 'broken', step: 'message', after: 'ask', message: 'promise broken' },
    { key: 'silent', step: 'timer', after: 'ask', timer: 'business days(10)' },
    { key: 'call', step: 'Collections.CreateTask', after: 'broken', from: ['silent'] },
    { key: 'on', step: 'exclusive', after: 'kept', from: ['call'] },
  ],
  handOff: [
    { key: 'hand', step: 'Collections.HandOff', inputs: { termDays: '90' } },
    { key: 'ask', step: 'eventBased', after: 'hand' },
    { key: 'report', step: 'message', after: 'ask', message: 'agency report' },
    { key: 'term', step: 'timer', after: 'ask', timer: 'P90D' },
    { key: 'recall', step: 'Collections.Recall', after: 'report', from: ['term'] },
  ],
};

/**
 * Puts a snippet after an element, or where there is room, as one step of undo.
 * @param names What its steps are called, by their keys; those without one keep the name of their kind.
 */
export function insertSnippet(canvas: StrategyCanvas, snippet: SnippetId, steps: Step[], after: string | undefined, names: Record<string, string>): void {
  const made = new Map<string, string>();
  canvas.together(() => {
    for (const piece of snippets[snippet]) {
      const step = steps.find((one) => one.id === piece.step);
      if (step === undefined) return;
      const source = piece.after === undefined ? after : made.get(piece.after);
      const id = source === undefined ? canvas.edits.add(step) : canvas.edits.addAfter(source, step);
      if (id === null) return;
      made.set(piece.key, id);
      fill(canvas, id, piece, step, names[piece.key]);
      for (const key of piece.from ?? []) canvas.edits.connect(made.get(key)!, id);
    }
  });
  const [first] = made.values();
  if (first !== undefined) canvas.focus(first);
}

function fill(canvas: StrategyCanvas, id: string, piece: Piece, step: Step, name: string | undefined): void {
  if (name !== undefined) canvas.edits.rename(id, name);
  if (piece.message !== undefined) canvas.edits.setMessage(id, piece.message);
  if (piece.timer !== undefined) canvas.edits.setTimer(id, 'timeDuration', piece.timer);
  for (const input of step.activity?.inputs ?? []) {
    const text = piece.inputs?.[input.name];
    if (text !== undefined) canvas.edits.setInput(id, input.name, writeInput(input.typeName, { kind: 'Literal', text }));
  }
}
