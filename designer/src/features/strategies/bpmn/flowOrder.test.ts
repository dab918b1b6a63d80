import { expect, it } from 'vitest';
import { flowOrder, type OutlineNode } from './flowOrder';

const node = (id: string, targets: string[], more: Partial<OutlineNode> = {}): OutlineNode => ({ id, targets, parent: 'P', host: null, isStart: false, ...more });
const text = (nodes: OutlineNode[]) => flowOrder(nodes, 'P').map((row) => `${'.'.repeat(row.level - 1)}${row.id}`).join(' ');

it('follows the flows from the start, one branch after the other', () => {
  expect(text([node('end', []), node('b', ['end']), node('a', ['end']), node('split', ['a', 'b']), node('start', ['split'], { isStart: true })])).toBe('start split a end b');
});

it('puts the content of a subprocess and the events on its edge below it', () => {
  expect(text([
    node('start', ['sub'], { isStart: true }), node('sub', ['end']), node('inner', ['innerEnd'], { parent: 'sub', isStart: true }), node('innerEnd', [], { parent: 'sub' }),
    node('paid', ['thanks'], { host: 'sub' }), node('thanks', []), node('end', []),
  ])).toBe('start sub .inner .innerEnd .paid end thanks');
});

it('ends where flows run in a circle', () => {
  expect(text([node('start', ['a'], { isStart: true }), node('a', ['b']), node('b', ['a'])])).toBe('start a b');
});

it('lists what nothing leads to', () => {
  expect(text([node('lost', []), node('start', [], { isStart: true })])).toBe('start lost');
});

it('takes a chain of ten thousand steps', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => node(`n${at}`, at < 9_999 ? [`n${at + 1}`] : [], { isStart: at === 0 }));
  expect(flowOrder(chain, 'P')).toHaveLength(10_000);
});
