import { type Cell, gap, type Line, type Placed } from './arrange';
import type { Bounds, Point } from './model';

const stub = 18;

/** Draws the flows of one container, in the gaps between the shapes; how many channels run back below everything. */
export function routes(lines: Line[], grid: Map<string, Cell>, hostOf: Map<string, string>, placed: Placed, area: { width: number; height: number }): number {
  const frame = new Frame(grid, placed);
  // Flows that go back to the same step share their way.
  const channels = new Map<string, number>();
  for (const line of lines) {
    const from = placed.shapes.get(line.source)!;
    const to = placed.shapes.get(line.target)!;
    const source = grid.get(hostOf.get(line.source) ?? line.source)!;
    const target = grid.get(line.target)!;
    const exit = hostOf.has(line.source) ? fromEdge(from, frame.right(source) + stub) : fromRight(from);
    if (target.column <= source.column) {
      const channel = channels.get(line.target) ?? channels.size;
      channels.set(line.target, channel);
      placed.flows.set(line.id, joined([...exit, ...frame.back(source, target, to, area.height + 20 + channel * gap.channel)]));
    } else if (canDrop(from, source, target, frame) && !hostOf.has(line.source)) placed.flows.set(line.id, dropping(from, to));
    else placed.flows.set(line.id, joined([...exit, ...frame.onward(source, target, exit.at(-1)!, to)]));
  }
  return channels.size;
}

/** Where columns and rows begin and end, and what stands in them. */
class Frame {
  private readonly columns: { left: number; right: number }[] = [];
  private readonly bottoms: number[] = [];
  private readonly taken = new Set<string>();

  constructor(grid: Map<string, Cell>, placed: Placed) {
    for (const [id, { column, row }] of grid) {
      const box = placed.shapes.get(id)!;
      const known = this.columns[column] ?? { left: Infinity, right: -Infinity };
      this.columns[column] = { left: Math.min(known.left, box.x), right: Math.max(known.right, box.x + box.width) };
      this.bottoms[row] = Math.max(this.bottoms[row] ?? -Infinity, box.y + box.height);
      this.taken.add(`${column},${row}`);
    }
  }

  right({ column }: Cell): number {
    return this.columns[column]!.right;
  }

  /** Whether nothing stands in a row between two columns. */
  isRowClear(row: number, after: number, before: number): boolean {
    for (let column = after + 1; column < before; column++) if (this.taken.has(`${column},${row}`)) return false;
    return true;
  }

  isColumnClear(column: number, after: number, upTo: number): boolean {
    for (let row = after + 1; row <= upTo; row++) if (this.taken.has(`${column},${row}`)) return false;
    return true;
  }

  /** From the right of the source to the left of a target in a later column. */
  onward(source: Cell, target: Cell, start: Point, to: Bounds): Point[] {
    const end = { x: to.x, y: middle(to).y };
    const near = this.right(source) + stub;
    const far = this.columns[target.column]!.left - stub;
    if (start.y === end.y && this.isRowClear(source.row, source.column, target.column)) return [end];
    if (this.isRowClear(target.row, source.column, target.column)) return [{ x: near, y: start.y }, { x: near, y: end.y }, end];
    if (this.isRowClear(source.row, source.column, target.column)) return [{ x: far, y: start.y }, { x: far, y: end.y }, end];
    const between = (this.bottoms[source.row] ?? start.y) + Math.round(gap.row / 2) + 6;
    return [{ x: near, y: start.y }, { x: near, y: between }, { x: far, y: between }, { x: far, y: end.y }, end];
  }

  /** Back to an earlier column, below everything. */
  back(source: Cell, target: Cell, to: Bounds, floor: number): Point[] {
    const near = this.right(source) + stub;
    const far = this.columns[target.column]!.left - stub;
    const end = { x: to.x, y: middle(to).y };
    return [{ x: near, y: NaN }, { x: near, y: floor }, { x: far, y: floor }, { x: far, y: end.y }, end];
  }
}

function middle(box: Bounds): Point {
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

function fromRight(from: Bounds): Point[] {
  return [{ x: from.x + from.width, y: middle(from).y }];
}

/** Out of an event on an edge: down a little, then beside its activity. */
function fromEdge(from: Bounds, beside: number): Point[] {
  const under = from.y + from.height + 10;
  return [{ x: middle(from).x, y: from.y + from.height }, { x: middle(from).x, y: under }, { x: beside, y: under }];
}

/** A gateway lets its lower branches out at the bottom where nothing stands below it. */
function canDrop(from: Bounds, source: Cell, target: Cell, frame: Frame): boolean {
  return from.width <= 60 && target.row > source.row && frame.isColumnClear(source.column, source.row, target.row) && frame.isRowClear(target.row, source.column, target.column);
}

function dropping(from: Bounds, to: Bounds): Point[] {
  const start = middle(from);
  const end = middle(to);
  return [{ x: start.x, y: from.y + from.height }, { x: start.x, y: end.y }, { x: to.x, y: end.y }];
}

/** The points in a row, without those that say nothing; a height that is not a number is that of the point before. */
function joined(points: Point[]): Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const next = Number.isNaN(point.y) ? { x: point.x, y: way.at(-1)?.y ?? 0 } : point;
    const [before, last] = [way.at(-2), way.at(-1)];
    if (last !== undefined && last.x === next.x && last.y === next.y) continue;
    const isStraight = before !== undefined && last !== undefined && ((before.x === last.x && last.x === next.x) || (before.y === last.y && last.y === next.y));
    if (isStraight) way.pop();
    way.push(next);
  }
  return way;
}
