import type { Condition, Operator, Row, Value } from './condition';
import { tokens, type Token } from './tokens';

/** Reads FEEL that the builder could have written; null for anything more, which the expert mode shows as it is. */
export function readCondition(feel: string): Condition | null {
  const found = tokens(feel);
  if (found === null || found.length === 0) return null;
  const reader = new Reader(found);
  const condition = reader.any();
  return condition !== null && reader.isAtEnd ? condition : null;
}

class Reader {
  private at = 0;

  constructor(private readonly all: Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.all.length;
  }

  any(): Condition | null {
    return this.joined('or', () => this.joined('and', () => this.unit()));
  }

  private joined(join: 'and' | 'or', read: () => Condition | null): Condition | null {
    const first = read();
    if (first === null) return null;
    const items = [first];
    while (this.takes('word', join)) {
      const next = read();
      if (next === null) return null;
      items.push(next);
    }
    return items.length === 1 ? first : { kind: 'group', join, items };
  }

  private unit(): Condition | null {
    if (!this.takes('sign', '(')) return this.row();
    const inner = this.any();
    return inner !== null && this.takes('sign', ')') ? inner : null;
  }

  private row(): Row | null {
    const field = this.take('name');
    if (field === null) return null;
    if (this.takes('word', 'in')) return this.inRow(field);
    const operator = this.take('operator') as Operator | null;
    if (operator === null) return null;
    const value = this.value();
    if (value === null) return null;
    if (value.kind !== 'none') return { kind: 'row', field, operator, value };
    if (operator === '=') return { kind: 'row', field, operator: 'empty', value };
    return operator === '!=' ? { kind: 'row', field, operator: 'filled', value } : null;
  }

  private inRow(field: string): Row | null {
    if (this.takes('sign', '[')) {
      const low = this.take('number');
      const isRange = low !== null && this.takes('sign', '..');
      const high = isRange ? this.take('number') : null;
      return high !== null && low !== null && this.takes('sign', ']') ? { kind: 'row', field, operator: 'between', value: { kind: 'range', low, high } } : null;
    }
    if (!this.takes('sign', '(')) return null;
    const items: string[] = [];
    do {
      const text = this.take('text');
      if (text === null) return null;
      items.push(text);
    } while (this.takes('sign', ','));
    return this.takes('sign', ')') ? { kind: 'row', field, operator: 'in', value: { kind: 'list', items } } : null;
  }

  private value(): Value | null {
    const token = this.all[this.at++];
    switch (token?.kind) {
      case 'number': return { kind: 'number', text: token.text };
      case 'text': return { kind: 'text', text: token.text };
      case 'date': return { kind: 'date', text: token.text };
      case 'call': return { kind: 'other', text: token.text };
      case 'name': return { kind: 'field', text: token.text };
      case 'word':
        if (token.text === 'true' || token.text === 'false') return { kind: 'flag', text: token.text };
        return token.text === 'null' ? { kind: 'none' } : null;
      default: return null;
    }
  }

  private takes(kind: Token['kind'], text: string): boolean {
    const token = this.all[this.at];
    if (token?.kind !== kind || token.text !== text) return false;
    this.at++;
    return true;
  }

  private take(kind: Token['kind']): string | null {
    const token = this.all[this.at];
    if (token?.kind !== kind) return null;
    this.at++;
    return token.text;
  }
}
