import { BarChart, LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import type { Charted } from './charted';

export type ChartForm = 'waterfall' | 'stacked' | 'percent' | 'grouped' | 'lines';

interface Props {
  title: string;
  chart: Charted;
  form: ChartForm;
  /** The column along the axis. */
  axis: string;
  value: 'money' | 'number' | 'share';
}

/** What is good, bad, waiting or gone looks so in every chart. */
const meant: Record<string, string> = {
  cured: 'teal.7', kept: 'teal.7', completed: 'teal.7', sent: 'teal.7', back: 'blue.6', stay: 'yellow.6', open: 'yellow.6', waiting: 'yellow.6',
  forward: 'red.7', broken: 'red.7', failed: 'red.7', gone: 'gray.6', withdrawn: 'gray.6', cancelled: 'gray.6',
};
const others = ['teal.7', 'yellow.6', 'orange.7', 'red.7', 'grape.7', 'blue.6', 'gray.6', 'lime.7'];

/** A chart of a report. Whoever does not see it reads the table that stands below. */
export function PackChart({ title, chart: { of, data, series }, form, axis, value }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t('reports.columns', { returnObjects: true }) as Record<string, string>;
  const named = series.map((name, at) => ({ name, label: words[name] ?? (name === 'current' ? t('reports.current') : name), color: meant[name] ?? others[at % others.length]! }));
  const valueFormatter = (figure: number) => (value === 'share' ? format.percent(figure) : format.number(figure));
  const shared = {
    h: 230, data: data.map((line) => ({ ...line, [axis]: words[String(line[axis])] ?? line[axis]! })), dataKey: axis, series: named, valueFormatter, withLegend: series.length > 1, withTooltip: false,
    // A chart of nothing but zeros has an axis all the same.
    yAxisProps: { width: 84, ...(value === 'share' ? { domain: [0, (most: number) => Math.max(most, 0.1)] as [number, (most: number) => number] } : {}) }, tickLine: 'none' as const,
  };
  return (
    <div className="pack-chart" role="img" aria-label={[title, of].filter((part) => part !== '').join(', ')}>
      {of !== '' && <div className="pack-chart-of">{of}</div>}
      {form === 'lines'
        ? <LineChart {...shared} connectNulls={false} curveType="linear" lineChartProps={{ accessibilityLayer: false }} lineProps={{ isAnimationActive: false }} />
        : <BarChart {...shared} type={form === 'grouped' ? 'default' : form} maxBarWidth={46} barChartProps={{ accessibilityLayer: false }} barProps={{ isAnimationActive: false }} />}
    </div>
  );
}
