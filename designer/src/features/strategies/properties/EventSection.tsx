import { Autocomplete, Select, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView, StepView, TimerKind } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { ConditionField } from '../conditions/ConditionField';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';
import { ReceivedSection } from './ReceivedSection';

const timerKinds: TimerKind[] = ['timeDuration', 'timeDate', 'timeCycle'];

/** What an event waits for, and whether it ends the step on whose edge it stands. */
export function EventSection({ canvas, view, error }: { canvas: StrategyCanvas; view: StepView; error: string | undefined }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  if (view.event === null && view.isInterrupting === null && view.received === null) return null;
  return (
    <Stack gap="sm">
      {view.event !== null && <EventFields canvas={canvas} id={view.id} event={view.event} error={error} />}
      {view.received !== null && <ReceivedSection canvas={canvas} id={view.id} received={view.received} />}
      {view.isInterrupting !== null && <Switch size="xs" label={t('strategies.properties.interrupting')} description={t('strategies.properties.interruptingHint')} checked={view.isInterrupting} disabled={!canEdit} onChange={(change) => canvas.edits.setInterrupting(view.id, change.currentTarget.checked)} />}
    </Stack>
  );
}

function EventFields({ canvas, id, event, error }: { canvas: StrategyCanvas; id: string; event: EventView; error: string | undefined }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  switch (event.kind) {
    case 'timer': return (
      <>
        <Select label={t('strategies.properties.timer')} description={t('strategies.properties.timerKindHint')} data={timerKinds.map((kind) => ({ value: kind, label: t(`strategies.properties.${kind}`) }))} value={event.timer} allowDeselect={false} readOnly={!canEdit} onChange={(kind) => canvas.edits.setTimer(id, (kind ?? 'timeDuration') as TimerKind, event.value)} />
        <CommitText label={t(`strategies.properties.${event.timer}`)} description={t(`strategies.properties.${event.timer}Hint`)} value={event.value} isRequired isReadOnly={!canEdit} error={event.value === '' ? t('strategies.properties.required') : undefined} onCommit={(value) => canvas.edits.setTimer(id, event.timer, value)} />
      </>
    );
    case 'message': return <MessageField canvas={canvas} id={id} message={event.message} />;
    case 'condition': return <ConditionField label={t('strategies.properties.eventCondition')} description={t('strategies.properties.eventConditionHint')} value={event.condition} error={error} isReadOnly={!canEdit} onCommit={(feel) => canvas.edits.setEventCondition(id, feel)} />;
    case 'other': return event.type === 'bpmn:TerminateEventDefinition' ? null : <Text size="xs" c="dimmed">{t('strategies.properties.otherEvent', { type: event.type.replace('bpmn:', '') })}</Text>;
  }
}

function MessageField({ canvas, id, message }: { canvas: StrategyCanvas; id: string; message: string }) {
  const { t } = useTranslation();
  const { canEdit } = useWorkspace();
  const [text, setText] = useState(message);
  useEffect(() => setText(message), [message]);
  const commit = (name: string) => { if (name.trim() !== message) canvas.edits.setMessage(id, name); };
  return (
    <Autocomplete
      size="xs" label={t('strategies.properties.message')} description={t('strategies.properties.messageHint')} withAsterisk readOnly={!canEdit} error={message === '' ? t('strategies.properties.required') : undefined}
      data={canvas.messageNames()} value={text} onChange={setText} onOptionSubmit={commit} onBlur={() => commit(text)}
    />
  );
}
