import { Badge } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getFeeds } from '../../api/operations';
import { unwrap } from '../../api/problem';
import type { Feed } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What the server gives on a page. */
const size = 50;

const colors: Record<string, string> = { Reading: 'yellow.7', Applied: 'brand.5', Refused: 'red.7' };

export function FeedList() {
  const { t } = useTranslation();
  const format = useFormat();
  const { page, setPage } = useSearch();
  const feeds = useQuery({ queryKey: ['portfolios', 'feeds', page], queryFn: async ({ signal }) => unwrap(await getFeeds(page, signal)), placeholderData: keepPreviousData });
  const columns = useMemo<Column<Feed>[]>(() => [
    { id: 'feed', header: t('portfolios.feed'), value: (row) => row.feed },
    { id: 'position', header: t('portfolios.position'), value: (row) => row.position, cell: (row) => format.date(row.position) },
    { id: 'sequence', header: t('portfolios.sequence'), value: (row) => row.sequence, isNumeric: true },
    { id: 'rows', header: t('portfolios.rows'), value: (row) => row.rows, cell: (row) => format.number(row.rows), isNumeric: true },
    { id: 'accepted', header: t('portfolios.accepted'), value: (row) => row.accepted, cell: (row) => format.number(row.accepted), isNumeric: true },
    { id: 'rejected', header: t('portfolios.rejected'), value: (row) => row.rejected, cell: (row) => format.number(row.rejected), isNumeric: true },
    { id: 'state', header: t('portfolios.state'), value: (row) => row.state, cell: (row) => <Badge size="sm" variant="dot" color={colors[row.state] ?? 'gray.6'} tt="none" fw={500}>{wordFor(t('portfolios.states', { returnObjects: true }) as Record<string, string>, row.state)}</Badge> },
    { id: 'received', header: t('portfolios.received'), value: (row) => row.receivedAt, cell: (row) => format.instant(row.receivedAt) },
  ], [t, format]);
  return (
    <StateView query={feeds} isEmpty={(all) => all.total === 0} empty={<EmptyState title={t('portfolios.feedsEmpty')} />}>
      {(all) => (
        <>
          <DataTable label={t('portfolios.feeds')} columns={columns} rows={all.items} rowKey={(row) => `${row.feed} ${row.position} ${row.sequence}`} />
          <Pager page={page} total={all.total} size={size} onPage={setPage} />
        </>
      )}
    </StateView>
  );
}
