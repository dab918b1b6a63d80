import { Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { type ExperimentDocument, getExperiment } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { BackLink } from '../../app/BackLink';
import { experimentUrl } from '../../app/experimentUrl';
import { useSearch } from '../../app/useSearch';
import { notify } from '../../components/notify';
import { StateView } from '../../components/StateView';
import { blankDraft, draftOf } from './draft';
import { ExperimentForm } from './ExperimentForm';
import { useExperimentChanged } from './useExperimentChanged';

/** A new experiment; the address may say its name. */
export function ExperimentNew() {
  const { t } = useTranslation();
  const search = useSearch();
  const saved = useSaved();
  return (
    <>
      <Heading title={t('experiments.addTitle')} back={<BackLink to="/experiments" label={t('experiments.back')} />} />
      <ExperimentForm initial={blankDraft(search.get('name'))} etag={null} isEntered={false} onSaved={saved} backTo="/experiments" />
    </>
  );
}

/** An experiment that is changed: somebody else has to approve it again. */
export function ExperimentEdit() {
  const { t } = useTranslation();
  const { name = '' } = useParams();
  const saved = useSaved();
  // The tag that was read goes with what is saved: read anew by each visit, and not again under the hands of who types.
  const found = useQuery({ queryKey: ['experiments', name, 'edited'], queryFn: async ({ signal }) => unwrap(await getExperiment(name, signal)), staleTime: Infinity, gcTime: 0 });
  return (
    <>
      <Heading title={t('experiments.editTitle', { name })} back={<BackLink to={experimentUrl(name)} label={t('experiments.open', { name })} />} />
      <StateView query={found}>{({ experiment, etag }) => <ExperimentForm initial={draftOf(experiment)} etag={etag} isEntered={experiment.arms.some(({ entries }) => entries > 0)} onSaved={saved} backTo={experimentUrl(name)} />}</StateView>
    </>
  );
}

function Heading({ title, back }: { title: string; back: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="sm">
      <title>{`${title} · ${t('app.name')}`}</title>
      {back}
      <Title order={1}>{title}</Title>
    </Group>
  );
}

function useSaved(): (document: ExperimentDocument) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const changed = useExperimentChanged();
  return (document) => {
    changed(document);
    notify(t, { message: t('experiments.saved') });
    void navigate(experimentUrl(document.experiment.name));
  };
}
