import { ActionIcon, Autocomplete, Group, NumberInput, Select, TagsInput, TextInput, Tooltip } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Row, Value } from './condition';
import { stepOf } from './stepOf';
import { useFields } from './useFields';
import { type FieldType, valueFor } from './values';

interface Props {
  row: Row;
  type: FieldType;
  suggestions: string[];
  isReadOnly: boolean;
  onChange: (value: Value) => void;
}

/** What a field is compared with: a value of its type, or another fact. */
export function ValueField({ row, type, suggestions, isReadOnly, onChange }: Props) {
  const { t } = useTranslation();
  const fields = useFields();
  const { value } = row;
  const label = t('strategies.conditions.value');
  const common = { 'aria-label': label, readOnly: isReadOnly, flex: 1, size: 'xs', miw: 0 } as const;
  const isOther = value.kind === 'field' || value.kind === 'other';
  const swap = !isReadOnly && value.kind !== 'none' && value.kind !== 'range' && value.kind !== 'list' && (
    <Tooltip label={t(isOther ? 'strategies.conditions.value' : 'strategies.conditions.isField')}>
      <ActionIcon size="sm" mt={3} variant={isOther ? 'light' : 'subtle'} aria-pressed={isOther} aria-label={t('strategies.conditions.isField')} onClick={() => onChange(isOther ? valueFor(row.operator, type, { kind: 'none' }) : { kind: 'field', text: '' })}><IconAt size={14} /></ActionIcon>
    </Tooltip>
  );
  return <>{input()}{swap}</>;

  function input() {
    switch (value.kind) {
      case 'none': return null;
      case 'flag': return <Select {...common} data={[{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }]} value={value.text} allowDeselect={false} onChange={(text) => onChange({ kind: 'flag', text: text === 'false' ? 'false' : 'true' })} />;
      case 'range': return (
        <Group gap={4} wrap="nowrap" flex={1}>
          <TextInput {...common} aria-label={t('strategies.conditions.low')} inputMode="decimal" value={value.low} onChange={(event) => onChange({ ...value, low: event.currentTarget.value })} />
          <TextInput {...common} aria-label={t('strategies.conditions.high')} inputMode="decimal" value={value.high} onChange={(event) => onChange({ ...value, high: event.currentTarget.value })} />
        </Group>
      );
      case 'list': return <TagsInput {...common} data={suggestions} value={value.items} onChange={(items) => onChange({ kind: 'list', items })} />;
      case 'date': return <TextInput {...common} type="date" value={value.text} onChange={(event) => onChange({ kind: 'date', text: event.currentTarget.value })} />;
      case 'number': return Number.isFinite(Number(value.text))
        ? <NumberInput {...common} value={value.text} step={stepOf(value.text)} stepHoldDelay={350} stepHoldInterval={90} hideControls={isReadOnly} onChange={(number) => onChange({ kind: 'number', text: String(number) })} />
        : <TextInput {...common} inputMode="decimal" value={value.text} error onChange={(event) => onChange({ kind: 'number', text: event.currentTarget.value })} />;
      case 'text': return <Autocomplete {...common} data={suggestions} value={value.text} onChange={(text) => onChange({ kind: 'text', text })} />;
      default: return <Autocomplete {...common} data={fields.groups} value={value.text} limit={60} onChange={(text) => onChange({ kind: text.includes('(') ? 'other' : 'field', text })} />;
    }
  }
}
