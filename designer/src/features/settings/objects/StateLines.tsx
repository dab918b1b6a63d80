import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ObjectState } from '../../../api/objects';

/** The states of a type of objects: the first is that of a new one, and with a final one its cases end. */
export function StateLines({ states, onChange }: { states: ObjectState[]; onChange: (states: ObjectState[]) => void }) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<ObjectState>) => onChange(states.map((state, place) => (place === at ? { ...state, ...part } : state)));
  return (
    <Stack gap={6} component="fieldset" m={0} p={0} bd="none">
      <Text component="legend" size="sm" fw={500}>{t('settings.objectStates')}</Text>
      <Text size="xs" c="dimmed">{t('settings.objectStatesHint')}</Text>
      {states.map((state, place) => (
        <Group key={place} gap="xs" align="flex-end">
          <TextInput style={{ flex: '1 1 140px' }} size="xs" autoComplete="off" label={t('settings.stateName', { number: place + 1 })} value={state.name} onChange={(event) => set(place, { name: event.currentTarget.value })} />
          <Checkbox size="xs" mb={6} label={t('settings.isFinal')} aria-label={t('settings.isFinalOf', { number: place + 1 })} checked={state.isFinal} onChange={(event) => set(place, { isFinal: event.currentTarget.checked })} />
          <ActionIcon variant="subtle" color="gray" mb={2} aria-label={t('settings.removeState', { number: place + 1 })} onClick={() => onChange(states.filter((_, at) => at !== place))}><IconTrash size={14} /></ActionIcon>
        </Group>
      ))}
      <Group><Button size="compact-xs" variant="default" leftSection={<IconPlus size={12} />} onClick={() => onChange([...states, { name: '', isFinal: false }])}>{t('settings.addState')}</Button></Group>
    </Stack>
  );
}
