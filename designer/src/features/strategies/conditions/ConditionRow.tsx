import { ActionIcon, Autocomplete, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Operator, operators, type Row } from './condition';
import { type Hints, useFields } from './useFields';
import { ValueField } from './ValueField';
import { valueFor } from './values';

interface Props {
  row: Row;
  isReadOnly: boolean;
  hints: Hints;
  onChange: (row: Row | null) => void;
}

/** One comparison: a fact, how it is compared, and with what. */
export function ConditionRow({ row, isReadOnly, hints, onChange }: Props) {
  const { t } = useTranslation();
  const fields = useFields();
  const words = t('strategies.conditions.operators', { returnObjects: true }) as Record<Operator, string>;
  const setField = (field: string) => onChange({ ...row, field, value: field === row.field ? row.value : valueFor(row.operator, fields.typeOf(field), row.value) });
  const setOperator = (operator: Operator) => onChange({ ...row, operator, value: valueFor(operator, fields.typeOf(row.field), row.value) });
  return (
    <div className="condition-row">
      <Autocomplete size="xs" aria-label={t('strategies.conditions.field')} placeholder={t('strategies.conditions.field')} data={fields.groups} value={row.field} readOnly={isReadOnly} limit={60} onChange={setField} />
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Select w={104} aria-label={t('strategies.conditions.operator')} data={operators.map((operator) => ({ value: operator, label: words[operator] }))} value={row.operator} allowDeselect={false} readOnly={isReadOnly} onChange={(operator) => setOperator((operator ?? '=') as Operator)} />
        <ValueField row={row} type={fields.typeOf(row.field)} suggestions={hints[row.field] ?? fields.valuesOf(row.field)} isReadOnly={isReadOnly} onChange={(value) => onChange({ ...row, value })} />
        {!isReadOnly && <ActionIcon size="sm" mt={3} aria-label={t('strategies.conditions.remove')} onClick={() => onChange(null)}><IconX size={14} /></ActionIcon>}
      </Group>
    </div>
  );
}
