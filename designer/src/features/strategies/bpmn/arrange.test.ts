import { describe, expect, it } from 'vitest';
import { arrange, type Box, type Line } from './arrange';

const box = (id: string, more: Partial<Box> = {}): Box => ({ id, parent: 'P', host: null, width: 100, height: 80, isStart: false, isContainer: false, ...more });
const line = (source: string, target: string): Line => ({ id: `${source}>${target}`, source, target });
const origin = { x: 100, y: 100 };

function overlaps(boxes: Box[], lines: Line[]): string[] {
  const { shapes } = arrange(boxes, lines, 'P', origin);
  const found: string[] = [];
  for (const one of boxes) for (const other of boxes) {
    if (one.id >= other.id || one.host !== null || other.host !== null || one.parent !== other.parent) continue;
    const [a, b] = [shapes.get(one.id)!, shapes.get(other.id)!];
    if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${one.id} ${other.id}`);
  }
  return found;
}

describe('arranging a drawing', () => {
  it('sets a chain in one row from left to right', () => {
    const { shapes, flows } = arrange([box('s', { isStart: true }), box('a'), box('e')], [line('s', 'a'), line('a', 'e')], 'P', origin);
    expect([...shapes.values()].map(({ x, y }) => [x, y])).toEqual([[100, 100], [256, 100], [412, 100]]);
    expect(flows.get('s>a')).toEqual([{ x: 200, y: 140 }, { x: 256, y: 140 }]);
  });

  it('lets nothing overlap where flows fork, join and return', () => {
    const boxes = ['s', 'g', 'a', 'b', 'c', 'j', 'e'].map((id) => box(id, { isStart: id === 's' }));
    const lines = [line('s', 'g'), line('g', 'a'), line('g', 'b'), line('g', 'c'), line('a', 'j'), line('b', 'j'), line('c', 'j'), line('j', 'e'), line('j', 'g')];
    expect(overlaps(boxes, lines)).toEqual([]);
  });

  it('makes a container large enough for its content, and puts events on its lower edge', () => {
    const boxes = [box('s', { isStart: true }), box('sub', { isContainer: true }), box('x', { parent: 'sub', isStart: true }), box('y', { parent: 'sub' }), box('timer', { host: 'sub', width: 36, height: 36 }), box('late')];
    const { shapes } = arrange(boxes, [line('s', 'sub'), line('x', 'y'), line('timer', 'late')], 'P', origin);
    const [sub, y, timer] = [shapes.get('sub')!, shapes.get('y')!, shapes.get('timer')!];
    expect(y.x + y.width).toBeLessThan(sub.x + sub.width);
    expect(timer.y + 18).toBe(sub.y + sub.height);
    expect(shapes.get('late')!.y).toBeGreaterThan(sub.y + sub.height);
  });

  it('runs a flow that goes back below everything', () => {
    const { shapes, flows } = arrange([box('s', { isStart: true }), box('a'), box('b')], [line('s', 'a'), line('a', 'b'), line('b', 'a')], 'P', origin);
    const lowest = Math.max(...[...shapes.values()].map((one) => one.y + one.height));
    expect(Math.max(...flows.get('b>a')!.map((point) => point.y))).toBeGreaterThan(lowest);
  });
});

describe('the flows of an arranged drawing', () => {
  const crosses = (a: { x: number; y: number }, b: { x: number; y: number }, shape: { x: number; y: number; width: number; height: number }) =>
    Math.min(a.x, b.x) < shape.x + shape.width - 1 && Math.max(a.x, b.x) > shape.x + 1 && Math.min(a.y, b.y) < shape.y + shape.height - 1 && Math.max(a.y, b.y) > shape.y + 1;

  // A generator with a seed of its own, so that a failure can be seen again.
  const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('cross no shape and have only right angles (seed %i)', (seed) => {
    const next = random(seed);
    const count = 4 + Math.floor(next() * 14);
    const boxes = Array.from({ length: count }, (_, at) => box(`n${at}`, { isStart: at === 0, ...(next() < 0.3 ? { width: 50, height: 50 } : {}) }));
    const edges = boxes.slice(1).filter((one) => one.width > 50 && next() < 0.2).map((one) => box(`e${one.id}`, { host: one.id, width: 36, height: 36 }));
    const lines = [
      ...boxes.slice(1).map((one, at) => line(`n${Math.floor(next() * (at + 1))}`, one.id)),
      ...Array.from({ length: Math.floor(count / 3) }, () => line(`n${Math.floor(next() * count)}`, `n${1 + Math.floor(next() * (count - 1))}`)),
      ...edges.map((edge) => line(edge.id, `n${1 + Math.floor(next() * (count - 1))}`)),
    ].filter((one, at, all) => one.source !== one.target && all.findIndex((other) => other.id === one.id) === at);
    const { shapes, flows } = arrange([...boxes, ...edges], lines, 'P', origin);
    expect(overlaps(boxes, lines)).toEqual([]);
    for (const { id } of lines) {
      const way = flows.get(id)!;
      for (let at = 1; at < way.length; at++) {
        expect(way[at - 1]!.x === way[at]!.x || way[at - 1]!.y === way[at]!.y, `${id} turns by another angle`).toBe(true);
        for (const shape of boxes) expect(crosses(way[at - 1]!, way[at]!, shapes.get(shape.id)!), `${id} crosses ${shape.id}`).toBe(false);
      }
    }
  });
});
