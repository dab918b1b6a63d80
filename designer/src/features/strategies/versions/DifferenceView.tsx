import { Button, Group, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference, DifferenceKind } from '../bpmn/difference';
import { markedSvg, pictureOf, plainSvg } from '../bpmn/picture';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { CanvasView } from '../editor/CanvasView';
import { useDocument } from '../editor/useCanvas';
import { download } from '../download';
import { useWorkspace } from '../workspace';
import type { Comparison } from './ComparePanel';

const colors: Record<DifferenceKind, string> = { added: '#2b8a3e', removed: '#e03131', changed: '#e8890c', moved: '#1c7ed6' };
const words = { added: 'strategies.versions.added', removed: 'strategies.versions.removed', changed: 'strategies.versions.changedKind', moved: 'strategies.versions.moved' } as const;

export function DifferenceView({ comparison, side }: { comparison: Comparison; side: 'newer' | 'older' }) {
  const { t } = useTranslation();
  const { canvasCatalog } = useWorkspace();
  const [canvas, setCanvas] = useState<StrategyCanvas | null>(null);
  const { isOpen } = useDocument(canvas, comparison[side].bpmn);
  const { differences, files } = comparison;

  useEffect(() => {
    if (canvas !== null && isOpen) canvas.paint.mark('difference', differences.map(({ id, kind }) => ({ id, marker: `diff-${kind}` })));
  }, [canvas, isOpen, differences]);

  async function exportAs(kind: 'svg' | 'png') {
    if (canvas === null) return;
    const svg = markedSvg(plainSvg(await canvas.svg()), colors);
    const name = `${comparison.newer.name}-v${comparison.older.version}-v${comparison.newer.version}.${kind}`;
    download(name, kind === 'svg' ? svg : await pictureOf(svg), 'image/svg+xml');
  }

  const label = t('strategies.versions.canvas', { older: comparison.older.version, newer: comparison.newer.version });
  return (
    <div className="compare">
      <div className="viewer panel">
        <Group gap={4} className="viewer-tools">{(['svg', 'png'] as const).map((kind) => <Button key={kind} variant="default" size="compact-xs" disabled={!isOpen} onClick={() => void exportAs(kind)}>{t(`strategies.toolbar.${kind}`)}</Button>)}</Group><CanvasView catalog={canvasCatalog} isReadOnly label={label} onCanvas={setCanvas} /></div>
      <ScrollArea h={440} className="panel" type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
        {differences.length === 0 && <Text size="sm" c="dimmed" p="sm">{t('strategies.versions.same')}</Text>}
        <ul className="plain-list">{differences.map((difference) => <li key={difference.id}><DifferenceRow difference={difference} onChoose={() => canvas?.focus(difference.id)} /></li>)}</ul>
        {files.length > 0 && (
          <>
            <Text size="sm" fw={600} px="sm" pt="xs">{t('strategies.versions.files')}</Text>
            <ul className="plain-list">{files.map((path) => <li key={path}><Text size="sm" px="sm"><code>{path}</code></Text></li>)}</ul>
          </>
        )}
      </ScrollArea>
    </div>
  );
}

function DifferenceRow({ difference, onChoose }: { difference: Difference; onChoose: () => void }) {
  const { t } = useTranslation();
  const fields = t('strategies.versions.fields', { returnObjects: true }) as Record<string, string>;
  return (
    <UnstyledButton className="finding" onClick={onChoose}>
      <span>
        <Text size="sm" span><span className="legend" style={{ background: colors[difference.kind] }} />{t(words[difference.kind])}: <b>{difference.name}</b></Text>
        {difference.fields.map(({ field, before, after }) => <Text key={field} size="xs" c="dimmed">{t('strategies.versions.was', { field: fields[field] ?? field.replace('input:', ''), before, after })}</Text>)}
      </span>
    </UnstyledButton>
  );
}
