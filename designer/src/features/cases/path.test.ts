import { expect, it } from 'vitest';
import type { CaseStep } from '../../api/types';
import { tellPath, visitsOf } from './path';

const step = (elementId: string, kind: string, more: Partial<CaseStep> = {}): CaseStep => ({ date: '2026-12-01', elementId, elementName: elementId, kind, rule: null, why: null, facts: [], cell: null, ...more });

const told = (steps: CaseStep[]) => tellPath(steps).map((day) => [day.date, ...day.steps.map((one) => one.elementId)]);

it('tells nodes by date, and leaves out flows that nothing decided', () => {
  const steps = [step('Start', 'startEvent', { elementName: 'Overdue' }), step('a', 'sequenceFlow'), step('Wait', 'intermediateCatchEvent'), step('b', 'sequenceFlow', { date: '2026-12-04' }), step('Mail', 'sendTask', { date: '2026-12-04' })];
  expect(told(steps)).toEqual([['2026-12-01', 'Start', 'Wait'], ['2026-12-04', 'Mail']]);
});

it('tells a flow that a condition chose, with its facts', () => {
  const facts = [{ name: 'days past due', value: '40' }];
  const steps = [step('Which', 'exclusiveGateway', { elementName: 'Which way?' }), step('a', 'sequenceFlow', { facts }), step('Mail', 'sendTask')];
  expect(told(steps)).toEqual([['2026-12-01', 'Which', 'a', 'Mail']]);
});

it('tells a decision once: where it was reached and what it decided', () => {
  const steps = [step('Segment', 'businessRuleTask'), step('Segment', 'businessRuleTask', { rule: 8, why: 'rule 8 matched' })];
  const [day] = tellPath(steps);
  expect(day?.steps).toHaveLength(1);
  expect(day?.steps[0]).toMatchObject({ elementId: 'Segment', rule: 8, index: 0 });
});

it('leaves out a start or gateway without a name, but not an end', () => {
  expect(told([step('Start', 'startEvent'), step('Fork', 'parallelGateway'), step('End', 'endEvent')])).toEqual([['2026-12-01', 'End']]);
});

it('tells a second visit of the same element as another', () => {
  const steps = [step('Mail', 'sendTask'), step('again', 'sequenceFlow'), step('Mail', 'sendTask')];
  expect(told(steps)).toEqual([['2026-12-01', 'Mail', 'Mail']]);
  expect(visitsOf(steps)).toEqual(new Map([['Mail', 2], ['again', 1]]));
});

it('leaves what the server sent as it was', () => {
  const steps = [step('Segment', 'businessRuleTask'), step('Segment', 'businessRuleTask', { rule: 8 })];
  tellPath(steps);
  expect(steps[0]?.rule).toBeNull();
});
