import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getAudit } from '../../api/administration';
import { unwrap } from '../../api/problem';
import type { AuditEntry } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Pager } from '../../components/Pager';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';

/** What the server gives on a page. */
const size = 50;

type Row = AuditEntry & { index: number };

export function AuditList() {
  const { t } = useTranslation();
  const format = useFormat();
  const { page, setPage } = useSearch();
  const audit = useQuery({ queryKey: ['audit', page], queryFn: async ({ signal }) => unwrap(await getAudit(page, signal)), placeholderData: keepPreviousData });
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'at', header: t('people.at'), value: (row) => row.at, cell: (row) => format.instant(row.at), width: 170 },
    { id: 'by', header: t('people.by'), value: (row) => row.by },
    { id: 'what', header: t('people.what'), value: (row) => row.what },
    { id: 'subject', header: t('people.subject'), value: (row) => row.subject },
    { id: 'detail', header: t('people.detail'), value: (row) => row.detail },
  ], [t, format]);
  return (
    <Section title={t('people.audit')}>
      <StateView query={audit} isEmpty={(all) => all.total === 0} empty={<EmptyState title={t('people.auditEmpty')} />}>
        {(all) => (
          <>
            <DataTable label={t('people.audit')} columns={columns} rows={all.items.map((entry, index) => ({ ...entry, index }))} rowKey={(row) => String(row.index)} />
            <Pager page={page} total={all.total} size={size} onPage={setPage} />
          </>
        )}
      </StateView>
    </Section>
  );
}
