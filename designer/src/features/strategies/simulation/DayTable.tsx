import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulatedDay } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';
import { DayBars } from './DayBars';

const total = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
const money = (rows: { amount: string }[]) => rows.reduce((sum, { amount }) => sum + Number(amount), 0);

/** What the draft would do on each business day; channels, queues and firms have columns of their own. */
export function DayTable({ days }: { days: SimulatedDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<SimulatedDay>[]>(() => {
    const number = (id: string, header: string, value: (day: SimulatedDay) => number): Column<SimulatedDay> => ({ id, header, value, cell: (day) => format.number(value(day)), isNumeric: true });
    const named = (key: 'messages' | 'tasks', header: (name: string) => string) => [...new Set(days.flatMap((day) => day[key].map(({ name }) => name)))].sort()
      .map((name) => number(`${key} ${name}`, header(name), (day) => day[key].find((row) => row.name === name)?.count ?? 0));
    return [
      { id: 'date', header: t('strategies.simulation.date'), value: (day) => day.date, cell: (day) => format.date(day.date) },
      ...named('messages', (name) => name),
      ...named('tasks', (name) => t('strategies.simulation.tasksOf', { queue: name || '–' })),
      number('placed', t('strategies.simulation.placed'), (day) => total(day.placements)),
      { ...number('placedAmount', t('strategies.simulation.placedAmount'), (day) => money(day.placements)), cell: (day) => format.money(String(money(day.placements))) },
      number('paid', t('strategies.simulation.paid'), (day) => day.paid),
      ...(days.some((day) => day.promised > 0) ? [number('promised', t('strategies.simulation.promised'), (day) => day.promised), number('broken', t('strategies.simulation.broken'), (day) => day.broken)] : []),
      number('opened', t('strategies.simulation.opened'), (day) => day.opened),
      number('closed', t('strategies.simulation.closed'), (day) => day.closed),
      number('standing', t('strategies.simulation.open'), (day) => day.standing),
    ];
  }, [days, t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{t('strategies.simulation.byDay')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('strategies.simulation.byDayHint')}</Text>
      <div className="day-charts">
        <DayBars days={days} title={t('strategies.simulation.contacts')} of={(day) => total(day.messages)} />
        <DayBars days={days} title={t('strategies.simulation.tasksOpened')} of={(day) => total(day.tasks)} />
        <DayBars days={days} title={t('strategies.simulation.open')} of={(day) => day.standing} />
      </div>
      <DataTable label={t('strategies.simulation.byDay')} columns={columns} rows={days} rowKey={(day) => day.date} />
    </section>
  );
}
