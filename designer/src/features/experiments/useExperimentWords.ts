import { useTranslation } from 'react-i18next';
import type { ExperimentRow } from '../../api/experiments';
import { useArmName } from '../../i18n/arms';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What experiments say, in the words of the reader. */
export function useExperimentWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const words = (key: 'states' | 'units' | 'metrics') => t(`experiments.${key}`, { returnObjects: true }) as Record<string, string>;
  const share = ({ arms }: ExperimentRow, weight: number) => format.percent(weight / arms.reduce((sum, arm) => sum + arm.weight, 0));
  return {
    state: (row: ExperimentRow) => wordFor(words('states'), row.state),
    unit: (row: ExperimentRow) => (row.unitFact === null ? wordFor(words('units'), row.unit) : `${wordFor(words('units'), row.unit)} · ${row.unitFact}`),
    metric: (row: ExperimentRow) => wordFor(words('metrics'), row.metric),
    arm: armName,
    share,
    arms: (row: ExperimentRow) => row.arms.map((arm) => `${armName(arm.name)} ${share(row, arm.weight)}`).join(' · '),
    dates: ({ from, to }: ExperimentRow) => t('experiments.fromTo', { from: format.date(from), to: format.date(to) }),
    control: ({ controlFromDay, controlUntil }: ExperimentRow) => [
      ...(typeof controlFromDay === 'number' ? [t('experiments.controlByDay', { day: format.number(controlFromDay) })] : []),
      ...(typeof controlUntil === 'string' ? [t('experiments.controlByDate', { date: format.date(controlUntil) })] : []),
    ].join(' · '),
  };
}
