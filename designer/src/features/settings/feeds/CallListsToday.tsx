import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListDue, CallListTimes } from '../../../api/callLists';
import { type Column, DataTable } from '../../../components/DataTable';
import { Section } from '../../../components/Section';
import { useFormat } from '../../../i18n/format';

/** What came of the times of the day; nothing on a day without. */
export function CallListsToday({ lists }: { lists: CallListTimes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<CallListDue>[]>(() => [
    { id: 'time', header: t('settings.callLists.due'), value: (row) => row.time },
    { id: 'state', header: t('settings.callLists.state'), value: (row) => t(`settings.callLists.states.${row.state}`) },
    { id: 'at', header: t('settings.callLists.at'), value: (row) => row.at, cell: (row) => (row.at === null ? '' : format.instant(row.at)) },
    { id: 'files', header: t('settings.callLists.files'), isNumeric: true, value: (row) => row.files, cell: (row) => format.number(row.files) },
    { id: 'why', header: t('settings.callLists.why'), value: (row) => row.why },
  ], [t, format]);
  if (lists.today.length === 0) return null;
  const title = t('settings.callLists.today', { date: format.date(lists.date) });
  return <Section title={title}><DataTable label={title} columns={columns} rows={lists.today} rowKey={(row) => row.time} /></Section>;
}
