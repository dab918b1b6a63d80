import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schedule } from '../../api/types';
import { useMay } from '../../app/session';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { ScheduleForm } from './ScheduleForm';

/** The schedule of one portfolio: what comes next, what was last, and how it is set. */
export function ScheduleView({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayChange = useMay('settings.manage');
  const { next, last } = schedule;
  return (
    <Section title={schedule.name} actions={<Badge variant="light" color={schedule.isOn ? undefined : 'gray'}>{t(schedule.isOn ? 'runs.scheduleOn' : 'runs.scheduleIsOff')}</Badge>}>
      <div className="schedule">
        <KeyValues
          label={schedule.name}
          values={[
            { name: t('runs.nextNight'), value: next === null ? t('runs.nextNone') : <Text size="sm" fw={600}>{t('runs.nextAt', { date: format.date(next.date), at: format.instant(next.dueAt) })}</Text> },
            ...(next !== null && next.leftOut.length > 0 ? [{ name: t('runs.leftOut'), value: next.leftOut.map(format.date).join(', ') }] : []),
            { name: t('runs.startsAt'), value: t('runs.startsIn', { time: schedule.time, zone: schedule.zone }) },
            { name: t('runs.scheduleCalendar'), value: schedule.calendar ?? t('runs.defaultCalendar') },
            {
              name: t('runs.lastNight'),
              value: last === null ? t('runs.lastNone') : <Group gap={6}><Link to={`/runs/${last.run}`}>{format.date(last.date)}</Link>{!last.isFinished && <Text size="sm" c="dimmed">{t('runs.states.Started')}</Text>}</Group>,
            },
            { name: t('runs.scheduleChanged'), value: schedule.changedAt === null ? t('runs.scheduleNever') : `${format.instant(schedule.changedAt)} · ${schedule.changedBy ?? ''}` },
          ]}
        />
        {mayChange && <ScheduleForm key={schedule.etag} schedule={schedule} />}
      </div>
    </Section>
  );
}
