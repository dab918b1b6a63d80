import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useRevision } from '../editor/useCanvas';
import { liveBadges } from './liveBadges';
import { type LiveSimulation, useLiveSimulation } from './useLiveSimulation';

/** Paints the live numbers onto the canvas; while newer ones are on their way they are dimmed. */
export function useLive(canvas: StrategyCanvas | null): LiveSimulation {
  const { t } = useTranslation();
  const format = useFormat();
  const live = useLiveSimulation();
  const isReady = (useRevision(canvas), canvas?.isReady === true);
  const { simulation, isStale } = live;
  const badges = useMemo(
    () => (simulation === null || canvas === null || !isReady ? [] : liveBadges(simulation, (id) => canvas.nameOf(id), (id) => canvas.isStep(id), format, t)),
    [simulation, canvas, isReady, format, t],
  );
  useEffect(() => { if (isReady) canvas?.paint.badges('live', badges); }, [canvas, isReady, badges]);
  useEffect(() => { if (isReady) canvas?.paint.dim(isStale); }, [canvas, isReady, isStale]);
  return live;
}
