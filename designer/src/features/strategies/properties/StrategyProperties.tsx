import { Divider, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../../../i18n/words';
import type { StrategyView } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { ConditionField } from '../conditions/ConditionField';
import { FrameSheet } from '../frame/FrameSheet';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';
import { CycleProperties } from './CycleProperties';
import { findingAt } from './findingOf';
import { hasLead, LevelChoice } from './LevelChoice';

/** What a strategy is for, shown while nothing is selected. */
export function StrategyProperties({ canvas, view }: { canvas: StrategyCanvas; view: StrategyView }) {
  const { t } = useTranslation();
  const { canEdit, findings } = useWorkspace();
  const leads = t('strategies.properties.leads', { returnObjects: true }) as Record<string, string>;
  const cycle = canvas.cycle();
  const set = (part: Partial<StrategyView>) => canvas.edits.setStrategy({ ...view, ...part });
  return (
    <Stack gap="sm" p="sm">
      <div>
        <Text size="xs" c="dimmed">{t('strategies.properties.strategy')}</Text>
        <Title order={2}>{view.name}</Title>
      </div>
      <CommitText label={t('strategies.properties.name')} description={t('strategies.properties.strategyNameHint')} value={view.name} isRequired isReadOnly={!canEdit} onCommit={(name) => canvas.edits.describeStrategy(name, view.documentation)} />
      <CommitText label={t('strategies.properties.documentation')} description={t('strategies.properties.documentationHint')} value={view.documentation} isMultiline isReadOnly={!canEdit} onCommit={(text) => canvas.edits.describeStrategy(view.name, text)} />
      <CycleProperties canvas={canvas} cycle={cycle} />
      {cycle === null && (
        <>
          <LevelChoice level={view.level} isReadOnly={!canEdit} onChoose={(level) => set({ level })} />
          {(hasLead(view.level) || view.lead !== '') && (
            <Select
              label={t('strategies.properties.lead')} description={t('strategies.properties.leadHint')} readOnly={!canEdit} allowDeselect={false} value={view.lead || 'past due'} onChange={(lead) => set({ lead: lead ?? '' })}
              data={withPresent(Object.keys(leads), view.lead).map((value) => ({ value, label: wordFor(leads, value) }))}
            />
          )}
          <ConditionField label={t('strategies.properties.entry')} description={t('strategies.properties.entryHint')} value={view.entry} error={findingAt('entry', findings)?.message} isReadOnly={!canEdit} onCommit={(entry) => set({ entry })} />
          <CommitText label={t('strategies.properties.group')} description={t('strategies.properties.groupHint')} value={view.group} isReadOnly={!canEdit} onCommit={(group) => set({ group })} />
          <CommitText label={t('strategies.properties.precedence')} description={t('strategies.properties.precedenceHint')} inputMode="numeric" value={view.precedence} isReadOnly={!canEdit} onCommit={(precedence) => set({ precedence })} />
          <CommitText label={t('strategies.properties.usualSituation')} description={t('strategies.properties.usualSituationHint')} value={view.situation} isReadOnly={!canEdit} onCommit={(situation) => set({ situation })} />
          <Divider />
          <FrameSheet canvas={canvas} />
        </>
      )}
    </Stack>
  );
}

/** A value that we do not know is kept, and can be chosen again. */
function withPresent(known: string[], present: string): string[] {
  return present === '' || known.includes(present) ? known : [...known, present];
}
