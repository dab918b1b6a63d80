import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { CanvasView } from '../editor/CanvasView';
import { useDocument } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';
import type { Comparison } from './ComparePanel';
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

  const label = t('strategies.versions.canvas', { older: comparison.older.version, newer: comparison.newer.version });
  return (
    <div className="compare">
      <div className="viewer panel"><CanvasView catalog={canvasCatalog} isReadOnly label={label} onCanvas={setCanvas} /></div>
      <DifferenceList differences={differences} files={files} label={label} height={440} onChoose={(id) => canvas?.focus(id)} />
    </div>
  );
}
