import { type Cell, gap, type Line, type Placed } from './arrange';
import type { Bounds, Point } from './model';

/** Draws the flows of one container; how many ran back below everything. */
export function routes(lines: Line[], grid: Map<string, Cell>, hostOf: Map<string, string>, placed: Placed, area: { width: number; height: number }): number {
  let channels = 0;
  const branches = new Map<string, number>();
  for (const line of lines) {
    const from = placed.shapes.get(line.source)!;
    const to = placed.shapes.get(line.target)!;
    const source = grid.get(hostOf.get(line.source) ?? line.source)!;
    const target = grid.get(line.target)!;
    const isEdge = hostOf.has(line.source);
    if (target.column <= source.column) {
      const floor = area.height + 20 + channels++ * gap.channel;
      placed.flows.set(line.id, returning(from, to, floor, isEdge));
    } else if (isEdge) placed.flows.set(line.id, fromEdge(from, to, target.column - source.column));
    else {
      const branch = branches.get(line.source) ?? 0;
      if (target.row !== source.row) branches.set(line.source, branch + 1);
      placed.flows.set(line.id, onward(from, to, source, target));
    }
  }
  return channels;
}

const middle = (box: Bounds): Point => ({ x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) });

function onward(from: Bounds, to: Bounds, source: Cell, target: Cell): Point[] {
  const start = middle(from);
  const end = middle(to);
  const right = { x: from.x + from.width, y: start.y };
  const left = { x: to.x, y: end.y };
  if (start.y === end.y) return [right, left];
  const isFork = from.width <= 60;
  // Down out of a gateway where the flow branches to a lower row, up into the gap before the target where it joins.
  if (isFork && target.row > source.row) return [{ x: start.x, y: from.y + from.height }, { x: start.x, y: end.y }, left];
  const turn = to.x - Math.round(gap.column / 2);
  return [right, { x: turn, y: right.y }, { x: turn, y: left.y }, left];
}

function fromEdge(from: Bounds, to: Bounds, columns: number): Point[] {
  const start = middle(from);
  const end = middle(to);
  const below = from.y + from.height;
  if (end.y > below) return [{ x: start.x, y: below }, { x: start.x, y: end.y }, { x: to.x, y: end.y }];
  const turn = to.x - Math.round(gap.column / 2) + columns % 2;
  const under = below + 14;
  return [{ x: start.x, y: below }, { x: start.x, y: under }, { x: turn, y: under }, { x: turn, y: end.y }, { x: to.x, y: end.y }];
}

function returning(from: Bounds, to: Bounds, floor: number, isEdge: boolean): Point[] {
  const start = middle(from);
  const end = middle(to);
  const right = from.x + from.width + 18;
  const left = to.x - 18;
  const down = isEdge
    ? [{ x: start.x, y: from.y + from.height }, { x: start.x, y: floor }]
    : [{ x: from.x + from.width, y: start.y }, { x: right, y: start.y }, { x: right, y: floor }];
  return [...down, { x: left, y: floor }, { x: left, y: end.y }, { x: to.x, y: end.y }];
}
