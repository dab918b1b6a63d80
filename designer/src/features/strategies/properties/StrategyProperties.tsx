import { Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StrategyView } from '../bpmn/describe';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { ConditionField } from '../conditions/ConditionField';
import { useWorkspace } from '../workspace';
import { CommitText } from './CommitText';
import { findingAt } from './findingOf';

/** What a strategy is for, shown while nothing is selected. */
export function StrategyProperties({ canvas, view }: { canvas: StrategyCanvas; view: StrategyView }) {
  const { t } = useTranslation();
  const { canEdit, findings } = useWorkspace();
  const set = (part: Partial<StrategyView>) => canvas.edits.setStrategy({ ...view, ...part });
  return (
    <Stack gap="sm" p="sm">
      <div>
        <Text size="xs" c="dimmed">{t('strategies.properties.strategy')}</Text>
        <Title order={2}>{view.name}</Title>
      </div>
      <CommitText label={t('strategies.properties.name')} value={view.name} isRequired isReadOnly={!canEdit} onCommit={(name) => canvas.edits.describeStrategy(name, view.documentation)} />
      <CommitText label={t('strategies.properties.documentation')} value={view.documentation} isMultiline isReadOnly={!canEdit} onCommit={(text) => canvas.edits.describeStrategy(view.name, text)} />
      <Select
        label={t('strategies.properties.level')} description={t('strategies.properties.levelHint')} readOnly={!canEdit} allowDeselect={false} value={view.level || 'account'} onChange={(level) => set({ level: level ?? 'account' })}
        data={levels(view.level).map((value) => ({ value, label: value === 'account' || value === 'customer' ? t(`strategies.properties.${value}`) : value }))}
      />
      <ConditionField label={t('strategies.properties.entry')} description={t('strategies.properties.entryHint')} value={view.entry} error={findingAt('entry condition', findings)?.message} isReadOnly={!canEdit} onCommit={(entry) => set({ entry })} />
      <CommitText label={t('strategies.properties.group')} value={view.group} isReadOnly={!canEdit} onCommit={(group) => set({ group })} />
      <CommitText label={t('strategies.properties.precedence')} description={t('strategies.properties.precedenceHint')} inputMode="numeric" value={view.precedence} isReadOnly={!canEdit} onCommit={(precedence) => set({ precedence })} />
    </Stack>
  );
}

/** A level that we do not know is kept, and can be chosen again. */
function levels(present: string): string[] {
  const known = ['account', 'customer'];
  return present === '' || known.includes(present) ? known : [...known, present];
}
