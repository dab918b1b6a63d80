import { Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getTasks } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { TaskRow } from '../../api/types';
import { BackLink } from '../../app/BackLink';
import { useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { CompleteTask } from './CompleteTask';
import { nobody } from './queueUrl';
import { TaskTable } from './TaskTable';

const size = 50;
const states = ['open', 'completed', 'withdrawn'] as const;

export function QueuePage() {
  const { t } = useTranslation();
  const { queue = '' } = useParams();
  const search = useSearch();
  const [completing, setCompleting] = useState<TaskRow | null>(null);
  const state = states.find((one) => one === search.get('state')) ?? 'open';
  const filter = { queue: queue === nobody ? '' : queue, state, page: search.page, size };
  const tasks = useQuery({ queryKey: ['queues', 'tasks', filter], queryFn: async ({ signal }) => unwrap(await getTasks(filter, signal)), placeholderData: keepPreviousData });
  return (
    <>
      <PageHeader
        title={<Group gap="xs" component="span"><BackLink to="/queues" label={t('queues.back')} />{queue === nobody ? t('queues.nobody') : queue}</Group>}
        actions={(
          <SegmentedControl
            size="xs" aria-label={t('queues.state')} value={state} onChange={(value) => search.set({ state: value === 'open' ? null : value })}
            data={[{ value: 'open', label: t('queues.filterOpen') }, { value: 'completed', label: t('queues.filterCompleted') }, { value: 'withdrawn', label: t('queues.filterWithdrawn') }]}
          />
        )}
      />
      <StateView query={tasks} isEmpty={(page) => page.items.length === 0} empty={<EmptyState title={t('queues.tasksEmpty')} hint={t('queues.tasksEmptyHint')} />}>
        {(page) => (
          <>
            <TaskTable tasks={page.items} onComplete={setCompleting} />
            <Pager page={search.page} total={page.total} size={size} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {completing !== null && <CompleteTask task={completing} onClose={() => setCompleting(null)} />}
    </>
  );
}
