import { groupBy } from './groupBy';

/** A step as the outline needs it. */
export interface OutlineNode {
  id: string;
  /** The subprocess or process that holds it. */
  parent: string;
  /** The activity on whose edge it stands. */
  host: string | null;
  isStart: boolean;
  targets: string[];
}

export interface OutlineRow {
  id: string;
  level: number;
  hasChildren: boolean;
}

/**
 * The steps in the order in which a case meets them: from the starts along the flows, an event on an edge with what
 * follows it after its activity, the content of a subprocess below it. What cannot be reached comes last.
 */
export function flowOrder(nodes: OutlineNode[], root: string): OutlineRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const members = groupBy(nodes, (node) => node.parent);
  const edgesOf = groupBy(nodes, (node) => node.host);
  const rows: OutlineRow[] = [];
  const seen = new Set<string>();

  function scope(parent: string, level: number): void {
    const inside = members.get(parent) ?? [];
    const starts = inside.filter((node) => node.isStart && node.host === null);
    const targeted = new Set(inside.flatMap((node) => node.targets));
    const loose = inside.filter((node) => !node.isStart && node.host === null && !targeted.has(node.id));
    for (const first of [...starts, ...loose, ...inside]) follow(first, level);
  }

  // With a stack of our own: a strategy may be thousands of steps long.
  function follow(first: OutlineNode, level: number): void {
    const waiting = [first];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      const { id } = node;
      const edges = edgesOf.get(id) ?? [];
      const hasChildren = edges.length > 0 || members.has(id);
      rows.push({ id, level, hasChildren });
      if (members.has(id)) scope(id, level + 1);
      for (const edge of edges) {
        if (seen.has(edge.id)) continue;
        seen.add(edge.id);
        rows.push({ id: edge.id, level: level + 1, hasChildren: false });
      }
      const next = [...node.targets, ...edges.flatMap((edge) => edge.targets)];
      for (const target of next.toReversed()) {
        const found = byId.get(target);
        if (found !== undefined && found.parent === node.parent) waiting.push(found);
      }
    }
  }

  scope(root, 1);
  return rows;
}
