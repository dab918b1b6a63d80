import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/problem';
import { getSchedulerState, getSchedules } from '../../api/schedules';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { RunTabs } from './RunTabs';
import { ScheduleView } from './ScheduleView';

/** When a night starts by itself is looked at again so often, in milliseconds: it moves on with each night. */
const freshness = 30_000;

/** When nights start by themselves. */
export function SchedulePage() {
  const { t } = useTranslation();
  const schedules = useQuery({ queryKey: ['schedules'], queryFn: async ({ signal }) => unwrap(await getSchedules(signal)), refetchInterval: freshness });
  const state = useQuery({ queryKey: ['scheduler'], queryFn: async ({ signal }) => unwrap(await getSchedulerState(signal)), refetchInterval: freshness });
  return (
    <>
      <PageHeader title={t('runs.schedule')} intro={t('runs.scheduleIntro')} />
      <RunTabs />
      {state.data?.isOn === false && <Alert color="yellow" variant="light" mb="md" title={t('runs.schedulerOff')}>{t('runs.schedulerOffHint')}</Alert>}
      {state.data?.isOn === true && !(state.data.isAlive && state.data.isWatched) && <Alert color="red" variant="light" mb="md" title={t('runs.schedulerSick')}>{t('runs.schedulerSickHint')}</Alert>}
      <StateView query={schedules} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('runs.scheduleEmpty')} hint={t('runs.scheduleEmptyHint')} />}>
        {(all) => all.map((schedule) => <ScheduleView key={schedule.portfolio} schedule={schedule} />)}
      </StateView>
    </>
  );
}
