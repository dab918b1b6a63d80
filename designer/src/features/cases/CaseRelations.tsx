import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRelation } from '../../api/types';
import { type Column, DataTable } from '../../components/DataTable';
import { wordFor } from '../../i18n/words';

/** The persons who stand for the accounts of a case, with whether they may be contacted. */
export function CaseRelations({ relations }: { relations: CaseRelation[] }) {
  const { t } = useTranslation();
  const columns = useMemo<Column<CaseRelation>[]>(() => [
    { id: 'person', header: t('cases.person'), value: (row) => row.person, cell: (row) => <>{row.name || row.person}{row.name !== '' && <Text size="xs" c="dimmed">{row.person}</Text>}</> },
    { id: 'kind', header: t('cases.relation'), value: (row) => wordFor(t('cases.relationKinds', { returnObjects: true }) as Record<string, string>, row.kind) },
    { id: 'account', header: t('cases.account'), value: (row) => row.account || t('cases.allAccounts') },
    { id: 'permission', header: t('cases.permission'), value: (row) => wordFor(t('cases.permissions', { returnObjects: true }) as Record<string, string>, row.permission) },
  ], [t]);
  return <DataTable label={t('cases.relations')} columns={columns} rows={relations} rowKey={(row) => `${row.account} ${row.kind} ${row.person}`} />;
}
