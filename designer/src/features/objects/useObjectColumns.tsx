import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ObjectRow, ObjectType } from '../../api/objects';
import type { Column } from '../../components/DataTable';
import { useFormat } from '../../i18n/format';
import { nameOf } from './useTypeName';

export function useObjectColumns(types: ObjectType[] | undefined): Column<ObjectRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => [
    { id: 'key', header: t('objects.key'), value: (row) => row.key, cell: (row) => <Text span size="sm" fw={600}>{row.key}</Text> },
    { id: 'type', header: t('objects.type'), value: (row) => nameOf(types, row.type) },
    { id: 'state', header: t('objects.state'), value: (row) => row.state },
    { id: 'since', header: t('objects.since'), value: (row) => row.openSince ?? null, cell: (row) => (row.openSince ? format.date(row.openSince) : t('objects.over')) },
    { id: 'customer', header: t('objects.customer'), value: (row) => row.customer },
    { id: 'account', header: t('objects.account'), value: (row) => row.account ?? null },
    { id: 'company', header: t('objects.company'), value: (row) => row.company ?? null },
    { id: 'case', header: t('objects.case'), value: (row) => row.cases[0]?.strategy ?? null, cell: (row) => <CaseCell row={row} /> },
  ], [t, format, types]);
}

/** The case that works it, or the last that did. */
function CaseCell({ row }: { row: ObjectRow }) {
  const { t } = useTranslation();
  const first = row.cases[0];
  if (first === undefined) return <Text span size="sm" c="dimmed">{t('objects.noCase')}</Text>;
  return (
    <>
      <Anchor component={Link} to={`/cases/${first.id}`} size="sm" underline="always" onClick={(event) => event.stopPropagation()}>{first.strategy}</Anchor>
      <Text size="xs" c="dimmed">{first.isOpen ? first.situation ?? '' : t('objects.closed', { reason: first.closeReason ?? '' })}</Text>
    </>
  );
}
