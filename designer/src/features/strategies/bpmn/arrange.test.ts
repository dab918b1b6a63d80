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
