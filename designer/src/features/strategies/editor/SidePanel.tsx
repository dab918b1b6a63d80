import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { OutlineTree } from '../outline/OutlineTree';
import { useWorkspace } from '../workspace';
import { StepList } from './StepList';

/** Left of the canvas: what can be added, and what there is. */
export function SidePanel({ canvas }: { canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const [shown, setShown] = useState<'steps' | 'outline'>(canEdit ? 'steps' : 'outline');
  return (
    <aside className="side" aria-label={t(shown === 'steps' ? 'strategies.side.steps' : 'strategies.side.outline')}>
      {canEdit && (
        <SegmentedControl
          size="xs" fullWidth m={6} value={shown} onChange={(value) => setShown(value as typeof shown)}
          data={[{ value: 'steps', label: t('strategies.side.steps') }, { value: 'outline', label: t('strategies.side.outline') }]}
        />
      )}
      {shown === 'steps' ? <StepList canvas={canvas} /> : <OutlineTree canvas={canvas} />}
    </aside>
  );
}
