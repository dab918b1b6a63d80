import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unwrap } from '../../api/problem';
import { getStrategies } from '../../api/strategies';
import type { StrategySummary } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { NewStrategyDialog } from './NewStrategyDialog';
import { StatusBadge } from './StatusBadge';

export default function StrategiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const canEdit = useMay('strategies.edit');
  const [isNew, setNew] = useState(false);
  const strategies = useQuery({ queryKey: ['strategies'], queryFn: async ({ signal }) => unwrap(await getStrategies(signal)) });
  return (
    <div className="page">
      <PageHeader title={t('strategies.title')} intro={t('strategies.intro')} actions={canEdit && <Button leftSection={<IconPlus size={15} />} onClick={() => setNew(true)}>{t('strategies.create')}</Button>} />
      <StateView query={strategies} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('strategies.empty')} hint={t('strategies.emptyHint')} />}>
        {(all) => <DataTable label={t('strategies.title')} columns={columns} rows={all} rowKey={(row) => row.name} onOpen={(row) => void navigate(`/strategies/${encodeURIComponent(row.name)}`)} />}
      </StateView>
      {isNew && <NewStrategyDialog isOpen onClose={() => setNew(false)} />}
    </div>
  );
}

function useColumns(): Column<StrategySummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'title', header: t('strategies.name'), value: (row) => row.title, cell: (row) => <TitleCell row={row} /> },
    { id: 'status', header: t('strategies.status'), value: (row) => row.status, cell: (row) => <StatusBadge status={row.status} /> },
    { id: 'latest', header: t('strategies.latest'), value: (row) => row.latest, isNumeric: true },
    { id: 'published', header: t('strategies.published'), value: (row) => row.publishedAt, cell: (row) => (row.published === null ? t('strategies.notPublished') : `v${row.published} · ${format.instant(row.publishedAt)}`) },
    { id: 'by', header: t('strategies.publishedBy'), value: (row) => row.publishedBy ?? '–' },
    { id: 'changed', header: t('strategies.changed'), value: (row) => row.changedAt, cell: (row) => format.instant(row.changedAt) },
    { id: 'cases', header: t('strategies.openCases'), value: (row) => row.openCases, cell: (row) => format.number(row.openCases), isNumeric: true },
  ], [t, format]);
}

function TitleCell({ row }: { row: StrategySummary }) {
  return (
    <>
      <Anchor component={Link} to={`/strategies/${encodeURIComponent(row.name)}`} fw={600} size="sm">{row.title}</Anchor>
      <Text size="xs" c="dimmed">{row.name}</Text>
    </>
  );
}
