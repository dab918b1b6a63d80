import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getExperiments } from '../../../api/experiments';
import { unwrap } from '../../../api/problem';
import { experimentUrl } from '../../../app/experimentUrl';

/** The activity whose name is that of an experiment. */
export const experimentActivity = 'Collections.Experiment';

/** The way from a step to the experiment that it names, or to drawing up one that there is not yet. */
export function ExperimentLink({ name }: { name: string }) {
  const { t } = useTranslation();
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: async ({ signal }) => unwrap(await getExperiments(signal)) });
  if (name === '' || experiments.data === undefined) return null;
  return experiments.data.some((one) => one.name === name)
    ? <Anchor component={Link} to={experimentUrl(name)} size="sm">{t('experiments.open', { name })}</Anchor>
    : <Anchor component={Link} to={`/experiments/new?name=${encodeURIComponent(name)}`} size="sm">{t('experiments.create', { name })}</Anchor>;
}
