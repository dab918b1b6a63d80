import type { Bounds, Point } from './model';
import { routes } from './arrangeRoutes';
import { groupBy } from './groupBy';

/** A shape to arrange: what holds it, on whose edge it stands. */
export interface Box {
  id: string;
  parent: string;
  host: string | null;
  width: number;
  height: number;
  isStart: boolean;
  /** Holds others and takes its size from them. */
  isContainer: boolean;
}

export interface Line {
  id: string;
  source: string;
  target: string;
}

export interface Placed {
  shapes: Map<string, Bounds>;
  flows: Map<string, Point[]>;
}

/** A shape's column and row in the grid of its container. */
export interface Cell {
  column: number;
  row: number;
}

export const gap = { column: 56, row: 44, channel: 14 };
const inside = { left: 44, top: 50, right: 44, bottom: 40 };

/**
 * Arranges shapes and flows in a grid from left to right: a column for each step of the longest way, the first way on
 * out of a step in its own row, each other one in a free row below. Flows run in the gaps; those that go back run
 * below everything.
 */
export function arrange(boxes: Box[], lines: Line[], root: string, origin: Point): Placed {
  const placed: Placed = { shapes: new Map(), flows: new Map() };
  layOut(root, boxes, lines, placed);
  shift(placed, origin.x, origin.y, null);
  return placed;
}

/** Lays out the content of one container with its upper left corner at 0, 0; the size that it needs. */
function layOut(parent: string, boxes: Box[], lines: Line[], placed: Placed): { width: number; height: number } {
  const members = boxes.filter((box) => box.parent === parent && box.host === null);
  const inner = new Map<string, Placed>();
  const sizes = new Map<string, { width: number; height: number }>();
  for (const box of members) {
    const own: Placed = { shapes: new Map(), flows: new Map() };
    const needed = box.isContainer && boxes.some((other) => other.parent === box.id) ? layOut(box.id, boxes, lines, own) : null;
    if (needed !== null) inner.set(box.id, own);
    sizes.set(box.id, needed === null ? box : { width: needed.width + inside.left + inside.right, height: needed.height + inside.top + inside.bottom });
  }
  const edges = boxes.filter((box) => box.host !== null && members.some((member) => member.id === box.host));
  const hostOf = new Map(edges.map((edge) => [edge.id, edge.host as string]));
  const own = lines.filter((line) => members.some((member) => member.id === line.target) && (hostOf.has(line.source) || members.some((member) => member.id === line.source)));
  const grid = cells(members, own, hostOf);
  const area = measure(members, sizes, grid, placed);
  for (const [id, content] of inner) {
    const at = placed.shapes.get(id)!;
    shift(content, at.x + inside.left, at.y + inside.top, placed);
  }
  for (const [host, attached] of groupBy(edges, (edge) => edge.host as string)) onEdge(placed, placed.shapes.get(host)!, attached);
  const channels = routes(own, grid, hostOf, placed, area);
  return { width: area.width + (channels > 0 ? gap.column : 0), height: area.height + channels * gap.channel + (channels > 0 ? 20 : 0) };
}

function onEdge(placed: Placed, host: Bounds, attached: Box[]): void {
  attached.forEach((box, at) => {
    const step = Math.min(84, host.width / (attached.length + 1));
    const x = host.x + host.width - step * (attached.length - at) - box.width / 2;
    placed.shapes.set(box.id, { x: Math.round(x), y: host.y + host.height - box.height / 2, width: box.width, height: box.height });
  });
}

/** Which column and row each member gets. */
function cells(members: Box[], lines: Line[], hostOf: Map<string, string>): Map<string, Cell> {
  const from = (line: Line) => hostOf.get(line.source) ?? line.source;
  const next = groupBy(lines, from);
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<string>();

  function visit(id: string): void {
    state.set(id, 'open');
    for (const line of next.get(id) ?? []) {
      if (state.get(line.target) === 'open') back.add(line.id);
      else if (!state.has(line.target)) visit(line.target);
    }
    state.set(id, 'done');
    order.unshift(id);
  }

  const targeted = new Set(lines.map((line) => line.target));
  const firsts = [...members.filter((box) => box.isStart), ...members.filter((box) => !targeted.has(box.id)), ...members].map((box) => box.id);
  for (const id of firsts) if (!state.has(id)) visit(id);

  const column = new Map(order.map((id) => [id, 0]));
  for (const id of order) {
    for (const line of next.get(id) ?? []) {
      if (!back.has(line.id)) column.set(line.target, Math.max(column.get(line.target)!, column.get(id)! + 1));
    }
  }
  return rows(firsts, next, column, back, hostOf);
}

function rows(firsts: string[], next: Map<string, Line[]>, column: Map<string, number>, back: Set<string>, hostOf: Map<string, string>): Map<string, Cell> {
  const grid = new Map<string, Cell>();
  const taken = new Set<string>();
  const key = (at: number, row: number) => `${at},${row}`;
  const isFree = (start: number, end: number, row: number) => {
    for (let at = start; at <= end; at++) if (taken.has(key(at, row))) return false;
    return true;
  };
  const take = (start: number, end: number, row: number) => {
    for (let at = start; at <= end; at++) taken.add(key(at, row));
  };

  function put(id: string, lowest: number, start: number): void {
    if (grid.has(id)) return;
    const own = column.get(id)!;
    let row = lowest;
    while (!isFree(Math.min(start, own), own, row)) row++;
    take(Math.min(start, own), own, row);
    grid.set(id, { column: own, row });
    const onward = (next.get(id) ?? []).filter((line) => !back.has(line.id));
    // The longest way first: it is the trunk, and stays in the row.
    const ways = onward.filter((line) => !hostOf.has(line.source)).toSorted((one, other) => column.get(other.target)! - column.get(one.target)!);
    for (const line of ways) if (grid.has(line.target) && column.get(line.target)! > own + 1) take(own + 1, column.get(line.target)! - 1, row);
    ways.forEach((line, at) => put(line.target, at === 0 ? row : row + 1, at === 0 ? own + 1 : own));
    for (const line of onward) if (hostOf.has(line.source)) put(line.target, row + 1, own);
  }

  let lowest = 0;
  for (const id of firsts) {
    if (grid.has(id)) continue;
    put(id, lowest, column.get(id)!);
    lowest = Math.max(...[...grid.values()].map((cell) => cell.row)) + 1;
  }
  return grid;
}

/** Gives each cell its room; columns and rows are as large as their largest member. */
function measure(members: Box[], sizes: Map<string, { width: number; height: number }>, grid: Map<string, Cell>, placed: Placed): { width: number; height: number } {
  const widths: number[] = [];
  const heights: number[] = [];
  for (const box of members) {
    const { column, row } = grid.get(box.id)!;
    const { width, height } = sizes.get(box.id)!;
    widths[column] = Math.max(widths[column] ?? 0, width);
    heights[row] = Math.max(heights[row] ?? 0, height);
  }
  const left = starts(widths, gap.column);
  const top = starts(heights, gap.row);
  for (const box of members) {
    const { column, row } = grid.get(box.id)!;
    const { width, height } = sizes.get(box.id)!;
    placed.shapes.set(box.id, { x: Math.round(left[column]! + (widths[column]! - width) / 2), y: Math.round(top[row]! + ((heights[row] ?? 0) - height) / 2), width, height });
  }
  return { width: (left.at(-1) ?? 0) + (widths.at(-1) ?? 0), height: (top.at(-1) ?? 0) + (heights.at(-1) ?? 0) };
}

function starts(lengths: number[], between: number): number[] {
  let at = 0;
  return Array.from(lengths, (length) => {
    const start = at;
    at += (length ?? 0) + between;
    return start;
  });
}

function shift(content: Placed, x: number, y: number, into: Placed | null): void {
  for (const [id, box] of content.shapes) (into ?? content).shapes.set(id, { ...box, x: box.x + x, y: box.y + y });
  for (const [id, way] of content.flows) (into ?? content).flows.set(id, way.map((point) => ({ x: point.x + x, y: point.y + y })));
}
