import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlacementRow } from '../../api/placements';
import { type Column, DataTable } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { usePlacementWords } from './usePlacementWords';

/** Placements in a table: a row opens what happened to it. */
export function PlacementRows({ rows, onOpen }: { rows: PlacementRow[]; onOpen: (row: PlacementRow) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePlacementWords();
  const date = (value: string | null) => (value === null ? '' : format.date(value));
  const columns: Column<PlacementRow>[] = [
    { id: 'account', header: t('placements.account'), value: (row) => row.account, cell: (row) => <><Anchor component={Link} to={`/cases/${row.case}`} size="sm">{row.account}</Anchor><Text size="xs" c="dimmed">{row.customer}</Text></> },
    { id: 'firm', header: t('placements.firm'), value: (row) => row.firm },
    { id: 'from', header: t('placements.from'), value: (row) => row.from, cell: (row) => date(row.from) },
    { id: 'term', header: t('placements.termEnds'), value: (row) => row.to ?? row.termEnds, cell: (row) => date(row.to ?? row.termEnds) },
    { id: 'standing', header: t('placements.standing'), value: words.standing, cell: (row) => <><Text size="sm">{words.standing(row)}</Text><Text size="xs" c="dimmed">{words.detail(row)}</Text></> },
    { id: 'amount', header: t('placements.amount'), value: (row) => Number(row.amount), cell: (row) => format.money(row.amount), isNumeric: true },
    { id: 'accounts', header: t('placements.accounts'), value: (row) => row.accounts, cell: (row) => format.number(row.accounts), isNumeric: true },
    { id: 'rate', header: t('placements.rate'), value: (row) => row.rate, cell: (row) => `${format.number(row.rate)} %`, isNumeric: true },
    { id: 'action', header: t('placements.lastAction'), value: (row) => row.lastAction, cell: (row) => (row.lastAction === null ? t('placements.noAction') : date(row.lastAction)) },
  ];
  return <DataTable label={t('placements.title')} columns={columns} rows={rows} rowKey={(row) => `${row.case}/${row.seq}`} onOpen={onOpen} />;
}
