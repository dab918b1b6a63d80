export interface Token {
  kind: 'name' | 'word' | 'number' | 'text' | 'date' | 'call' | 'operator' | 'sign';
  text: string;
}

const reserved = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'not', 'if', 'then', 'else', 'for', 'some', 'every', 'satisfies', 'return', 'instance', 'of', 'between', 'function']);

const patterns: [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['date', /date\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)/y],
  // A function without arguments, such as today(), stands as a value of its own.
  ['call', /[\p{L}_][\p{L}\d_ ]*\(\s*\)/uy],
  ['number', /-?\d+(?:\.\d+)?(?!\.\d)/y],
  ['text', /"((?:[^"\\]|\\.)*)"/y],
  ['operator', /<=|>=|!=|=|<|>/y],
  ['sign', /\.\.|[()[\],]/y],
  ['word', /[\p{L}_][\p{L}\d_]*/uy],
];

/** The words of a simple expression; names of several words are one token. Null where something else stands there. */
export function tokens(feel: string): Token[] | null {
  const found: Token[] = [];
  let at = 0;
  while (at < feel.length) {
    const next = match(feel, at);
    if (next === null) return null;
    at = next.end;
    if (next.kind !== 'space') add(found, next.kind, next.text);
  }
  return found;
}

function match(feel: string, at: number): { kind: Token['kind'] | 'space'; text: string; end: number } | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const hit = pattern.exec(feel);
    if (hit === null) continue;
    if (kind === 'call' && [...reserved].some((word) => hit[0].split(/\s+/).includes(word))) continue;
    const text = kind === 'text' ? (hit[1] ?? '').replace(/\\(.)/g, '$1') : kind === 'date' ? (hit[1] ?? '') : hit[0];
    return { kind, text, end: pattern.lastIndex };
  }
  return null;
}

function add(found: Token[], kind: Token['kind'], text: string): void {
  const last = found.at(-1);
  if (kind !== 'word' || reserved.has(text)) {
    // A number inside a name, as in "region 2", belongs to the name.
    if (kind === 'number' && last?.kind === 'name' && !text.startsWith('-')) last.text += ` ${text}`;
    else found.push({ kind, text });
  } else if (last?.kind === 'name') last.text += ` ${text}`;
  else found.push({ kind: 'name', text });
}
