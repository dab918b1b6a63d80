import { expect, it } from 'vitest';
import { elementsOf } from './elements';

const bpmn = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="p">
  <bpmn:startEvent id="Start" name="Overdue"/><bpmn:sendTask id="Mail"/>
  <bpmn:subProcess id="Sub" name="Treatment"><bpmn:intermediateCatchEvent id="Wait" name="3 days"><bpmn:timerEventDefinition id="Timer"/></bpmn:intermediateCatchEvent></bpmn:subProcess>
  <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Mail"/></bpmn:process></bpmn:definitions>`;

it('names what cases can be in, also within subprocesses, and what has no name by its id', () => {
  expect(elementsOf(bpmn)).toEqual([
    { id: 'Start', name: 'Overdue', kind: 'startEvent' }, { id: 'Mail', name: 'Mail', kind: 'sendTask' },
    { id: 'Sub', name: 'Treatment', kind: 'subProcess' }, { id: 'Wait', name: '3 days', kind: 'intermediateCatchEvent' },
  ]);
});

it('finds nothing in what is no BPMN document', () => {
  expect(elementsOf('{"root": {}}')).toEqual([]);
});
