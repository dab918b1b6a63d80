/** A simple condition in FEEL as rows and groups: what the builder shows. */
export type Condition = Group | Row;

export interface Group {
  kind: 'group';
  join: 'and' | 'or';
  items: Condition[];
}

export interface Row {
  kind: 'row';
  field: string;
  operator: Operator;
  value: Value;
}

export const operators = ['=', '!=', '<', '<=', '>', '>=', 'between', 'in', 'empty', 'filled'] as const;
export type Operator = (typeof operators)[number];

/** A value as it is written in FEEL, and what it is. */
export type Value =
  | { kind: 'number' | 'text' | 'date' | 'field' | 'other'; text: string }
  | { kind: 'flag'; text: 'true' | 'false' }
  | { kind: 'range'; low: string; high: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'none' };

export const emptyRow: Row = { kind: 'row', field: '', operator: '=', value: { kind: 'text', text: '' } };

/** Whether nothing is missing, so that FEEL can be written. */
export function isComplete(condition: Condition): boolean {
  if (condition.kind === 'group') return condition.items.length > 0 && condition.items.every(isComplete);
  if (condition.field.trim() === '') return false;
  const { value } = condition;
  switch (value.kind) {
    case 'none': case 'flag': return true;
    case 'range': return value.low !== '' && value.high !== '';
    case 'list': return value.items.length > 0;
    case 'number': return Number.isFinite(Number(value.text)) && value.text.trim() !== '';
    default: return value.text.trim() !== '' || value.kind === 'text';
  }
}

export function writeCondition(condition: Condition): string {
  if (condition.kind === 'row') return writeRow(condition);
  const parts = condition.items.map((item) => (item.kind === 'group' && item.items.length > 1 && item.join !== condition.join ? `(${writeCondition(item)})` : writeCondition(item)));
  return parts.join(` ${condition.join} `);
}

export function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function writeRow({ field, operator, value }: Row): string {
  switch (operator) {
    case 'empty': return `${field} = null`;
    case 'filled': return `${field} != null`;
    case 'between': return value.kind === 'range' ? `${field} in [${value.low}..${value.high}]` : field;
    case 'in': return value.kind === 'list' ? `${field} in (${value.items.map(quote).join(', ')})` : field;
    default: return `${field} ${operator} ${writeValue(value)}`;
  }
}

function writeValue(value: Value): string {
  switch (value.kind) {
    case 'text': return quote(value.text);
    case 'date': return `date(${quote(value.text)})`;
    case 'range': return `[${value.low}..${value.high}]`;
    case 'list': return `(${value.items.map(quote).join(', ')})`;
    case 'none': return 'null';
    default: return value.text;
  }
}
