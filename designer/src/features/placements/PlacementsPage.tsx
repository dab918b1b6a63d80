import { Button, Group, Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPlacements, type PlacementRow, placementStates } from '../../api/placements';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';
import { EmptyState } from '../../components/EmptyState';
import { FirmInput } from '../../components/FirmInput';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { PlacementDetails } from './PlacementDetails';
import { PlacementRows } from './PlacementRows';

const pageSize = 100;

/** What firms have and had, and what happened to it. */
export default function PlacementsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const [opened, setOpened] = useState<PlacementRow | null>(null);
  const state = placementStates.find((one) => one === search.get('state')) ?? 'active';
  const filter = { state, firm: search.get('firm'), search: search.get('search'), page: search.page, size: pageSize };
  const isFiltered = filter.firm !== '' || filter.search !== '';
  const placements = useQuery({ queryKey: ['placements', filter], queryFn: async ({ signal }) => unwrap(await getPlacements(filter, signal)), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <PageHeader title={t('placements.title')} intro={t('placements.intro')} />
      <Group gap="xs" mb="sm" align="flex-end">
        <Select size="xs" w={210} allowDeselect={false} label={t('placements.state')} value={state} onChange={(value) => search.set({ state: value === 'active' ? null : value })} data={placementStates.map((value) => ({ value, label: t(`placements.states.${value}`) }))} />
        <TextInput type="search" size="xs" w={200} label={t('placements.search')} value={filter.search} onChange={(event) => search.set({ search: event.currentTarget.value })} />
        <FirmInput size="xs" w={140} label={t('placements.firm')} value={filter.firm} onChange={(firm) => search.set({ firm })} />
      </Group>
      <StateView
        query={placements} isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t('placements.empty')} hint={isFiltered ? undefined : t('placements.emptyHint')} action={isFiltered ? <Button variant="default" onClick={() => search.set({ firm: null, search: null })}>{t('placements.clear')}</Button> : undefined} />}
      >
        {(page) => (
          <>
            <PlacementRows rows={page.items} onOpen={setOpened} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {opened !== null && <PlacementDetails placement={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
