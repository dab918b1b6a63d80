import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { casesCsvUrl, getCases } from '../../api/operations';
import { unwrap } from '../../api/problem';
import { useSearch } from '../../app/useSearch';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Pager } from '../../components/Pager';
import { StateView } from '../../components/StateView';
import { CaseFilters } from './CaseFilters';
import { filterNames, filterOf, pageSize, queryOf } from './caseFilter';
import { HoldCases } from './HoldCases';
import { MigrateCases } from './MigrateCases';
import { OverrideCases } from './OverrideCases';
import { useCaseColumns } from './useCaseColumns';
import { ViewChoice } from './ViewChoice';

export function CaseList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch();
  const columns = useCaseColumns();
  const filter = filterOf(search.get, search.page);
  const cases = useQuery({ queryKey: ['cases', filter], queryFn: async ({ signal }) => unwrap(await getCases(filter, signal)), placeholderData: keepPreviousData });
  const clear = () => search.set(Object.fromEntries(filterNames.map((name) => [name, null])));
  const segments = [...new Set(cases.data?.items.map((row) => row.segment).filter((segment) => segment !== null))].sort();
  return (
    <>
      <PageHeader
        title={t('cases.title')} intro={t('cases.intro')}
        actions={<><ViewChoice /><HoldCases of={{ query: queryOf(new URLSearchParams(window.location.search)) }} label={t('holds.setFilter')} /><OverrideCases of={{ query: queryOf(new URLSearchParams(window.location.search)) }} label={t('overrides.orderFilter')} /><MigrateCases search={search} /><Button component="a" size="xs" variant="default" leftSection={<IconDownload size={15} />} href={casesCsvUrl(filter)} download>{t('cases.exportCsv')}</Button></>}
      />
      <CaseFilters search={search} segments={segments} />
      <StateView
        query={cases} isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t('cases.empty')} hint={t('cases.emptyHint')} action={<Button variant="default" onClick={clear}>{t('cases.clear')}</Button>} />}
      >
        {(page) => (
          <>
            <DataTable label={t('cases.title')} columns={columns} rows={page.items} rowKey={(row) => row.id} onOpen={(row) => void navigate(`/cases/${row.id}`, { state: { from: window.location.search } })} />
            <Pager page={search.page} total={page.total} size={pageSize} onPage={search.setPage} />
          </>
        )}
      </StateView>
    </>
  );
}
