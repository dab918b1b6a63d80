import { Alert, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { FeelField } from '../conditions/FeelField';
import { useStepText } from '../outline/useStepText';
import { useWorkspace } from '../workspace';
import { ActivitySection } from './ActivitySection';
import { CommitText } from './CommitText';
import { EventSection } from './EventSection';
import { findingAt, findingOf } from './findingOf';
import { FlowSection } from './FlowSection';
import { WaysOut } from './WaysOut';
import { WhileSection } from './WhileSection';

const colors = { Error: 'red', Warning: 'orange', Information: 'blue' } as const;

export function StepProperties({ canvas, view }: { canvas: StrategyCanvas; view: StepView }) {
  const { t } = useTranslation();
  const { canEdit, findings, canvasCatalog } = useWorkspace();
  const { kind, about } = useStepText({ name: view.name, type: view.type, eventType: canvas.eventType(view.id), activityType: view.activityType, isWhile: view.block?.isWhile ?? false });
  const own = findings.filter((finding) => finding.elementId === view.id);
  // What is of one field is said beside it.
  const condition = view.flow?.canDecide === true || view.event?.kind === 'condition' ? findingAt('condition', own) : undefined;
  const script = view.script === null ? undefined : own.find((finding) => /^script\b/.test(finding.message));
  const beside = [condition, script, ...(canvasCatalog.activity(view.activityType)?.inputs ?? []).map((input) => findingOf(input, own))];
  return (
    <Stack gap="sm" p="sm">
      <div>
        <Text size="xs" c="dimmed" className="first-capital">{kind}</Text>
        <Title order={2} className="first-capital" tabIndex={-1}>{view.name || kind}</Title>
        <Text size="xs" c="dimmed" mt={2}>{about}</Text>
      </div>
      {own.filter((finding) => !beside.includes(finding)).map((finding, at) => <Alert key={at} color={colors[finding.severity]} p="xs" className="finding-alert">{finding.message}</Alert>)}
      <CommitText label={t('strategies.properties.name')} description={t('strategies.properties.nameHint')} value={view.name} isReadOnly={!canEdit} onCommit={(name) => canvas.edits.rename(view.id, name)} />
      {view.flow !== null && <FlowSection canvas={canvas} id={view.id} flow={view.flow} error={condition?.message} />}
      {(view.activityType !== null || view.canBeActivity) && <ActivitySection canvas={canvas} view={view} findings={own} />}
      <EventSection canvas={canvas} view={view} error={condition?.message} />
      {view.script !== null && <FeelField label={t('strategies.properties.script')} description={t('strategies.properties.scriptHint')} value={view.script} error={script?.message} isReadOnly={!canEdit} onCommit={(script) => canvas.edits.setScript(view.id, script)} />}
      {view.calledElement !== null && <CommitText label={t('strategies.properties.called')} description={t('strategies.properties.calledHint')} value={view.calledElement} isReadOnly={!canEdit} onCommit={(called) => canvas.edits.setCalledElement(view.id, called)} />}
      {view.block !== null && <WhileSection canvas={canvas} id={view.id} block={view.block} />}
      {view.situation !== null && <CommitText label={t('strategies.properties.situation')} description={t('strategies.properties.situationHint')} value={view.situation} isReadOnly={!canEdit} onCommit={(situation) => canvas.edits.setSituation(view.id, situation)} />}
      <WaysOut canvas={canvas} id={view.id} />
      <CommitText label={t('strategies.properties.documentation')} description={t('strategies.properties.documentationHint')} value={view.documentation} isMultiline isReadOnly={!canEdit} onCommit={(text) => canvas.edits.setDocumentation(view.id, text)} />
      <Text size="xs" c="dimmed">{t('strategies.properties.id')}: <code>{view.id}</code></Text>
    </Stack>
  );
}
