import './runs.css';
import { useTranslation } from 'react-i18next';
import type { NightReport, Phase } from '../../api/types';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';

const phases: Phase[] = ['intake', 'open', 'deliver', 'advance'];

/** Where the time of a night went. */
export function PhaseBars({ seconds }: { seconds: NightReport['seconds'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const longest = Math.max(...phases.map((phase) => seconds[phase]), Number.MIN_VALUE);
  return (
    <Section title={`${t('runs.phases')} · ${t('runs.total')} ${precise(format.seconds, seconds.total)}`}>
      <dl className="panel phase-bars">
        {phases.map((phase) => (
          <div key={phase}>
            <dt>{t(`runs.phase.${phase}`)}</dt>
            <dd><span className="phase-bar" style={{ width: `${(seconds[phase] / longest) * 100}%` }} aria-hidden /></dd>
            <dd className="numeric">{precise(format.seconds, seconds[phase])}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** A phase of a few milliseconds did not take no time. */
function precise(format: (value: number) => string, value: number): string {
  return value > 0 && value < 0.05 ? `< ${format(0.1)}` : format(value);
}
