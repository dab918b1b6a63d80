import { Badge, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/problem';
import { saveCalendar } from '../../../api/settings';
import type { Calendar } from '../../../api/types';
import { BackLink } from '../../../app/BackLink';
import { useMay } from '../../../app/session';
import { useSearch } from '../../../app/useSearch';
import { notify } from '../../../components/notify';
import { useFormat } from '../../../i18n/format';
import { CalendarActions } from './CalendarActions';
import { CalendarChanges } from './CalendarChanges';
import { DatedDays } from './DatedDays';
import { SaveBar } from './SaveBar';
import { WeekendChoice } from './WeekendChoice';
import { YearView } from './YearView';
import { toggled } from './days';
import './calendars.css';

/** A calendar as it is being changed; nothing is stored before it is saved. */
export function CalendarEditor({ stored }: { stored: Calendar }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const search = useSearch();
  const mayChange = useMay('settings.manage');
  const [calendar, setCalendar] = useState(stored);
  const year = Number(search.get('year')) || new Date().getFullYear();
  const take = (changed: Calendar) => {
    client.setQueryData(['calendar', stored.name], changed);
    void client.invalidateQueries({ queryKey: ['calendars'] });
  };
  const save = useMutation({
    mutationFn: async () => unwrap(await saveCalendar(calendar.name, calendar, stored.etag)),
    onSuccess: (changed) => {
      take(changed);
      notify(t, { message: changed.moved ? t('settings.savedMoved', { count: changed.moved.moves }) : t('settings.saved') });
    },
  });
  const title = t('settings.calendar', { name: stored.name });
  const isChanged = calendar !== stored;
  const change = (part: Partial<Calendar>) => setCalendar({ ...calendar, ...part });
  return (
    <>
      <title>{`${title} · ${t('app.name')}`}</title>
      <Group gap="xs" mb="md">
        <BackLink to="/settings/calendars" label={t('settings.all')} />
        <Title order={1}>{title}</Title>
        {stored.isDefault && <Badge variant="light">{t('settings.standard')}</Badge>}
        {stored.changedAt !== null && <Text size="sm" c="dimmed">{t('settings.changed')}: {format.instant(stored.changedAt)} · {stored.changedBy}</Text>}
        {mayChange && <Group gap="xs" ml="auto"><CalendarActions calendar={stored} isChanged={isChanged} onChanged={take} /></Group>}
      </Group>
      <Stack gap="sm" mb="md">
        <TextInput maw={620} maxLength={1000} readOnly={!mayChange} label={t('settings.note')} value={calendar.note} onChange={(event) => change({ note: event.currentTarget.value })} />
        <WeekendChoice value={calendar.weekend} isReadOnly={!mayChange} onChange={(weekend) => change({ weekend })} />
        {mayChange && !stored.isDefault && <Switch size="xs" label={t('settings.isDefault')} checked={calendar.isDefault} onChange={(event) => change({ isDefault: event.currentTarget.checked })} />}
      </Stack>
      <YearView year={year} calendar={calendar} isReadOnly={!mayChange} onYear={(wanted) => search.set({ year: String(wanted) })} onToggle={(date) => setCalendar(toggled(calendar, date))} />
      <DatedDays year={year} days={calendar.days} isReadOnly={!mayChange} onChange={(days) => change({ days })} />
      {!isChanged && <CalendarChanges calendar={stored} onChanged={take} />}
      {isChanged && <SaveBar calendar={calendar} etag={stored.etag} isSaving={save.isPending} error={save.error} onDiscard={() => { setCalendar(stored); save.reset(); }} onSave={() => save.mutate()} />}
    </>
  );
}
