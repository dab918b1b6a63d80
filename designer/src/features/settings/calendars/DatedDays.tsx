import { Badge, Button, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DatedDay } from '../../../api/types';
import { EmptyState } from '../../../components/EmptyState';
import { Section } from '../../../components/Section';
import { useFormat } from '../../../i18n/format';
import { weekdayOf } from './days';

interface Props {
  year: number;
  days: DatedDay[];
  isReadOnly: boolean;
  onChange: (days: DatedDay[]) => void;
}

/** The dates of a year that are otherwise, with what they are called. */
export function DatedDays({ year, days, isReadOnly, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = days.filter((day) => day.date.startsWith(`${year}-`));
  const title = t('settings.inYear', { year });
  const name = (date: string, label: string) => onChange(days.map((day) => (day.date === date ? { ...day, label } : day)));
  return (
    <Section title={title}>
      {rows.length === 0 ? <EmptyState title={t('settings.noneInYear', { year })} hint={isReadOnly ? undefined : t('settings.noneInYearHint')} /> : (
        <div className="panel calendar-dates">
          <Table aria-label={title} verticalSpacing={3} horizontalSpacing="sm" fz="sm">
            <Table.Tbody>
              {rows.map(({ date, isWorked, label }) => (
                <Table.Tr key={date}>
                  <Table.Th scope="row" fw={400} w={240}>{t(`settings.weekdays.${weekdayOf(date)}`)}, {format.date(date)}</Table.Th>
                  <Table.Td w={130}><Badge size="sm" variant="light" color={isWorked ? 'teal' : 'orange'} className={`calendar-kind ${isWorked ? 'worked' : 'holiday'}`}>{t(isWorked ? 'settings.worked' : 'settings.holiday')}</Badge></Table.Td>
                  <Table.Td>
                    {isReadOnly
                      ? <Text size="sm">{label}</Text>
                      : <TextInput size="xs" maxLength={200} placeholder={t('settings.label')} aria-label={t('settings.labelOf', { date: format.date(date) })} value={label} onChange={(event) => name(date, event.currentTarget.value)} />}
                  </Table.Td>
                  {!isReadOnly && <Table.Td w={150} ta="right"><Button size="compact-xs" variant="default" aria-label={t('settings.removeOf', { date: format.date(date) })} onClick={() => onChange(days.filter((day) => day.date !== date))}>{t('settings.remove')}</Button></Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Section>
  );
}
