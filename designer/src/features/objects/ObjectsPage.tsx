import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listObjects, objectsCsvUrl, type ObjectRow } from '../../api/objects';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { ObjectDetails } from './ObjectDetails';
import { ObjectFilters } from './ObjectFilters';
import { filterNames, filterOf, pageSize } from './objectFilter';
import { useObjectColumns } from './useObjectColumns';
import { useTypes } from './useTypeName';

/** The management objects of the house, by type and state, with the cases that work them. */
export default function ObjectsPage() {
  const { t } = useTranslation();
  const search = useSearch();
  const types = useTypes();
  const columns = useObjectColumns(types.data);
  const [opened, setOpened] = useState<ObjectRow | null>(null);
  const filter = filterOf(search.get, search.page);
  const objects = useQuery({ queryKey: ['objects', filter], queryFn: async ({ signal }) => unwrap(await listObjects(filter, signal)), placeholderData: keepPreviousData });
  const isFiltered = filterNames.some((name) => search.get(name) !== '');
  const clear = () => search.set(Object.fromEntries(filterNames.map((name) => [name, null])));
  return (
    <div className="page">
      <PageHeader
        title={t('objects.title')} intro={t('objects.intro')}
        actions={<Button component="a" size="xs" variant="default" leftSection={<IconDownload size={15} />} href={objectsCsvUrl(filter)} download>{t('objects.exportCsv')}</Button>}
      />
      <ObjectFilters search={search} types={types.data} />
      <StateView
        query={objects} isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t('objects.empty')} hint={isFiltered ? undefined : t('objects.emptyHint')} action={isFiltered ? <Button variant="default" onClick={clear}>{t('objects.clear')}</Button> : undefined} />}
      >
        {(page) => (
          <>
            <DataTable label={t('objects.title')} columns={columns} rows={page.items} rowKey={(row) => `${row.type} ${row.key}`} onOpen={setOpened} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
      {opened !== null && <ObjectDetails object={opened} types={types.data} onClose={() => setOpened(null)} />}
    </div>
  );
}
