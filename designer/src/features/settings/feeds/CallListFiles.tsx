import { Anchor, Code, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallListFile, callListUrl, getCallListFiles } from '../../../api/callLists';
import { unwrap } from '../../../api/problem';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Pager } from '../../../components/Pager';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';

const size = 25;
const shownDigits = 12;

/** The files that were written for diallers, the latest first. */
export function CallListFiles({ portfolio }: { portfolio: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const files = useQuery({ queryKey: ['call-list-files', portfolio, page], queryFn: async ({ signal }) => unwrap(await getCallListFiles(portfolio, page, size, signal)), placeholderData: keepPreviousData });
  const columns = useMemo<Column<CallListFile>[]>(() => [
    { id: 'at', header: t('settings.callLists.written'), value: (row) => row.writtenAt, cell: (row) => format.instant(row.writtenAt) },
    { id: 'list', header: t('settings.callLists.list'), value: (row) => row.list },
    { id: 'date', header: t('settings.callLists.date'), value: (row) => row.date, cell: (row) => format.date(row.date) },
    { id: 'kind', header: t('settings.callLists.kind'), value: (row) => t(row.isWithdrawal ? 'settings.callLists.off' : 'settings.callLists.on') },
    { id: 'rows', header: t('settings.callLists.rows'), isNumeric: true, value: (row) => row.rows, cell: (row) => format.number(row.rows) },
    { id: 'sum', header: t('settings.callLists.sum'), isNumeric: true, value: (row) => row.pastDue, cell: (row) => format.number(row.pastDue) },
    { id: 'by', header: t('settings.changedBy'), value: (row) => (row.due === null ? row.by : t('settings.callLists.byClock', { time: row.due })) },
    { id: 'sha256', header: 'SHA-256', cell: (row) => <Code title={row.sha256}>{row.sha256.slice(0, shownDigits)}</Code> },
    { id: 'file', header: t('settings.callLists.file'), value: (row) => row.file, cell: (row) => (row.isThere ? <Anchor size="sm" href={callListUrl(portfolio, row)} download>{row.file}</Anchor> : <Text size="sm">{t('settings.callLists.taken', { file: row.file })}</Text>) },
  ], [t, format, portfolio]);
  return (
    <Section title={t('settings.callLists.history')}>
      <StateView query={files} isEmpty={(found) => found.total === 0} empty={<EmptyState title={t('settings.callLists.none')} hint={t('settings.callLists.noneHint')} />}>
        {(found) => (
          <>
            <DataTable label={t('settings.callLists.history')} columns={columns} rows={found.items} rowKey={(row) => row.file} />
            <Pager page={page} total={found.total} size={size} onPage={setPage} />
          </>
        )}
      </StateView>
    </Section>
  );
}
