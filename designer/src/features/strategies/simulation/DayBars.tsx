import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SimulatedDay } from '../../../api/types';
import { useFormat } from '../../../i18n/format';

const [width, height, gap] = [300, 72, 2];

/** A bar for each day. In words: from what to what, and when it is most; the table has every number. */
export function DayBars({ days, title, of }: { days: SimulatedDay[]; title: string; of: (day: SimulatedDay) => number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = days.map(of);
  const most = Math.max(...numbers);
  const step = width / days.length;
  const words = t('strategies.simulation.chart', {
    title, first: format.number(numbers[0]!), last: format.number(numbers.at(-1)!), most: format.number(most), date: format.date(days[numbers.indexOf(most)]!.date),
  });
  return (
    <figure className="day-bars">
      <Text component="figcaption" size="sm" fw={600}>{title}</Text>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words} preserveAspectRatio="none">
        {days.map((day, at) => {
          const tall = most === 0 ? 0 : (of(day) / most) * height;
          return <rect key={day.date} x={at * step} y={height - tall} width={Math.max(1, step - gap)} height={tall}><title>{`${format.date(day.date)}: ${format.number(of(day))}`}</title></rect>;
        })}
      </svg>
      <Text size="xs" c="dimmed">{words}</Text>
    </figure>
  );
}
