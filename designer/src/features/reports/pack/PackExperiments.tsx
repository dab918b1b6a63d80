import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getExperiments } from '../../../api/experiments';
import { unwrap } from '../../../api/problem';
import { getExperimentReport } from '../../../api/reports';
import { experimentUrl } from '../../../app/experimentUrl';
import { DifferenceChart } from '../../../components/DifferenceChart';
import { differencesOf, ofCommittee } from '../../../components/experimentResult';
import { StateView } from '../../../components/StateView';
import { PackReport } from './PackReport';

/** Champion against challenger and control: the experiments that take entries or are measured, each with its intervals. */
export function PackExperiments() {
  const { t } = useTranslation();
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: async ({ signal }) => unwrap(await getExperiments(signal)) });
  const going = experiments.data?.filter(({ state, arms }) => (state === 'running' || state === 'measuring') && arms.some(({ entries }) => entries > 0)) ?? [];
  if (going.length === 0) return null;
  return (
    <section className="pack-strategy">
      <Title order={2}>{t('reports.pack.experiments')}</Title>
      {going.map(({ name }) => <PackExperiment key={name} name={name} />)}
    </section>
  );
}

function PackExperiment({ name }: { name: string }) {
  const { t } = useTranslation();
  const report = useQuery({ queryKey: ['report', 'experiment', name], queryFn: async ({ signal }) => unwrap(await getExperimentReport('experiment', name, signal)) });
  return (
    <StateView query={report}>
      {(value) => (
        <PackReport report={ofCommittee(value)} title={t('reports.pack.experiment', { name })} charts={[]} form="grouped" axis="arm" value="share">
          <p className="printed-tools"><Link to={experimentUrl(name)}>{t('experiments.open', { name })}</Link></p>
          {differencesOf(value).length > 0 && <DifferenceChart differences={differencesOf(value)} />}
        </PackReport>
      )}
    </StateView>
  );
}
