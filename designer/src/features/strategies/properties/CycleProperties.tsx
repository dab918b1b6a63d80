import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../../../i18n/words';
import { type CycleView, cycleKinds } from '../bpmn/cycle';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';

interface Props {
  canvas: StrategyCanvas;
  /** Null where the drawing works cases. */
  cycle: CycleView | null;
}

/** Whether a drawing works cases or is a cycle, whose instances are batches; what a cycle is for and its pool. */
export function CycleProperties({ canvas, cycle }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const kinds = t('batches.kinds', { returnObjects: true }) as Record<string, string>;
  const choose = (works: string | null) => canvas.edits.setCycle(works === 'cycle' ? { kind: 'placement', pool: '' } : null);
  return (
    <>
      <Select
        label={t('batches.works')} description={t('batches.worksHint')} readOnly={!canEdit} allowDeselect={false} value={cycle === null ? 'cases' : 'cycle'} onChange={choose}
        data={[{ value: 'cases', label: t('batches.worksCases') }, { value: 'cycle', label: t('batches.worksCycle') }]}
      />
      {cycle !== null && (
        <>
          <Select label={t('batches.kind')} readOnly={!canEdit} allowDeselect={false} value={cycle.kind || null} onChange={(kind) => canvas.edits.setCycle({ ...cycle, kind: kind ?? '' })} data={cycleKinds.map((value) => ({ value, label: wordFor(kinds, value) }))} />
          <CommitText label={t('batches.pool')} description={t('batches.poolHint')} value={cycle.pool} isReadOnly={!canEdit} onCommit={(pool) => canvas.edits.setCycle({ ...cycle, pool })} />
        </>
      )}
    </>
  );
}
