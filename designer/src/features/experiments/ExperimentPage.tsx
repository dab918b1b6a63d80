import { Button, Group, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type ExperimentDocument, getExperiment } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { BackLink } from '../../app/BackLink';
import { experimentUrl } from '../../app/experimentUrl';
import { useMay } from '../../app/session';
import { RevisionList } from '../../components/RevisionList';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { ExperimentDecision } from './ExperimentDecision';
import { ExperimentPlan } from './ExperimentPlan';
import { ExperimentResult } from './ExperimentResult';
import { ExperimentState } from './ExperimentState';

/** One experiment: what is compared, who has approved it, and what has come of it. */
export function ExperimentPage() {
  const { name = '' } = useParams();
  const found = useQuery({ queryKey: ['experiments', name], queryFn: async ({ signal }) => unwrap(await getExperiment(name, signal)) });
  return <StateView query={found}>{(document) => <Experiment document={document} />}</StateView>;
}

function Experiment({ document }: { document: ExperimentDocument }) {
  const { t } = useTranslation();
  const mayEdit = useMay('strategies.edit');
  const { experiment, history } = document;
  return (
    <>
      <title>{`${experiment.name} · ${t('app.name')}`}</title>
      <Group gap="xs" mb="sm">
        <BackLink to="/experiments" label={t('experiments.back')} />
        <Title order={1}>{experiment.name}</Title>
        <ExperimentState row={experiment} />
        {mayEdit && experiment.state !== 'stopped' && <Button ml="auto" size="xs" variant="default" component={Link} to={`${experimentUrl(experiment.name)}/edit`} leftSection={<IconPencil size={15} aria-hidden />}>{t('experiments.edit')}</Button>}
      </Group>
      <ExperimentDecision document={document} />
      <ExperimentPlan row={experiment} />
      <Section title={t('experiments.result')}><ExperimentResult experiment={experiment} /></Section>
      <RevisionList history={history} />
    </>
  );
}
