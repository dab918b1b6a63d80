import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type ExperimentRow, getExperiments } from '../../api/experiments';
import { unwrap } from '../../api/problem';
import { experimentUrl } from '../../app/experimentUrl';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { ExperimentState } from './ExperimentState';
import { useExperimentWords } from './useExperimentWords';

export function ExperimentList() {
  const { t } = useTranslation();
  const mayEdit = useMay('strategies.edit');
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: async ({ signal }) => unwrap(await getExperiments(signal)) });
  const add = mayEdit && <Button component={Link} to="/experiments/new" leftSection={<IconPlus size={15} aria-hidden />}>{t('experiments.add')}</Button>;
  return (
    <>
      <PageHeader title={t('experiments.title')} intro={t('experiments.intro')} actions={add} />
      <StateView query={experiments} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('experiments.empty')} hint={t('experiments.emptyHint')} action={add} />}>
        {(all) => <Rows rows={all} />}
      </StateView>
    </>
  );
}

function Rows({ rows }: { rows: ExperimentRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useExperimentWords();
  const navigate = useNavigate();
  const columns: Column<ExperimentRow>[] = [
    { id: 'name', header: t('experiments.name'), value: (row) => row.name, cell: (row) => <Anchor component={Link} to={experimentUrl(row.name)} size="sm" fw={600}>{row.name}</Anchor> },
    { id: 'state', header: t('experiments.state'), value: words.state, cell: (row) => <ExperimentState row={row} /> },
    { id: 'arms', header: t('experiments.armsTitle'), value: words.arms },
    { id: 'dates', header: t('experiments.dates'), value: (row) => row.from, cell: words.dates },
    { id: 'decides', header: t('experiments.decides'), value: words.metric },
    { id: 'entries', header: t('experiments.entries'), value: entriesOf, cell: (row) => format.number(entriesOf(row)), isNumeric: true },
  ];
  return <DataTable label={t('experiments.title')} columns={columns} rows={rows} rowKey={(row) => row.name} onOpen={(row) => void navigate(experimentUrl(row.name))} />;
}

function entriesOf({ arms }: ExperimentRow): number {
  return arms.reduce((sum, arm) => sum + arm.entries, 0);
}
