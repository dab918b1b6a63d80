import { Anchor, Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskRow } from '../../api/types';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';
import { subjectIn, useTypes } from '../objects/useTypeName';

interface Props {
  tasks: TaskRow[];
  onComplete: (task: TaskRow) => void;
}

export function TaskTable({ tasks, onComplete }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWork = useMay('cases.work');
  const types = useTypes().data;
  const columns = useMemo<Column<TaskRow>[]>(() => [
    { id: 'account', header: t('queues.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases/${row.case}`} fw={600} size="sm"><SubjectName of={row.account} /></Anchor> },
    { id: 'task', header: t('queues.task'), value: (row) => row.title },
    { id: 'strategy', header: t('queues.strategy'), value: (row) => row.strategy },
    { id: 'collector', header: t('queues.collector'), value: (row) => row.collector },
    { id: 'created', header: t('queues.created'), value: (row) => row.createdOn, cell: (row) => format.date(row.createdOn) },
    { id: 'due', header: t('queues.dueOn'), value: (row) => row.dueOn, cell: (row) => format.date(row.dueOn) },
    {
      id: 'outcome', header: t('queues.outcome'),
      cell: (row) => (row.state === 'open' && mayWork ? <Button size="compact-xs" variant="default" aria-label={`${t('queues.complete')}: ${subjectIn(types, row.account)}`} onClick={() => onComplete(row)}>{t('queues.complete')}</Button> : row.outcome ?? '–'),
    },
  ], [t, format, mayWork, types, onComplete]);
  return <DataTable label={t('queues.task')} columns={columns} rows={tasks} rowKey={(row) => row.id} />;
}
