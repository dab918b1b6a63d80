import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unwrap } from '../../../api/problem';
import { getCalendars } from '../../../api/settings';
import type { CalendarSummary } from '../../../api/types';
import { useMay } from '../../../app/session';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { NewCalendar } from './NewCalendar';
import { inOrder } from './days';
import { calendarUrl } from './calendarUrl';

export function CalendarList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch();
  const mayChange = useMay('settings.manage');
  const calendars = useQuery({ queryKey: ['calendars'], queryFn: async ({ signal }) => unwrap(await getCalendars(signal)) });
  const columns = useCalendarColumns();
  const add = mayChange ? <Button leftSection={<IconCalendarPlus size={14} />} onClick={() => search.set({ add: 'calendar' })}>{t('settings.newCalendar')}</Button> : undefined;
  return (
    <Section title={t('settings.calendars')} actions={add}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.calendarsHint')}</Text>
      <StateView query={calendars} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('settings.empty')} hint={t('settings.emptyHint')} action={add} />}>
        {(all) => <DataTable label={t('settings.calendars')} columns={columns} rows={all} rowKey={(row) => row.name} onOpen={(row) => void navigate(calendarUrl(row.name))} />}
      </StateView>
      {mayChange && search.get('add') === 'calendar' && <NewCalendar onClose={() => search.set({ add: null })} />}
    </Section>
  );
}

function useCalendarColumns(): Column<CalendarSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    {
      id: 'name', header: t('settings.name'), value: (row) => row.name,
      cell: (row) => <Group gap={8} wrap="nowrap"><Link to={calendarUrl(row.name)}>{row.name}</Link>{row.isDefault && <Badge size="sm" variant="light">{t('settings.standard')}</Badge>}</Group>,
    },
    { id: 'weekend', header: t('settings.weekend'), cell: (row) => inOrder(row.weekend).map((day) => t(`settings.weekdays.${day}`)).join(', ') || t('common.none') },
    { id: 'dates', header: t('settings.dates'), value: (row) => row.days, cell: (row) => format.number(row.days), isNumeric: true },
    { id: 'usedBy', header: t('settings.usedBy'), value: (row) => row.usedBy.join(', '), cell: (row) => row.usedBy.join(', ') || '–' },
    { id: 'note', header: t('settings.note'), value: (row) => row.note, cell: (row) => <Text size="sm" maw={360}>{row.note || '–'}</Text> },
    { id: 'changed', header: t('settings.changed'), value: (row) => row.changedAt, cell: (row) => (row.changedAt === null ? t('settings.never') : `${format.instant(row.changedAt)} · ${row.changedBy ?? ''}`) },
  ], [t, format]);
}
