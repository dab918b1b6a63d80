import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import type { MigrationPreview } from '../../../api/types';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { CanvasView } from '../editor/CanvasView';
import { useDocument } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';

/** Where the cases would stand, on the drawing of the new version. */
export function MigrationDrawing({ value }: { value: MigrationPreview }) {
  const { name } = useWorkspace();
  const document = useQuery({ queryKey: ['strategy', name, value.to], queryFn: async ({ signal }) => unwrap(await getStrategy(name, value.to, signal)) });
  return <StateView query={document}>{({ bpmn }) => <Drawing bpmn={bpmn} value={value} />}</StateView>;
}

function Drawing({ bpmn, value }: { bpmn: string; value: MigrationPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { canvasCatalog } = useWorkspace();
  const [canvas, setCanvas] = useState<StrategyCanvas | null>(null);
  const { isOpen } = useDocument(canvas, bpmn);
  useEffect(() => {
    if (canvas === null || !isOpen) return;
    canvas.paint.badges('migration', value.standing.map(({ elementId, cases }) => ({
      elementId, text: format.number(cases), look: 'standing' as const, title: t('strategies.migration.badge', { number: format.number(cases), name: elementId }),
    })));
  }, [canvas, isOpen, value.standing, format, t]);
  return <div className="viewer panel" style={{ marginTop: 'var(--mantine-spacing-sm)' }}><CanvasView catalog={canvasCatalog} isReadOnly label={t('strategies.migration.drawing', { version: value.to })} onCanvas={setCanvas} /></div>;
}
