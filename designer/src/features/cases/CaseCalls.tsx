import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCall } from '../../api/contacts';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

type Row = CaseCall & { index: number };

/** Calls that were asked for, and what was answered. */
export function CaseCalls({ calls }: { calls: CaseCall[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => calls.map((call, index) => ({ ...call, index })), [calls]);
  const columns = useMemo<Column<Row>[]>(() => [
    { id: 'date', header: t('cases.date'), value: (row) => row.on, cell: (row) => format.date(row.on) },
    { id: 'by', header: t('contacts.by'), value: (row) => row.by },
    { id: 'state', header: t('cases.state'), value: (row) => row.state, cell: (row) => <>{wordFor(t('contacts.states', { returnObjects: true }) as Record<string, string>, row.state)}{row.attempts > 1 && ` · ${t('contacts.attempts', { count: row.attempts, formatted: format.number(row.attempts) })}`}{row.reason !== null && <Text size="xs" c="dimmed">{row.reason}</Text>}</> },
  ], [t, format]);
  if (calls.length === 0) return <Text size="sm" c="dimmed">{t('contacts.none')}</Text>;
  return <DataTable label={t('contacts.title')} columns={columns} rows={rows} rowKey={(row) => String(row.index)} />;
}
