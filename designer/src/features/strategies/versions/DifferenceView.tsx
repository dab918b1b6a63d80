import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markedSvg, pictureOf, plainSvg } from '../bpmn/picture';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { download } from '../download';
import { CanvasView } from '../editor/CanvasView';
import { useDocument } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';
import type { Comparison } from './ComparePanel';
import { differenceColors } from './differenceColors';
import { DifferenceList } from './DifferenceList';

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
    const svg = markedSvg(plainSvg(await canvas.svg()), differenceColors);
    const name = `${comparison.newer.name}-v${comparison.older.version}-v${comparison.newer.version}.${kind}`;
    download(name, kind === 'svg' ? svg : await pictureOf(svg), 'image/svg+xml');
  }

  const label = t('strategies.versions.canvas', { older: comparison.older.version, newer: comparison.newer.version });
  return (
    <div className="compare">
      <div className="viewer panel">
        <Group gap={4} className="viewer-tools">{(['svg', 'png'] as const).map((kind) => <Button key={kind} variant="default" size="compact-xs" disabled={!isOpen} onClick={() => void exportAs(kind)}>{t(`strategies.toolbar.${kind}`)}</Button>)}</Group>
        <CanvasView catalog={canvasCatalog} isReadOnly label={label} onCanvas={setCanvas} />
      </div>
      <DifferenceList differences={differences} files={files} label={label} height={440} onChoose={(id) => canvas?.focus(id)} />
    </div>
  );
}
