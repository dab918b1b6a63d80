import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidCondition } from '../bpmn/frame';
import { ConditionField } from '../conditions/ConditionField';
import { PlaceContext } from '../conditions/place';
import { CommitText } from '../properties/CommitText';
import { useWorkspace } from '../workspace';
import { FrameCounts } from './FrameCounts';
import { findingOfCondition } from './frameFinding';
import { type ConditionLine as Line, exitElement } from './frameRows';

interface Props {
  kind: 'exclusion' | 'exit';
  line: Line;
  /** What the strategy says of it from now on; null where it says nothing any more. */
  onChange: (condition: SaidCondition | null) => void;
}

/** An exclusion or exit: grey where the house says it, a condition to edit where the strategy does. */
export function ConditionLine({ kind, line, onChange }: Props) {
  const { t } = useTranslation();
  const { canEdit, findings } = useWorkspace();
  const row = useRef<HTMLLIElement>(null);
  const { reason, origin, when, each } = line;
  const isOwn = origin === 'own' || origin === 'instead';
  const missing = isOwn && when.trim() === '' && each.trim() === '' ? t('strategies.properties.required') : undefined;
  const error = findingOfCondition(kind, reason, findings)?.message;
  const say = (condition: SaidCondition | null) => {
    onChange(condition);
    setTimeout(() => row.current?.focus());
  };
  const remove = `${t('strategies.frame.remove')}: ${reason}`;
  return (
    <li ref={row} tabIndex={-1} className={`frame-line is-${origin}`} aria-label={reason}>
      {origin === 'own'
        ? (
          <Group gap={4} wrap="nowrap" align="flex-end">
            <div className="frame-name"><CommitText label={t('strategies.frame.reason')} value={reason} isRequired isReadOnly={!canEdit} onCommit={(next) => { if (next !== '') onChange({ reason: next, when, each }); }} /></div>
            {canEdit && <ActionIcon size="md" aria-label={remove} title={remove} onClick={() => onChange(null)}><IconTrash size={14} /></ActionIcon>}
          </Group>
        )
        : (
          <Group gap={6} justify="space-between" wrap="nowrap">
            <span className="frame-name">{reason}</span>
            <Text span size="xs" c="dimmed">{t(`strategies.frame.origins.${origin}`)}</Text>
          </Group>
        )}
      {isOwn
        ? <PlaceContext value={kind === 'exit' ? `${exitElement(reason)}.when` : null}><ConditionField label={t('strategies.frame.when')} value={when} error={error ?? missing} isReadOnly={!canEdit} onCommit={(next) => onChange({ reason, when: next, each })} /></PlaceContext>
        : when !== '' && <code className="kept">{when}</code>}
      {each !== '' && (isOwn
        ? <ConditionField label={t('strategies.frame.each')} value={each} isReadOnly={!canEdit} onCommit={(next) => onChange({ reason, when, each: next })} />
        : <><Text size="xs" c="dimmed">{t('strategies.frame.each')}</Text><code className="kept">{each}</code></>)}
      {kind === 'exit' && origin !== 'without' && each === '' && <FrameCounts element={exitElement(reason)} />}
      {!isOwn && error !== undefined && <Text size="xs" c="var(--mantine-color-error)">{error}</Text>}
      {canEdit && origin !== 'own' && (
        <Group gap={4}>
          {origin !== 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.asHouse')}: ${reason}`} onClick={() => say(null)}>{t('strategies.frame.actions.asHouse')}</Button>}
          {origin !== 'instead' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.instead')}: ${reason}`} onClick={() => say({ reason, when, each })}>{t('strategies.frame.actions.instead')}</Button>}
          {origin === 'house' && <Button size="compact-xs" variant="default" aria-label={`${t('strategies.frame.actions.without')}: ${reason}`} onClick={() => say({ reason, when: '' })}>{t('strategies.frame.actions.without')}</Button>}
        </Group>
      )}
    </li>
  );
}
