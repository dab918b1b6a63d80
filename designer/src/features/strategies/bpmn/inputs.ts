/** How the value of an input is written: a literal, a FEEL expression, a list, or something that is kept as it is. */
export type InputKind = 'Literal' | 'Feel' | 'Object' | 'Other';

export interface InputValue {
  kind: InputKind;
  text: string;
}

/** Reads the JSON that Elsa stores for an input. What cannot be shown as text is "Other" and never written back. */
export function readInput(json: string): InputValue {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return { kind: 'Other', text: json };
  }
  if (stored === null || typeof stored !== 'object') return { kind: 'Literal', text: textOf(stored) };
  const expression = (stored as { expression?: { type?: string; value?: unknown } }).expression;
  if (expression === undefined) return { kind: 'Other', text: json };
  switch (expression.type) {
    case 'Literal': return { kind: 'Literal', text: textOf(expression.value) };
    case 'Feel': return { kind: 'Feel', text: textOf(expression.value) };
    case 'Object': return readList(expression.value, json);
    default: return { kind: 'Other', text: json };
  }
}

/** Writes an input as Elsa stores it; `typeName` is that of the descriptor. */
export function writeInput(typeName: string, value: InputValue): string {
  if (value.kind === 'Other') return value.text;
  if (value.kind === 'Object') return write('String[]', 'Object', `[${listOf(value.text).map((item) => JSON.stringify(item)).join(', ')}]`);
  if (value.kind === 'Feel') return write(typeName, 'Feel', value.text);
  return write(typeName, 'Literal', literalOf(typeName, value.text));
}

/** Names separated by commas, as a person writes a list. */
export function listOf(text: string): string[] {
  return text.split(',').map((item) => item.trim()).filter((item) => item !== '');
}

function write(typeName: string, type: string, value: unknown): string {
  return JSON.stringify({ typeName, expression: { type, value } });
}

function literalOf(typeName: string, text: string): unknown {
  if (typeName === 'Boolean') return text === 'true';
  const isNumber = ['Int32', 'Int64', 'Decimal', 'Double'].includes(typeName) && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}

function readList(value: unknown, json: string): InputValue {
  try {
    const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return { kind: 'Object', text: list.join(', ') };
  } catch {
    // Not a list of texts: kept as it is.
  }
  return { kind: 'Other', text: json };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
