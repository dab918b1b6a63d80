import { useTranslation } from 'react-i18next';

/** What the arms of experiments are called: champion, control, challenger 1 and so on. */
export function useArmName(): (arm: string) => string {
  const { t } = useTranslation();
  return (arm) => {
    const challenger = /^challenger (\d+)$/.exec(arm);
    if (challenger !== null) return t('experiments.challenger', { number: challenger[1] });
    return arm === 'champion' || arm === 'control' ? t(`experiments.arms.${arm}`) : arm;
  };
}
