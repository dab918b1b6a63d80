import './difference.css';
import { useTranslation } from 'react-i18next';
import { useArmName } from '../i18n/arms';
import { useFormat } from '../i18n/format';
import { type Difference, reachOf } from './experimentResult';

const ticks = [-1, -0.5, 0, 0.5, 1];

/** Each arm's difference from the champion as a point on its interval, about the line of no difference. Whoever does not see it reads the table. */
export function DifferenceChart({ differences }: { differences: Difference[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const reach = reachOf(differences);
  const place = (value: number) => `${((value / reach + 1) / 2) * 100}%`;
  const spoken = differences.map(({ arm, difference, low, high }) => t('experiments.chartOf', { arm: armName(arm), difference: format.percent(difference), low: format.percent(low), high: format.percent(high) }));
  return (
    <div className="panel difference-chart" role="img" aria-label={[t('experiments.chart'), ...spoken].join('. ')}>
      <div className="difference-title">{t('experiments.chart')}</div>
      {differences.map(({ arm, difference, low, high }) => (
        <div key={arm} className="difference-row">
          <span className="difference-arm">{armName(arm)}</span>
          <span className="difference-line">
            <span className="difference-zero" />
            <span className={`difference-interval ${low > 0 ? 'is-better' : high < 0 ? 'is-worse' : ''}`} style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
            <span className="difference-point" style={{ left: place(difference) }} />
          </span>
          <span className="difference-figure">{format.percent(difference)}</span>
        </div>
      ))}
      <div className="difference-row difference-scale">
        <span className="difference-arm" />
        <span className="difference-line">{ticks.map((tick) => <span key={tick} style={{ left: place(tick * reach) }}>{tick === 0 ? t('experiments.noDifference') : format.percent(tick * reach)}</span>)}</span>
        <span className="difference-figure" />
      </div>
    </div>
  );
}
