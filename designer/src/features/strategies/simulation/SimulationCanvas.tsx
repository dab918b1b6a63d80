import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../api/types';
import { useFormat } from '../../../i18n/format';
import type { Badge } from '../bpmn/CanvasPaint';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { CanvasView } from '../editor/CanvasView';
import { useDocument } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';
import { signed } from './signed';

/** The draft as it was simulated, with the difference on every flow and step where there is one; of two that were kept, the drawing of the first. */
export function SimulationCanvas({ bpmn, elements, isOfKept = false }: { bpmn: string; elements: Simulation['elements']; isOfKept?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { canvasCatalog } = useWorkspace();
  const [canvas, setCanvas] = useState<StrategyCanvas | null>(null);
  const { isOpen } = useDocument(canvas, bpmn);

  useEffect(() => {
    if (canvas === null || !isOpen) return;
    canvas.paint.badges('simulation', elements.filter((element) => element.draft !== element.other).map(({ elementId, draft, other }): Badge => ({
      elementId, text: signed(draft - other, format), look: draft > other ? 'more' : 'less',
      title: t(isOfKept ? 'strategies.simulation.badgeOfKept' : 'strategies.simulation.badge', { name: canvas.nameOf(elementId), draft: format.number(draft), other: format.number(other) }),
    })));
  }, [canvas, isOpen, elements, isOfKept, format, t]);

  return <div className="viewer panel"><CanvasView catalog={canvasCatalog} isReadOnly label={t('strategies.toolbar.canvas')} onCanvas={setCanvas} /></div>;
}
