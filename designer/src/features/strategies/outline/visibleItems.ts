import type { OutlineItem } from '../bpmn/outline';

/** The rows that are seen: none below a collapsed one. */
export function visibleItems(items: OutlineItem[], collapsed: ReadonlySet<string>): OutlineItem[] {
  const visible: OutlineItem[] = [];
  let hiddenBelow = Infinity;
  for (const item of items) {
    if (item.level > hiddenBelow) continue;
    hiddenBelow = collapsed.has(item.id) ? item.level : Infinity;
    visible.push(item);
  }
  return visible;
}
