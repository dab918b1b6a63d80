// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renamed } from './renamed';

it('gives a drawing another name, and its diagram follows', () => {
  const bpmn = renamed(readFileSync('../workflows/phone-contact/strategy.bpmn', 'utf8'), 'my-calls', 'My calls & more');
  expect(bpmn).toMatch(/<bpmn:process id="my-calls" name="My calls &amp; more"/);
  expect(bpmn).toMatch(/BPMNPlane [^>]*bpmnElement="my-calls"/);
  expect(bpmn).not.toContain('"phone-contact"');
});
