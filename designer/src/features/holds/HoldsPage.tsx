import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getHolds, holdReasons } from '../../api/holds';
import { unwrap } from '../../api/problem';
import { type Search, useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { HoldRows } from './HoldRows';

const pageSize = 100;

export default function HoldsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const state = search.get('state') === 'over' ? 'over' : 'active';
  const filter = { state, reason: search.get('reason'), untilBy: search.get('untilBy'), search: search.get('search'), page: search.page, size: pageSize };
  const isFiltered = filter.reason !== '' || filter.untilBy !== '' || filter.search !== '';
  const holds = useQuery({ queryKey: ['holds', filter], queryFn: async ({ signal }) => unwrap(await getHolds(filter, signal)), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <PageHeader
        title={t('holds.title')} intro={t('holds.intro')}
        actions={<SegmentedControl size="xs" aria-label={t('holds.state')} value={state} onChange={(value) => search.set({ state: value === 'active' ? null : value })} data={[{ value: 'active', label: t('holds.active') }, { value: 'over', label: t('holds.over') }]} />}
      />
      <HoldFilters search={search} />
      <StateView query={holds} isEmpty={(page) => page.items.length === 0} empty={<Empty isOver={state === 'over'} isFiltered={isFiltered} search={search} />}>
        {(page) => (
          <>
            <HoldRows rows={page.items} filter={isFiltered && state === 'active' ? filter : null} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </div>
  );
}

function HoldFilters({ search }: { search: Search }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput type="search" size="xs" w={200} label={t('holds.search')} value={search.get('search')} onChange={(event) => search.set({ search: event.currentTarget.value })} />
      <Select size="xs" w={200} label={t('holds.reason')} placeholder={t('holds.anyReason')} clearable value={search.get('reason') || null} onChange={(value) => search.set({ reason: value })} data={holdReasons.map((value) => ({ value, label: t(`holds.reasons.${value}`) }))} />
      <TextInput type="date" size="xs" w={150} label={t('holds.untilBy')} value={search.get('untilBy')} onChange={(event) => search.set({ untilBy: event.currentTarget.value })} />
    </Group>
  );
}

function Empty({ isOver, isFiltered, search }: { isOver: boolean; isFiltered: boolean; search: Search }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t(isOver ? 'holds.emptyOver' : 'holds.empty')} action={<Button variant="default" onClick={() => search.set({ search: null, reason: null, untilBy: null })}>{t('holds.clear')}</Button>} />;
  return isOver ? <EmptyState title={t('holds.emptyOver')} /> : <EmptyState title={t('holds.empty')} hint={t('holds.emptyHint')} action={<Button component={Link} to="/cases" variant="default">{t('holds.toCases')}</Button>} />;
}
