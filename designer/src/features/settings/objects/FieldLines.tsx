import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ObjectField } from '../../../api/objects';
import type { AttributeType } from '../../../api/settings';

const types: AttributeType[] = ['text', 'number', 'date', 'flag'];

/** The fields of a type of objects: name, type, and whether each object must have it. */
export function FieldLines({ fields, onChange }: { fields: ObjectField[]; onChange: (fields: ObjectField[]) => void }) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<ObjectField>) => onChange(fields.map((field, place) => (place === at ? { ...field, ...part } : field)));
  return (
    <Stack gap={6} component="fieldset" m={0} p={0} bd="none">
      <Text component="legend" size="sm" fw={500}>{t('settings.objectFields')}</Text>
      <Text size="xs" c="dimmed">{t('settings.objectFieldsHint')}</Text>
      {fields.map((field, place) => (
        <Group key={place} gap="xs" align="flex-end">
          <TextInput style={{ flex: '1 1 140px' }} size="xs" autoComplete="off" label={t('settings.fieldName', { number: place + 1 })} value={field.name} onChange={(event) => set(place, { name: event.currentTarget.value })} />
          <Select w={110} size="xs" label={t('settings.fieldType', { number: place + 1 })} allowDeselect={false} data={types.map((type) => ({ value: type, label: t(`settings.types.${type}`) }))} value={field.type} onChange={(type) => set(place, { type: (type ?? 'text') as AttributeType, scale: 0 })} />
          {field.type === 'number' && <NumberInput w={80} size="xs" label={t('settings.fieldScale', { number: place + 1 })} min={0} max={9} allowDecimal={false} value={field.scale} onChange={(value) => set(place, { scale: Number(value) || 0 })} />}
          <Checkbox size="xs" mb={6} label={t('settings.fieldRequired')} aria-label={t('settings.fieldRequiredOf', { number: place + 1 })} checked={field.isRequired} onChange={(event) => set(place, { isRequired: event.currentTarget.checked })} />
          <ActionIcon variant="subtle" color="gray" mb={2} aria-label={t('settings.removeField', { number: place + 1 })} onClick={() => onChange(fields.filter((_, at) => at !== place))}><IconTrash size={14} /></ActionIcon>
        </Group>
      ))}
      <Group><Button size="compact-xs" variant="default" leftSection={<IconPlus size={12} />} onClick={() => onChange([...fields, { name: '', type: 'text', scale: 0, isRequired: false }])}>{t('settings.addField')}</Button></Group>
    </Stack>
  );
}
