import { ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { PlaceContext } from '../conditions/place';
import { useRevision } from '../editor/useCanvas';
import { StepProperties } from './StepProperties';
import { StrategyProperties } from './StrategyProperties';

/** Right of the canvas: what is selected, or the strategy itself. */
export function PropertiesPanel({ canvas }: { canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  useRevision(canvas);
  return (
    <aside className="properties" aria-label={t('strategies.properties.title')}>
      <ScrollArea h="100%" type="auto" viewportProps={{ tabIndex: -1 }}>{canvas?.isReady === true && <Content canvas={canvas} />}</ScrollArea>
    </aside>
  );
}

function Content({ canvas }: { canvas: StrategyCanvas }) {
  const { t } = useTranslation();
  const selected = canvas.selected();
  if (selected.length > 1) return <Text size="sm" c="dimmed" p="sm">{t('strategies.properties.several')}</Text>;
  const view = selected[0] === undefined ? null : canvas.view(selected[0]);
  if (view !== null) return <PlaceContext value={view.id}><StepProperties key={view.id} canvas={canvas} view={view} /></PlaceContext>;
  const strategy = canvas.strategy();
  return strategy === null ? null : <StrategyProperties canvas={canvas} view={strategy} />;
}
