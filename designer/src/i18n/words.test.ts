import { describe, expect, it } from 'vitest';
import { en } from './en';
import { es } from './es';

/** Words that are the same in both languages. */
const alike = new Set(['residual', 'extrajudicial', 'judicial', 'SMS', 'WhatsApp', 'No', 'Error', 'Errors', 'Total', 'BPMN', 'SVG', 'PNG', 'CSV', 'DMN', 'FEEL', 'ISO', 'Manual', '{{field}}: “{{before}}” → “{{after}}”']);

function flatten(words: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(prefix + key, value);
    else for (const [inner, text] of flatten(value as object, `${prefix}${key}.`)) all.set(inner, text);
  }
  return all;
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

describe('the words of both languages', () => {
  const english = flatten(en);
  const spanish = flatten(es);

  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave nothing empty or untranslated', () => {
    const same = [...english].filter(([key, text]) => text.trim() === '' || (spanish.get(key) === text && !alike.has(text)));
    expect(same).toEqual([]);
  });

  it('name the same values', () => {
    const different = [...english].filter(([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join());
    expect(different).toEqual([]);
  });

  it('are there for every key that the sources name', () => {
    const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });
    const known = (key: string) => english.has(key) || ['_one', '_other'].some((ending) => english.has(key + ending)) || [...english.keys()].some((other) => other.startsWith(`${key}.`));
    const named = Object.entries(sources).flatMap(([file, text]) => [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => ({ file, key: match[1]! })));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(({ key }) => !known(key))).toEqual([]);
  });
});
