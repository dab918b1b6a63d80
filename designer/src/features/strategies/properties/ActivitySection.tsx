import { Alert, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../api/types';
import type { StepView } from '../bpmn/describe';
import { groupBy } from '../bpmn/groupBy';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { experimentActivity, ExperimentLink } from './ExperimentLink';
import { findingOf } from './findingOf';
import { InputField } from './InputField';

/** What a task does, and the inputs of that: a field for each that the server describes. */
export function ActivitySection({ canvas, view, findings }: { canvas: StrategyCanvas; view: StepView; findings: Finding[] }) {
  const { t } = useTranslation();
  const { offer, canEdit } = useWorkspace();
  const steps = offer.steps.filter((step) => step.activity !== undefined);
  const activity = steps.find((step) => step.id === view.activityType)?.activity;
  const data = [...groupBy(steps, (step) => step.category)].map(([group, items]) => ({ group, items: items.map((step) => ({ value: step.id, label: step.label })) }));

  function choose(type: string | null) {
    const step = steps.find((one) => one.id === type);
    if (step !== undefined && type !== view.activityType) canvas.edits.bind(view.id, step);
  }

  return (
    <Stack gap="sm">
      <Select label={t('strategies.properties.activity')} placeholder={t('strategies.properties.chooseActivity')} data={data} value={activity === undefined ? null : activity.type} onChange={choose} readOnly={!canEdit} searchable allowDeselect={false} description={activity?.description ?? t('strategies.properties.activityHint')} />
      {view.activityType === null && <Alert color="orange" p="xs" className="finding-alert">{t('strategies.properties.noActivity')}</Alert>}
      {view.activityType !== null && activity === undefined && <Alert color="orange" p="xs" className="finding-alert">{t('strategies.properties.unknownActivity', { type: view.activityType })}</Alert>}
      {activity?.isSet === true && <Text size="xs" c="dimmed">{t('strategies.properties.setHint')}</Text>}
      {activity?.inputs.map((input) => (
        <InputField
          key={`${activity.type} ${input.name}`} input={input} value={view.inputs[input.name]} isReadOnly={!canEdit} inputs={view.inputs} level={canvas.strategy()?.level ?? ''}
          error={findingOf(input, findings)?.message}
          onCommit={(json) => canvas.edits.setInput(view.id, input.name, json)}
        />
      ))}
      {activity?.type === experimentActivity && <ExperimentLink name={view.inputs.name?.text.trim() ?? ''} />}
      {activity !== undefined && activity.outcomes.length > 0 && <Group gap={4}><Text size="xs" c="dimmed">{t('strategies.properties.outcomes')}: {activity.outcomes.join(' · ')}</Text></Group>}
    </Stack>
  );
}
