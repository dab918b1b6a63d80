import { Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowView } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { ConditionField } from '../conditions/ConditionField';
import { useWorkspace } from '../workspace';
import { focusProperties } from './focusProperties';
import { outcomesBefore } from './outcomesBefore';

export function FlowSection({ canvas, id, flow, error }: { canvas: StrategyCanvas; id: string; flow: FlowView; error: string | undefined }) {
  const { t } = useTranslation();
  const { canEdit, canvasCatalog } = useWorkspace();
  const hints = { outcome: outcomesBefore(canvas, id, canvasCatalog) };
  const go = (end: string) => {
    canvas.focus(end);
    focusProperties();
  };
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t('strategies.properties.from')} <Anchor component="button" type="button" size="xs" onClick={() => go(flow.source)}>{flow.sourceName}</Anchor>{' '}
        → <Anchor component="button" type="button" size="xs" onClick={() => go(flow.target)}>{flow.targetName}</Anchor>
      </Text>
      {!flow.canDecide && <Text size="xs" c="dimmed">{t('strategies.properties.noCondition')}</Text>}
      {flow.canDecide && <Checkbox size="xs" label={t('strategies.properties.isDefault')} description={t('strategies.properties.isDefaultHint')} checked={flow.isDefault} disabled={!canEdit} onChange={(event) => canvas.edits.setDefault(id, event.currentTarget.checked)} />}
      {flow.canDecide && !flow.isDefault && (
        <ConditionField label={t('strategies.properties.condition')} description={t('strategies.properties.conditionHint')} value={flow.condition} error={error} isReadOnly={!canEdit} hints={hints} onCommit={(feel) => canvas.edits.setCondition(id, feel)} />
      )}
    </Stack>
  );
}
