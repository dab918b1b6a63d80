import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareStrategies } from './difference';

const early = readFileSync('../workflows/early-cards/strategy.bpmn', 'utf8');

describe('the differences of two versions', () => {
  it('are none between a drawing and itself', async () => expect(await compareStrategies(early, early)).toEqual([]));

  it('name the input of an activity that is another', async () => {
    const later = early.replace('card-small-balance', 'card-new-text');
    expect(await compareStrategies(early, later)).toEqual([
      { id: 'SmallEmail', kind: 'changed', name: 'E-mail: small balance open', type: 'bpmn:SendTask', fields: [{ field: 'input:template', before: 'card-small-balance', after: 'card-new-text' }] },
    ]);
  });

  it('name conditions, timers and the entry of the strategy', async () => {
    const later = early.replace('segment = "SMALL"', 'segment = "TINY"').replace('P10D', 'P12D').replace('minimum balance', 'least balance');
    expect((await compareStrategies(early, later)).map(({ id, fields }) => [id, fields[0]?.field])).toEqual(expect.arrayContaining([['Flow_WhichSegment_SmallEmail', 'condition'], ['LowWait', 'timer'], ['early-cards', 'entry']]));
  });

  it('tell what was moved from what was changed', async () => {
    const later = early.replace(/(<bpmndi:BPMNShape [^>]*bpmnElement="Segment"[^>]*>\s*<dc:Bounds x=")(\d+)/, (_, start: string, x: string) => `${start}${Number(x) + 40}`);
    expect(await compareStrategies(early, later)).toMatchObject([{ id: 'Segment', kind: 'moved' }]);
  });

  it('do not call a flow changed because the step at its end has another name', async () => {
    const later = early.replace('name="Segment the case"', 'name="Segment again"');
    expect((await compareStrategies(early, later)).map(({ id }) => id)).toEqual(['Segment']);
  });

  it('list what was added and what was removed', async () => {
    const later = early.replace('id="Thanks"', 'id="ThanksToo"').replaceAll('targetRef="Thanks"', 'targetRef="ThanksToo"').replaceAll('sourceRef="Thanks"', 'sourceRef="ThanksToo"').replace('bpmnElement="Thanks"', 'bpmnElement="ThanksToo"');
    expect((await compareStrategies(early, later)).map(({ id, kind }) => `${kind} ${id}`)).toEqual(expect.arrayContaining(['added ThanksToo', 'removed Thanks']));
  });
});
