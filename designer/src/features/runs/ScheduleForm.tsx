import { Button, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/problem';
import { saveSchedule } from '../../api/schedules';
import { getCalendars } from '../../api/settings';
import type { Schedule, ScheduleContent } from '../../api/types';
import { notify } from '../../components/notify';
import { ProblemAlert } from '../../components/ProblemAlert';

/** Stands for the default, which has no name of its own here. */
const standard = '';

export function ScheduleForm({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [content, setContent] = useState<ScheduleContent>({ time: schedule.time, calendar: schedule.calendar, isOn: schedule.isOn, catchesUp: schedule.catchesUp });
  const calendars = useQuery({ queryKey: ['calendars'], queryFn: async ({ signal }) => unwrap(await getCalendars(signal)) });
  const save = useMutation({
    mutationFn: async () => unwrap(await saveSchedule(schedule.portfolio, content, schedule.etag)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['schedules'] });
      notify(t, { message: t('runs.scheduleSaved') });
    },
  });
  const change = (part: Partial<ScheduleContent>) => setContent({ ...content, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isSame = content.time === schedule.time && content.calendar === schedule.calendar && content.isOn === schedule.isOn && content.catchesUp === schedule.catchesUp;
  return (
    <form className="panel schedule-form" onSubmit={submit}>
      <Stack gap="sm">
        <Switch label={t('runs.startsByItself')} description={t('runs.startsByItselfHint')} checked={content.isOn} onChange={(event) => change({ isOn: event.currentTarget.checked })} />
        <Group grow align="flex-start">
          <TextInput type="time" required label={t('runs.startsAt')} description={schedule.zone} value={content.time} onChange={(event) => change({ time: event.currentTarget.value })} />
          <Select
            label={t('runs.scheduleCalendar')} description={t('runs.scheduleCalendarHint')} allowDeselect={false} value={content.calendar ?? standard}
            data={[{ value: standard, label: t('runs.defaultCalendar') }, ...(calendars.data ?? []).map(({ name }) => ({ value: name, label: name }))]}
            onChange={(value) => change({ calendar: value === standard ? null : value })}
          />
        </Group>
        <Switch label={t('runs.catchesUp')} description={t('runs.catchesUpHint')} checked={content.catchesUp} onChange={(event) => change({ catchesUp: event.currentTarget.checked })} />
        <ProblemAlert error={save.error} />
        <Group justify="flex-end"><Button type="submit" loading={save.isPending} disabled={isSame || content.time === ''}>{t('common.save')}</Button></Group>
      </Stack>
    </form>
  );
}
