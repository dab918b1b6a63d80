import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarChange, getCalendarChanges, takeBackChange } from '../../../api/calendars';
import { unwrap } from '../../../api/problem';
import type { Calendar } from '../../../api/types';
import { useMay } from '../../../app/session';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { Section } from '../../../components/Section';
import { useFormat } from '../../../i18n/format';
import { MovesTable } from './MovesTable';

interface Props {
  calendar: Calendar;
  onChanged: (calendar: Calendar) => void;
}

/** What changes of a calendar have moved of what waits, the latest first; the last of them can be taken back. */
export function CalendarChanges({ calendar, onChanged }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('settings.manage');
  const [asked, setAsked] = useState<CalendarChange | null>(null);
  const changes = useQuery({ queryKey: ['calendar-changes', calendar.name, calendar.etag], queryFn: async ({ signal }) => unwrap(await getCalendarChanges(calendar.name, signal)) });
  const takeBack = useMutation({
    mutationFn: async (change: CalendarChange) => unwrap(await takeBackChange(calendar.name, change.id, calendar.etag)),
    onSuccess: (changed) => {
      setAsked(null);
      onChanged(changed);
    },
  });
  if (!changes.data?.length) return null;
  return (
    <Section title={t('settings.changes')}>
      <Stack gap="md">
        {changes.data.map((change, place) => (
          <div key={change.id}>
            <Group gap="xs" mb="xs">
              <Text size="sm" fw={600}>{format.instant(change.at)} · {change.by}</Text>
              <Text size="sm">{t('settings.changeMoved', { count: change.moves, date: format.date(change.after) })}</Text>
              {change.takenBackAt !== null && <Badge variant="default">{t('settings.changeTakenBack', { by: change.takenBackBy, at: format.instant(change.takenBackAt) })}</Badge>}
              {mayChange && place === 0 && change.takenBackAt === null && <Button size="xs" variant="default" ml="auto" onClick={() => setAsked(change)}>{t('settings.takeBack')}</Button>}
            </Group>
            {change.groups.length > 0 && <MovesTable label={t('settings.changeOf', { at: format.instant(change.at) })} moves={change.groups} />}
          </div>
        ))}
      </Stack>
      {asked !== null && (
        <ConfirmDialog
          title={t('settings.takeBackTitle')} text={t('settings.takeBackText')} action={t('settings.takeBack')} isBusy={takeBack.isPending} error={takeBack.error}
          onConfirm={() => takeBack.mutate(asked)} onClose={() => { setAsked(null); takeBack.reset(); }}
        />
      )}
    </Section>
  );
}
