import { Group, SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alertKinds, alertStates, getAlerts } from '../../api/alerts';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { AlertRows } from './AlertRows';

const size = 50;

/** What somebody must look at, what somebody does, and what is over. */
export default function AlertsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const state = alertStates.find((one) => one === search.get('state')) ?? 'open';
  const filter = { state, kind: search.get('kind'), page: search.page, size };
  const alerts = useQuery({ queryKey: ['alerts', filter], queryFn: async ({ signal }) => unwrap(await getAlerts(filter, signal)), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <PageHeader
        title={t('alerts.title')} intro={t('alerts.intro')}
        actions={(
          <Group gap="xs">
            <Select size="xs" aria-label={t('alerts.kind')} placeholder={t('alerts.anyKind')} clearable data={alertKinds.map((value) => ({ value, label: t(`alerts.kinds.${value}`) }))} value={search.get('kind') || null} onChange={(kind) => search.set({ kind })} />
            <SegmentedControl size="xs" aria-label={t('alerts.state')} value={state} onChange={(value) => search.set({ state: value === 'open' ? null : value })} data={alertStates.map((value) => ({ value, label: t(`alerts.states.${value}`) }))} />
          </Group>
        )}
      />
      <StateView query={alerts} isEmpty={(page) => page.total === 0} empty={<EmptyState title={t(`alerts.empty.${state}`)} hint={t('alerts.emptyHint')} />}>
        {(page) => (
          <>
            <AlertRows rows={page.items} />
            <Pager page={search.page} total={page.total} size={size} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </div>
  );
}
