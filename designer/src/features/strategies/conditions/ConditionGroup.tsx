import { ActionIcon, Button, Group as Line, SegmentedControl, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Condition, emptyRow, type Group } from './condition';
import { ConditionRow } from './ConditionRow';
import type { Hints } from './useFields';

interface Props {
  group: Group;
  isReadOnly: boolean;
  hints: Hints;
  /** Null when nothing is left. */
  onChange: (condition: Condition | null) => void;
  isInner?: boolean;
}

/** Rows and groups that must all hold, or of which one must. */
export function ConditionGroup({ group, isReadOnly, hints, onChange, isInner = false }: Props) {
  const { t } = useTranslation();
  const put = (at: number, item: Condition | null) => {
    const items = group.items.toSpliced(at, 1, ...(item === null ? [] : [item]));
    onChange(items.length === 0 ? null : { ...group, items });
  };
  const add = (item: Condition) => onChange({ ...group, items: [...group.items, item] });
  return (
    <Stack gap={4} className={isInner ? 'condition-inner' : undefined}>
      {(group.items.length > 1 || isInner) && (
        <Line gap={4} justify="space-between" wrap="nowrap">
          <SegmentedControl
            size="xs" value={group.join} readOnly={isReadOnly} onChange={(join) => onChange({ ...group, join: join as Group['join'] })}
            data={[{ value: 'and', label: t('strategies.conditions.and') }, { value: 'or', label: t('strategies.conditions.or') }]}
          />
          {isInner && !isReadOnly && <ActionIcon size="sm" aria-label={t('strategies.conditions.removeGroup')} onClick={() => onChange(null)}><IconX size={14} /></ActionIcon>}
        </Line>
      )}
      {group.items.map((item, at) => (item.kind === 'row'
        ? <ConditionRow key={at} row={item} isReadOnly={isReadOnly} hints={hints} onChange={(row) => put(at, row)} />
        : <ConditionGroup key={at} group={item} isReadOnly={isReadOnly} hints={hints} isInner onChange={(inner) => put(at, inner)} />))}
      {!isReadOnly && (
        <Line gap={4}>
          <Button variant="default" size="compact-xs" onClick={() => add(emptyRow)}>{t('strategies.conditions.addRow')}</Button>
          {!isInner && <Button variant="subtle" size="compact-xs" onClick={() => add({ kind: 'group', join: group.join === 'and' ? 'or' : 'and', items: [emptyRow] })}>{t('strategies.conditions.addGroup')}</Button>}
        </Line>
      )}
    </Stack>
  );
}
