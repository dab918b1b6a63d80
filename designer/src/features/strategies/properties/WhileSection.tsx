import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlockView } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { ConditionField } from '../conditions/ConditionField';
import { useWorkspace } from '../workspace';

/** For how long a case is in a block: as long as one condition holds, until another does. */
export function WhileSection({ canvas, id, block }: { canvas: StrategyCanvas; id: string; block: BlockView }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  if (!canEdit && !block.isWhile) return null;
  return (
    <Stack gap="xs" role="group" aria-label={t('strategies.while.title')}>
      <div>
        <Text size="xs" fw={500}>{t('strategies.while.title')}</Text>
        <Text size="xs" c="dimmed">{t('strategies.while.hint')}</Text>
      </div>
      <ConditionField label={t('strategies.while.stay')} description={t('strategies.while.stayHint')} value={block.stay} isReadOnly={!canEdit} onCommit={(stay) => canvas.edits.setWhile(id, { ...block, stay })} />
      <ConditionField label={t('strategies.while.leave')} description={t('strategies.while.leaveHint')} value={block.leave} isReadOnly={!canEdit} onCommit={(leave) => canvas.edits.setWhile(id, { ...block, leave })} />
    </Stack>
  );
}
