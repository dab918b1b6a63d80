import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueLoad, SimulatedDay } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';
import { DayBars } from './DayBars';

interface Row extends QueueLoad {
  date: string;
}

/** What each queue would have to do on each business day, beside who is there to do it. */
export function WorkloadTable({ days }: { days: SimulatedDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => days.flatMap(({ date, queues }) => queues.map((queue): Row => ({ date, ...queue }))), [days]);
  const queues = [...new Set(rows.map(({ queue }) => queue))].sort();
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'date', header: t('strategies.simulation.date'), value: (row) => row.date, cell: (row) => format.date(row.date) },
    { id: 'queue', header: t('strategies.simulation.queue'), value: (row) => row.queue || t('strategies.simulation.noQueue') },
    { id: 'opened', header: t('strategies.simulation.newTasks'), value: (row) => row.opened, cell: (row) => format.number(row.opened), isNumeric: true },
    { id: 'waiting', header: t('strategies.simulation.waitingTasks'), value: (row) => row.waiting, cell: (row) => <span className={row.capacity !== null && row.waiting > row.capacity ? 'over-capacity' : undefined}>{format.number(row.waiting)}</span>, isNumeric: true },
    { id: 'collectors', header: t('strategies.simulation.collectors'), value: (row) => row.collectors, cell: (row) => format.number(row.collectors), isNumeric: true },
    { id: 'capacity', header: t('strategies.simulation.capacity'), value: (row) => row.capacity, cell: (row) => format.number(row.capacity), isNumeric: true },
    { id: 'asked', header: t('strategies.simulation.asked'), value: (row) => row.asked, cell: (row) => format.number(row.asked), isNumeric: true },
    { id: 'places', header: t('strategies.simulation.places'), value: (row) => row.places, cell: (row) => format.number(row.places), isNumeric: true },
    { id: 'short', header: t('strategies.simulation.short'), value: (row) => row.short, cell: (row) => <span className={row.short !== null && row.short > 0 ? 'over-capacity' : undefined}>{format.number(row.short)}</span>, isNumeric: true },
  ], [t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{t('strategies.simulation.workload')}</Title>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{t('strategies.simulation.noWork')}</Text> : (
        <>
          <Text size="sm" c="dimmed" mb="xs">{t('strategies.simulation.workloadHint')}</Text>
          <div className="day-charts">
            {queues.map((queue) => (
              <DayBars key={queue} days={days} title={t('strategies.simulation.queueOf', { queue: queue || t('strategies.simulation.noQueue') })} of={(day) => loadOf(day, queue)?.waiting ?? 0} limit={limitOf(days, queue)} />
            ))}
          </div>
          <DataTable label={t('strategies.simulation.workload')} columns={columns} rows={rows} rowKey={(row) => `${row.date} ${row.queue}`} />
        </>
      )}
    </section>
  );
}

function loadOf(day: SimulatedDay, queue: string): QueueLoad | undefined {
  return day.queues.find((load) => load.queue === queue);
}

/** The least room of all days; null where it is not known of each. */
function limitOf(days: SimulatedDay[], queue: string): number | null {
  const rooms = days.map((day) => loadOf(day, queue)).filter((load) => load !== undefined).map((load) => load.capacity);
  return rooms.every((room) => room !== null) ? Math.min(...rooms) : null;
}
