interface CompletionContext {
  state: { doc: { sliceString(from: number, to: number): string } };
  pos: number;
  explicit: boolean;
}

interface Completions {
  from: number;
  options: { label: string; type: string }[];
}

/**
 * Completes names after "and" and "or". The stock completion takes "90 and seg" for one name with spaces and offers
 * nothing. Source and list are made once: new ones at every call would complete for ever.
 */
export function completionsAfter(names: string[]): () => readonly { autocomplete: (context: CompletionContext) => Completions | null }[] {
  const options = names.map((label) => ({ label, type: label.endsWith('(') ? 'function' : 'variable' }));
  const data = [{ autocomplete: (context: CompletionContext) => complete(context, options) }];
  return () => data;
}

export function complete(context: CompletionContext, options: { label: string; type: string }[]): Completions | null {
  const before = context.state.doc.sliceString(Math.max(0, context.pos - 200), context.pos);
  const word = /(?:^|[\s(])(?:and|or|then|else|=|<|>|<=|>=|!=)\s+(\p{L}[\p{L}\d ]*)?$/u.exec(before);
  if (word === null) return null;
  const typed = word[1] ?? '';
  if (typed === '' && !context.explicit) return null;
  const found = options.filter((option) => option.label.toLowerCase().startsWith(typed.toLowerCase()));
  return found.length === 0 ? null : { from: context.pos - typed.length, options: found };
}
