import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readInput, writeInput } from './inputs';

const workflows = '../workflows';

it('reads and writes every input of the sample strategies without a change', () => {
  const inputs = readdirSync(workflows).flatMap((name) => {
    try {
      return [...readFileSync(`${workflows}/${name}/strategy.bpmn`, 'utf8').matchAll(/<elsa:input [^>]*>(.*?)<\/elsa:input>/g)].map((match) => match[1]!.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
    } catch {
      return [];
    }
  });
  expect(inputs.length).toBeGreaterThan(50);
  for (const json of inputs) expect(writeInput((JSON.parse(json) as { typeName: string }).typeName, readInput(json))).toBe(json);
});

it('keeps what it does not understand', () => {
  const json = '{"typeName":"String","expression":{"type":"JavaScript","value":"a + b"}}';
  expect(writeInput('String', readInput(json))).toBe(json);
  expect(writeInput('String', readInput('{"broken'))).toBe('{"broken');
});

it('writes numbers and flags as such', () => {
  expect(writeInput('Int32', { kind: 'Literal', text: '90' })).toBe('{"typeName":"Int32","expression":{"type":"Literal","value":90}}');
  expect(writeInput('Boolean', { kind: 'Literal', text: 'false' })).toBe('{"typeName":"Boolean","expression":{"type":"Literal","value":false}}');
});

it('reads a literal that stands alone', () => {
  expect(readInput('"calls"')).toEqual({ kind: 'Literal', text: 'calls' });
});
