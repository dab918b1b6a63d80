import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentRow } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';

interface Props {
  rows: IncidentRow[];
  nameOf: (strategy: string, elementId: string) => string;
}

export function IncidentRows({ rows, nameOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<IncidentRow>[] = [
    { id: 'account', header: t('incidents.account'), value: (row) => row.account, cell: (row) => <AccountCell row={row} /> },
    { id: 'strategy', header: t('incidents.strategy'), value: (row) => row.strategy, cell: (row) => (row.strategy === '' ? t('incidents.noCase') : row.version === 0 ? row.strategy : t('cases.strategyVersion', { ...row })) },
    { id: 'element', header: t('incidents.element'), value: (row) => nameOf(row.strategy, row.elementId) || '–' },
    { id: 'code', header: t('incidents.code'), value: (row) => row.code },
    { id: 'raised', header: t('incidents.raised'), value: (row) => row.raisedOn, cell: (row) => format.date(row.raisedOn) },
    { id: 'message', header: t('incidents.message'), cell: (row) => <Text size="sm" maw={640}>{row.message}</Text> },
  ];
  return <DataTable label={t('incidents.rows')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function AccountCell({ row }: { row: IncidentRow }) {
  return row.case === null ? row.account : <Anchor component={Link} to={`/cases/${row.case}?element=${encodeURIComponent(row.elementId)}`} size="sm" fw={600}>{row.account}</Anchor>;
}
