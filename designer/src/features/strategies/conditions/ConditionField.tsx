import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, emptyRow, isComplete, writeCondition } from './condition';
import { ConditionGroup } from './ConditionGroup';
import { FeelField } from './FeelField';
import { readCondition } from './readCondition';
import type { Hints } from './useFields';

interface Props {
  label: string;
  value: string;
  onCommit: (feel: string) => void;
  description?: string;
  error?: string;
  isReadOnly?: boolean;
  isRequired?: boolean;
  /** Values to offer for a field, by its name. */
  hints?: Hints;
}

/** A condition as rows; as FEEL where it is more than rows can show, or where somebody likes that better. */
export function ConditionField({ label, value, onCommit, description, error, isReadOnly = false, isRequired = false, hints = {} }: Props) {
  const { t } = useTranslation();
  const read = useMemo(() => readCondition(value), [value]);
  const [draft, setDraft] = useState<Condition | null>(read);
  const [isExpert, setExpert] = useState(false);
  const id = useId();
  const isEmpty = value.trim() === '';
  const showsRows = !isExpert && (isEmpty || read !== null);

  // What comes from outside (undo, another element) replaces the rows; what they wrote themselves does not.
  useEffect(() => setDraft((present) => (present !== null && (isComplete(present) ? writeCondition(present) === value : value === '') ? present : read)), [value, read]);

  function change(next: Condition | null) {
    setDraft(next);
    if (next === null) onCommit('');
    else if (isComplete(next)) onCommit(writeCondition(next));
  }

  const mode = !isReadOnly && (isEmpty || read !== null) && (
    <Button variant="subtle" size="compact-xs" onClick={() => setExpert(!isExpert)}>{t(showsRows ? 'strategies.conditions.expert' : 'strategies.conditions.rows')}</Button>
  );
  if (!showsRows) {
    return (
      <Stack gap={4}>
        <FeelField label={label} description={description} error={error} value={value} isReadOnly={isReadOnly} isRequired={isRequired} onCommit={onCommit} />
        <Group justify="space-between">{!isExpert && <Text size="xs" c="dimmed">{t('strategies.conditions.tooComplex')}</Text>}{mode}</Group>
      </Stack>
    );
  }
  return (
    <Input.Wrapper id={id} size="xs" label={label} description={description} error={error} withAsterisk={isRequired} labelElement="div">
      <Stack gap={4} mt={4} role="group" aria-label={label} aria-describedby={description === undefined ? undefined : `${id}-description`}>
        {draft === null
          ? <Text size="xs" c="dimmed">{t('strategies.conditions.clear')}</Text>
          : <ConditionGroup group={draft.kind === 'group' ? draft : { kind: 'group', join: 'and', items: [draft] }} isReadOnly={isReadOnly} hints={hints} onChange={change} />}
        {draft !== null && !isComplete(draft) && <Text size="xs" c="dimmed" role="status">{t('strategies.conditions.incomplete')}</Text>}
        {!isReadOnly && (
          <Group gap={4} justify="space-between">
            {draft === null ? <Button variant="default" size="compact-xs" onClick={() => setDraft({ kind: 'group', join: 'and', items: [emptyRow] })}>{t('strategies.conditions.addRow')}</Button> : <span />}
            {mode}
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
