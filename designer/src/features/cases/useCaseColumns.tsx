import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseRow } from '../../api/types';
import type { Column } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { useStageName } from '../../i18n/stages';
import { SubjectName } from '../objects/SubjectName';

export function useCaseColumns(): Column<CaseRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  return useMemo(() => [
    { id: 'account', header: t('cases.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases/${row.id}`} state={{ from: window.location.search }} fw={600} size="sm"><SubjectName of={row.account} /></Anchor> },
    { id: 'customer', header: t('cases.customer'), value: (row) => row.customer },
    { id: 'strategy', header: t('cases.strategy'), value: (row) => row.strategy, cell: (row) => t('cases.strategyVersion', { ...row }) },
    { id: 'segment', header: t('cases.segment'), value: (row) => row.segment },
    { id: 'stage', header: t('cases.stage'), value: (row) => row.stage, cell: (row) => stageName(row.stage) },
    { id: 'situation', header: t('cases.situation'), value: (row) => row.situation },
    { id: 'standsAt', header: t('cases.standsAt'), value: placeOf, cell: (row) => <PlaceCell row={row} /> },
    { id: 'opened', header: t('cases.opened'), value: (row) => row.openedOn, cell: (row) => format.date(row.openedOn) },
    { id: 'days', header: t('cases.daysPastDue'), value: (row) => row.daysPastDue, cell: (row) => format.number(row.daysPastDue), isNumeric: true },
    { id: 'total', header: t('cases.totalDue'), value: (row) => (row.totalDue === null ? null : Number(row.totalDue)), cell: (row) => format.money(row.totalDue), isNumeric: true },
  ], [t, format, stageName]);
}

const placeOf = (row: CaseRow) => row.standsAtNames.join(' · ');

function PlaceCell({ row }: { row: CaseRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.closedOn === null) return placeOf(row) || '–';
  return <Text span size="sm" c="dimmed">{t('cases.closedOn')} {format.date(row.closedOn)}{row.closeReason === null ? '' : ` · ${row.closeReason}`}</Text>;
}
