import type { KeyboardEvent, RefObject } from 'react';
import type { OutlineItem } from '../bpmn/outline';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';

interface Options {
  visible: OutlineItem[];
  current: string | undefined;
  collapsed: ReadonlySet<string>;
  setCollapsed: (collapsed: ReadonlySet<string>) => void;
  canvas: StrategyCanvas | null;
  tree: RefObject<HTMLDivElement | null>;
  rename: (id: string) => void;
}

/** The keys of a tree (WAI-ARIA), and those of an editor: F2 renames, Delete deletes, + adds. */
export function useTreeKeys({ visible, current, collapsed, setCollapsed, canvas, tree, rename }: Options): (event: KeyboardEvent) => void {
  const { canEdit } = useWorkspace();

  function go(item: OutlineItem | undefined) {
    if (item === undefined) return;
    canvas?.focus(item.id);
    tree.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(item.id)}"]`)?.focus();
  }

  return (event) => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'treeitem' || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = visible.findIndex((item) => item.id === current);
    const item = visible[at];
    if (item === undefined) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(visible[at + 1]),
      ArrowUp: () => go(visible[at - 1]),
      Home: () => go(visible[0]),
      End: () => go(visible.at(-1)),
      ArrowRight: () => {
        if (collapsed.has(item.id)) setCollapsed(new Set([...collapsed].filter((id) => id !== item.id)));
        else if (item.hasChildren) go(visible[at + 1]);
      },
      ArrowLeft: () => {
        if (item.hasChildren && !collapsed.has(item.id)) setCollapsed(new Set([...collapsed, item.id]));
        else go(visible.slice(0, at).findLast((other) => other.level < item.level));
      },
      Enter: () => go(item),
      ' ': () => go(item),
    };
    const edits: Record<string, () => void> = {
      F2: () => rename(item.id),
      Delete: () => {
        const next = visible[at + 1] ?? visible[at - 1];
        canvas?.edits.remove(item.id);
        go(next);
      },
      '+': () => tree.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(item.id)}"] [data-add]`)?.click(),
    };
    const perform = moves[event.key] ?? (canEdit ? edits[event.key] : undefined);
    if (perform === undefined) return;
    event.preventDefault();
    perform();
  };
}
