import { Button, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getIncidents } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { IncidentRow, Page } from '../../api/types';
import { type Search, useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { groupIncidents, groupKey } from './groupIncidents';
import { IncidentGroups } from './IncidentGroups';
import { IncidentRows } from './IncidentRows';
import { useElementNames } from './useElementNames';

/** As many as the server gives at once; groups are made of them here. */
const most = 500;

export default function IncidentsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const state = search.get('state') === 'resolved' ? 'resolved' : 'open';
  const filter = { state, strategy: search.get('strategy'), element: search.get('elementId'), size: most };
  const incidents = useQuery({ queryKey: ['incidents', filter], queryFn: async ({ signal }) => unwrap(await getIncidents(filter, signal)) });
  return (
    <div className="page">
      <PageHeader
        title={t('incidents.title')} intro={t('incidents.intro')}
        actions={<SegmentedControl size="xs" aria-label={t('incidents.state')} value={state} onChange={(value) => search.set({ state: value === 'open' ? null : value, group: null })} data={[{ value: 'open', label: t('incidents.open') }, { value: 'resolved', label: t('incidents.resolved') }]} />}
      />
      <StateView
        query={incidents} isEmpty={(page) => page.total === 0}
        empty={state === 'open' ? <EmptyState title={t('incidents.empty')} hint={t('incidents.emptyHint')} /> : <EmptyState title={t('incidents.emptyResolved')} />}
      >
        {(page) => <IncidentContent page={page} search={search} />}
      </StateView>
    </div>
  );
}

function IncidentContent({ page, search }: { page: Page<IncidentRow>; search: Search }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = groupIncidents(page.items);
  const nameOf = useElementNames(groups.map((group) => group.strategy));
  const chosen = groups.find((group) => group.key === search.get('group'));
  const rows = chosen === undefined ? page.items : page.items.filter((row) => groupKey(row) === chosen.key);
  const showAll = chosen === undefined ? undefined : <Button variant="subtle" onClick={() => search.set({ group: null })}>{t('incidents.everyGroup')}</Button>;
  return (
    <>
      {page.total > page.items.length && <Text size="sm" c="dimmed" mb="xs">{t('incidents.firstOnly', { shown: format.number(page.items.length), total: format.number(page.total) })}</Text>}
      <Section title={t('incidents.groups')}><IncidentGroups groups={groups} nameOf={nameOf} onOpen={(group) => search.set({ group: group.key })} /></Section>
      <Section title={chosen === undefined ? t('incidents.rows') : t('incidents.rowsOf', { code: chosen.code })} actions={showAll}><IncidentRows rows={rows} nameOf={nameOf} /></Section>
    </>
  );
}
