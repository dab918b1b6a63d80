import { ScrollArea, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineItem } from '../bpmn/outline';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useRevision } from '../editor/useCanvas';
import { outcomeLines } from '../frame/frameRows';
import { useHouseOutcomes } from '../frame/useFrames';
import { useWorkspace } from '../workspace';
import type { OutcomePort } from './outcomePort';
import { OutlineRow } from './OutlineRow';
import { portsOf } from './portsOf';
import { useTreeKeys } from './useTreeKeys';
import { visibleItems } from './visibleItems';

/** The strategy as a tree in the order of the flow: all that the canvas can do, for the keyboard and for screen readers. */
export function OutlineTree({ canvas }: { canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  const { findings, canvasCatalog } = useWorkspace();
  const revision = useRevision(canvas);
  const said = canvas?.isReady === true ? canvas.frame() : null;
  const house = useHouseOutcomes(said?.of ?? '');
  const tree = useRef<HTMLDivElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the revision stands for all that the canvas has
  const items = useMemo(() => canvas?.outline() ?? [], [canvas, revision]);
  const ports = useMemo(() => (canvas === null ? new Map<string, OutcomePort>() : portsOf(items, canvas, canvasCatalog, outcomeLines(house, canvas.isReady ? canvas.frame().outcomes : []))), [items, canvas, canvasCatalog, house]);
  const visible = useMemo(() => visibleItems(items, collapsed), [items, collapsed]);
  const [selected] = canvas?.selected() ?? [];
  const current = visible.find((item) => item.id === selected)?.id ?? visible[0]?.id;
  const onKeyDown = useTreeKeys({ visible, current, collapsed, setCollapsed, canvas, tree, rename: setRenaming });
  const problems = useMemo(() => countBy(findings.filter((finding) => finding.severity !== 'Information').map((finding) => finding.elementId)), [findings]);

  if (canvas?.isReady === true && items.length === 0) return <Text size="sm" c="dimmed" p="sm">{t('strategies.outline.empty')}</Text>;
  return (
    <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: -1 }}>
      <div role="tree" aria-label={t('strategies.outline.label')} ref={tree} onKeyDown={onKeyDown}>
        {canvas !== null && visible.map((item) => (
          <OutlineRow
            key={item.id} item={item} canvas={canvas} isSelected={item.id === selected} isCurrent={item.id === current} isCollapsed={collapsed.has(item.id)} problems={problems.get(item.id) ?? 0} port={ports.get(item.id)}
            isRenaming={renaming === item.id} onRename={(on: boolean) => setRenaming(on ? item.id : null)} onToggle={() => setCollapsed(toggled(collapsed, item))}
          />
        ))}
      </div>
    </ScrollArea>
  );
}

function toggled(collapsed: ReadonlySet<string>, item: OutlineItem): ReadonlySet<string> {
  const next = new Set(collapsed);
  if (!next.delete(item.id)) next.add(item.id);
  return next;
}

function countBy(ids: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
