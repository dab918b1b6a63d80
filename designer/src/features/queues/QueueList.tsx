import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { getQueues } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { QueueSummary } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { queueUrl } from './queueUrl';

export function QueueList() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const queues = useQuery({ queryKey: ['queues'], queryFn: async ({ signal }) => unwrap(await getQueues(signal)) });
  const columns = useMemo<Column<QueueSummary>[]>(() => [
    { id: 'queue', header: t('queues.queue'), value: (row) => row.queue, cell: (row) => <Anchor component={Link} to={queueUrl(row.queue)} fw={600} size="sm">{row.queue || t('queues.nobody')}</Anchor> },
    { id: 'open', header: t('queues.open'), value: (row) => row.open, cell: (row) => format.number(row.open), isNumeric: true, width: 160 },
    { id: 'due', header: t('queues.due'), value: (row) => row.due, cell: (row) => <Text span size="sm" fw={row.due > 0 ? 700 : 400} c={row.due > 0 ? 'var(--mantine-color-error)' : undefined}>{format.number(row.due)}</Text>, isNumeric: true, width: 160 },
    { id: 'cases', header: t('queues.cases'), value: (row) => row.cases, cell: (row) => format.number(row.cases), isNumeric: true, width: 160 },
  ], [t, format]);
  return (
    <>
      <PageHeader title={t('queues.title')} intro={t('queues.intro')} />
      <StateView query={queues} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('queues.empty')} hint={t('queues.emptyHint')} />}>
        {(all) => <DataTable label={t('queues.title')} columns={columns} rows={all} rowKey={(row) => row.queue} onOpen={(row) => void navigate(queueUrl(row.queue))} />}
      </StateView>
    </>
  );
}
