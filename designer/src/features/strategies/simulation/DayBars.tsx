import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SimulatedDay } from '../../../api/types';
import { useFormat } from '../../../i18n/format';

const [width, height, gap] = [300, 72, 2];

interface Props {
  days: SimulatedDay[];
  title: string;
  of: (day: SimulatedDay) => number;
  /** What there is room for; a line where it is known. */
  limit?: number | null;
}

/** A bar for each day. In words: from what to what, and when it is most; the table has every number. */
export function DayBars({ days, title, of, limit = null }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = days.map(of);
  const most = Math.max(...numbers);
  const top = Math.max(most, limit ?? 0);
  const step = width / days.length;
  const words = t('strategies.simulation.chart', {
    title, first: format.number(numbers[0]!), last: format.number(numbers.at(-1)!), most: format.number(most), date: format.date(days[numbers.indexOf(most)]!.date),
  });
  return (
    <figure className="day-bars">
      <Text component="figcaption" size="sm" fw={600}>{title}</Text>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words} preserveAspectRatio="none">
        {days.map((day, at) => {
          const tall = top === 0 ? 0 : (of(day) / top) * height;
          return <rect key={day.date} x={at * step} y={height - tall} width={Math.max(1, step - gap)} height={tall}><title>{`${format.date(day.date)}: ${format.number(of(day))}`}</title></rect>;
        })}
        {limit !== null && <line x1={0} x2={width} y1={height * (1 - limit / Math.max(1, top))} y2={height * (1 - limit / Math.max(1, top))} vectorEffect="non-scaling-stroke" />}
      </svg>
      <Text size="xs" c="dimmed">{words}{limit !== null && ` · ${t('strategies.simulation.capacityLine', { capacity: format.number(limit) })}`}</Text>
    </figure>
  );
}
