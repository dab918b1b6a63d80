import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Revision } from '../api/settings';
import { type Column, DataTable } from './DataTable';
import { Section } from './Section';
import { useFormat } from '../i18n/format';

/** Who changed a setting, from when, and why; nothing where nobody did. */
export function RevisionList({ history }: { history: Revision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<Revision>[]>(() => [
    { id: 'from', header: t('settings.holdsFrom'), value: (row) => row.from, cell: (row) => format.date(row.from) },
    { id: 'reason', header: t('settings.reason'), value: (row) => row.reason },
    { id: 'by', header: t('settings.changedBy'), value: (row) => row.changedBy },
    { id: 'at', header: t('settings.changed'), value: (row) => row.changedAt, cell: (row) => format.instant(row.changedAt) },
  ], [t, format]);
  if (history.length === 0) return null;
  return <Section title={t('settings.history')}><DataTable label={t('settings.history')} columns={columns} rows={history} rowKey={(row) => String(row.revision)} /></Section>;
}
