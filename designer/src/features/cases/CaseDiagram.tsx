import './caseDiagram.css';
import { ActionIcon, Center, Text, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityDescriptor } from '../../api/types';
import { CanvasCatalog } from '../strategies/bpmn/catalog';
import { StrategyCanvas } from '../strategies/bpmn/StrategyCanvas';
import { type Box, wayBox } from './wayBox';

interface Props {
  bpmn: string;
  activities: ActivityDescriptor[];
  /** How often each node and flow was passed. */
  visits: Map<string, number>;
  /** Where the case is now. */
  standing: string[];
  selected: string | null;
  onSelect: (element: string | null) => void;
  label: string;
}

/** A strategy's drawing that is only looked at, with the way of one case on it. */
export default function CaseDiagram({ bpmn, activities, visits, standing, selected, onSelect, label }: Props) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<StrategyCanvas | null>(null);
  const [isFailed, setFailed] = useState(false);

  useEffect(() => {
    if (container.current === null) return undefined;
    const catalog = new CanvasCatalog();
    catalog.steps = activities.map((activity) => ({ ...activity, id: activity.type, activity }));
    const opened = new StrategyCanvas(container.current, catalog, true);
    opened.open(bpmn).then((isMine) => { if (isMine) setCanvas(opened); }, () => setFailed(true));
    return () => {
      setCanvas(null);
      setFailed(false);
      opened.destroy();
    };
  }, [bpmn, activities]);

  useEffect(() => {
    if (canvas === null) return;
    // Who stands within a part of the drawing stands at the part too: the inner place is the one that says something.
    const places = standing.filter((id) => !canvas.element(id)?.children?.some((child) => standing.includes(child.id)));
    canvas.paint.mark('case', [
      ...[...visits.keys()].map((id) => ({ id, marker: 'case-visited' })),
      ...places.map((id) => ({ id, marker: 'case-standing' })),
    ]);
    showWay(canvas, visits);
    const nodes = [...visits].filter(([id, count]) => count > 1 && canvas.isStep(id));
    canvas.paint.badges('case-visits', nodes.map(([elementId, count]) => ({ elementId, text: `× ${count}`, title: t('cases.visits', { count }), look: 'count' })));
    canvas.paint.badges('case-standing', places.map((elementId) => ({ elementId, text: t('cases.here'), title: t('cases.hereTitle'), look: 'standing' })));
  }, [canvas, visits, standing, t]);

  useEffect(() => {
    if (canvas !== null && selected !== null && canvas.selected()[0] !== selected) canvas.focus(selected);
  }, [canvas, selected]);

  useEffect(() => canvas?.subscribe(() => {
    const chosen = canvas.selected()[0];
    if (chosen !== undefined && chosen !== selected) onSelect(chosen);
  }), [canvas, selected, onSelect]);

  return (
    <div className="panel case-diagram">
      <div ref={container} className="strategy-canvas" role="group" aria-label={label} hidden={isFailed} />
      {isFailed && <Center h="100%"><Text size="sm" c="dimmed">{t('cases.drawingNone')}</Text></Center>}
      {canvas !== null && (
        // At the top: the watermark at the lower right stays visible.
        <div className="case-diagram-tools">
          <Tool label={t('cases.zoomIn')} onClick={() => canvas.zoomBy(1.25)} icon={<IconPlus size={16} />} />
          <Tool label={t('cases.zoomOut')} onClick={() => canvas.zoomBy(0.8)} icon={<IconMinus size={16} />} />
          <Tool label={t('cases.fit')} onClick={() => canvas.fit()} icon={<IconArrowsMaximize size={16} />} />
        </div>
      )}
    </div>
  );
}

function showWay(canvas: StrategyCanvas, visits: Map<string, number>): void {
  const visited = canvas.all().filter((element) => visits.has(element.id) && canvas.isStep(element.id) && !element.children?.length);
  const view = canvas.service<{ viewbox: (box: Box) => void; getSize: () => { width: number; height: number } }>('canvas');
  const box = wayBox(visited, view.getSize());
  if (box !== null) view.viewbox(box);
}

function Tool({ label, onClick, icon }: { label: string; onClick: () => void; icon: React.ReactNode }) {
  return <Tooltip label={label} position="left"><ActionIcon variant="default" onClick={onClick} aria-label={label}>{icon}</ActionIcon></Tooltip>;
}
