import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseTask } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

export function CaseTasks({ tasks }: { tasks: CaseTask[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<CaseTask>[]>(() => [
    { id: 'task', header: t('cases.task'), value: (row) => row.title, cell: (row) => <>{row.title}<Text size="xs" c="dimmed">{row.queue}</Text></> },
    { id: 'created', header: t('cases.created'), value: (row) => row.createdOn, cell: (row) => format.date(row.createdOn) },
    { id: 'due', header: t('cases.due'), value: (row) => row.dueOn, cell: (row) => format.date(row.dueOn) },
    { id: 'state', header: t('cases.state'), value: (row) => row.state, cell: (row) => row.outcome ?? wordFor(t('cases.states', { returnObjects: true }) as Record<string, string>, row.state) },
  ], [t, format]);
  if (tasks.length === 0) return <Text size="sm" c="dimmed">{t('cases.tasksNone')}</Text>;
  return <DataTable label={t('cases.tasks')} columns={columns} rows={tasks} rowKey={(row) => row.id} />;
}
