import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconArrowGuide } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getOverrides, overrideKinds } from '../../api/overrides';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { type Search, useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { SearchInput } from '../../components/SearchInput';
import { StateView } from '../../components/StateView';
import { OverrideRows } from './OverrideRows';
import { SetOverride } from './SetOverride';

const pageSize = 100;
const filterNames = ['kind', 'by', 'untilBy', 'search'] as const;

/** What people have ordered: what is in force, or what is over. */
export default function OverridesPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const mayManage = useMay('overrides.manage');
  const [isOrdering, setOrdering] = useState(false);
  const state = search.get('state') === 'over' ? 'over' : 'active';
  const filter = { state, ...Object.fromEntries(filterNames.map((name) => [name, search.get(name)])), page: search.page, size: pageSize };
  const overrides = useQuery({ queryKey: ['overrides', filter], queryFn: async ({ signal }) => unwrap(await getOverrides(filter, signal)), placeholderData: keepPreviousData });
  const order = mayManage && <Button leftSection={<IconArrowGuide size={15} aria-hidden />} onClick={() => setOrdering(true)}>{t('overrides.orderNew')}</Button>;
  return (
    <div className="page">
      <PageHeader
        title={t('overrides.title')} intro={t('overrides.intro')}
        actions={(
          <>
            <SegmentedControl size="xs" aria-label={t('overrides.state')} value={state} onChange={(value) => search.set({ state: value === 'active' ? null : value })} data={[{ value: 'active', label: t('overrides.active') }, { value: 'over', label: t('overrides.over') }]} />
            {order}
          </>
        )}
      />
      <OverrideFilters search={search} />
      <StateView query={overrides} isEmpty={(page) => page.items.length === 0} empty={<Empty isOver={state === 'over'} search={search} action={order} />}>
        {(page) => (
          <>
            <OverrideRows rows={page.items} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {isOrdering && <SetOverride onClose={() => setOrdering(false)} />}
    </div>
  );
}

function OverrideFilters({ search }: { search: Search }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="sm" align="flex-end" role="search" aria-label={t('overrides.title')}>
      <SearchInput label={t('overrides.search')} value={search.get('search')} onChange={(text) => search.set({ search: text.trim() })} width={200} />
      <Select label={t('overrides.kind')} placeholder={t('overrides.anyKind')} clearable w={200} value={search.get('kind') || null} onChange={(kind) => search.set({ kind })} data={overrideKinds.map((kind) => ({ value: kind, label: t(`overrides.kinds.${kind}`) }))} />
      <SearchInput label={t('overrides.by')} value={search.get('by')} onChange={(text) => search.set({ by: text.trim() })} width={150} isSearch={false} />
      <TextInput type="date" w={150} label={t('overrides.untilBy')} value={search.get('untilBy')} onChange={(event) => search.set({ untilBy: event.currentTarget.value })} />
    </Group>
  );
}

function Empty({ isOver, search, action }: { isOver: boolean; search: Search; action: ReactNode }) {
  const { t } = useTranslation();
  const title = t(isOver ? 'overrides.emptyOver' : 'overrides.empty');
  if (filterNames.some((name) => search.get(name) !== '')) return <EmptyState title={title} action={<Button variant="default" onClick={() => search.set(Object.fromEntries(filterNames.map((name) => [name, null])))}>{t('overrides.clear')}</Button>} />;
  return isOver ? <EmptyState title={title} /> : <EmptyState title={title} hint={t('overrides.emptyHint')} action={action} />;
}
