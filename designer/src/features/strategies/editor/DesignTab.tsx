import { Alert } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/types';
import { EmptyState } from '../../../components/EmptyState';
import { isDrawing } from '../bpmn/isDrawing';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { CountFilters } from '../counts/CountFilters';
import { useCounts } from '../counts/useCounts';
import { useDraft } from '../draft/useDraft';
import { useLive } from '../live/useLive';
import { ClashDialog } from '../companions/ClashDialog';
import { ProblemsPanel } from '../problems/ProblemsPanel';
import type { Check } from '../problems/useFindings';
import { PropertiesPanel } from '../properties/PropertiesPanel';
import { useWorkspace } from '../workspace';
import { CanvasView } from './CanvasView';
import { FindDialog } from './FindDialog';
import { KeysDialog } from './KeysDialog';
import { SidePanel } from './SidePanel';
import { Toolbar } from './Toolbar';
import { useEditedCanvas } from './useEditedCanvas';
import { useDesignKeys } from './useDesignKeys';
import { usePointedElement } from './usePointedElement';
import { useUndoKeys } from './useUndoKeys';

interface Props {
  check: Check;
  onFlush: RefObject<() => Promise<void>>;
  isShown: boolean;
}

export function DesignTab({ check, onFlush, isShown }: Props) {
  const { t } = useTranslation();
  const { draft, canvasCatalog, canEdit } = useWorkspace();
  const isElsa = !isDrawing(useDraft(draft).content.bpmn);
  const [canvas, setCanvas] = useState<StrategyCanvas | null>(null);
  const [chosen, setChosen] = useState<Finding | null>(null);
  const [showsProblems, setShowsProblems] = useState(true);
  const problem = useEditedCanvas(canvas, draft, onFlush);
  const live = useLive(canvas);
  const counts = useCounts(canvas, live.isOn);
  const onKeyDown = useUndoKeys(canvas, canEdit);
  const [asked, setAsked] = useState<'find' | 'keys' | null>(null);
  const onOpenKey = useDesignKeys(() => setAsked('find'), () => setAsked('keys'), () => { if (canvas?.isReady === true) canvas.toggleMap(); });

  useEffect(() => markFindings(canvas, check.findings, chosen), [canvas, check.findings, chosen]);
  // A drawing that was opened while its tab was hidden had no size to fit into.
  useEffect(() => { if (isShown && canvas?.isReady === true) canvas.refresh(); }, [isShown, canvas]);

  usePointedElement(canvas, isShown);

  if (isElsa) return <EmptyState title={t('strategies.notBpmn')} />;

  function choose(finding: Finding) {
    setChosen(finding);
    if (finding.elementId !== null) canvas?.focus(finding.elementId);
  }

  return (
    <div className="design" onKeyDownCapture={onOpenKey} onKeyDown={onKeyDown}>
      <SidePanel canvas={canvas} />
      <div className="design-middle">
        <Toolbar canvas={canvas} counts={counts} live={live} onFind={() => setAsked('find')} onKeys={() => setAsked('keys')} />
        {!live.isOn && (counts.isShown || counts.isHeated) && <CountFilters counts={counts} />}
        {problem !== null && <Alert color="red" title={t('strategies.toolbar.importFailed')}>{problem.detail ?? problem.title}</Alert>}
        <div className="design-canvas"><CanvasView catalog={canvasCatalog} isReadOnly={!canEdit} label={t('strategies.toolbar.canvas')} onCanvas={setCanvas} /></div>
        <ProblemsPanel check={check} isOpen={showsProblems} onToggle={() => setShowsProblems(!showsProblems)} onChoose={choose} />
      </div>
      <PropertiesPanel canvas={canvas} />
      {canvas !== null && <ClashDialog canvas={canvas} />}
      {asked === 'find' && canvas?.isReady === true && <FindDialog canvas={canvas} onClose={() => setAsked(null)} />}
      {asked === 'keys' && <KeysDialog canEdit={canEdit} onClose={() => setAsked(null)} />}
    </div>
  );
}

function markFindings(canvas: StrategyCanvas | null, findings: Finding[], chosen: Finding | null): void {
  if (canvas?.isReady !== true) return;
  const markers = findings.filter((finding) => finding.elementId !== null && finding.severity !== 'Information').map((finding) => ({ id: finding.elementId!, marker: finding.severity === 'Error' ? 'finding-error' : 'finding-warning' }));
  canvas.paint.mark('findings', markers);
  const isStill = chosen !== null && findings.some((finding) => finding.rule === chosen.rule && finding.elementId === chosen.elementId);
  canvas.paint.mark('path', isStill ? (chosen.path ?? []).map((id) => ({ id, marker: 'finding-path' })) : []);
}
