import { Button, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getKeys, revokeKey } from '../../api/administration';
import { unwrap } from '../../api/problem';
import type { ApiKey } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { CreateKey } from './CreateKey';
import { RoleBadges } from './RoleBadges';
import { seenBy } from './seenBy';

export function KeyList() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const search = useSearch();
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = useQuery({ queryKey: ['keys'], queryFn: async ({ signal }) => unwrap(await getKeys(signal)) });
  const revoke = useMutation({
    mutationFn: async (name: string) => unwrap(await revokeKey(name)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['keys'] });
      setRevoking(null);
    },
  });
  const columns = useMemo<Column<ApiKey>[]>(() => [
    { id: 'name', header: t('people.name'), value: (row) => row.name, cell: (row) => <Text span size="sm" fw={600}>{row.name}</Text> },
    { id: 'roles', header: t('people.roles'), value: (row) => row.roles.join(' '), cell: (row) => <RoleBadges roles={row.roles} /> },
    { id: 'sees', header: t('people.sees'), value: (row) => seenBy(row, t) },
    { id: 'created', header: t('people.created'), value: (row) => row.createdAt, cell: (row) => format.instant(row.createdAt) },
    { id: 'by', header: t('people.createdBy'), value: (row) => row.createdBy },
    { id: 'expires', header: t('people.expires'), value: (row) => row.expiresAt, cell: (row) => format.instant(row.expiresAt) },
    { id: 'used', header: t('people.lastUsed'), value: (row) => row.lastUsedAt, cell: (row) => (row.lastUsedAt === null ? t('people.neverUsed') : format.instant(row.lastUsedAt)) },
    {
      id: 'state', header: t('people.state'),
      cell: (row) => (opensNothing(row) ? t(row.isRevoked ? 'people.revoked' : 'people.expired') : <Button size="compact-xs" variant="default" aria-label={`${t('people.revoke')}: ${row.name}`} onClick={() => setRevoking(row)}>{t('people.revoke')}</Button>),
    },
  ], [t, format]);
  return (
    <Section title={t('people.keys')} actions={<Button leftSection={<IconKey size={14} />} onClick={() => search.set({ add: 'key' })}>{t('people.newKey')}</Button>}>
      <StateView query={keys} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('people.keysEmpty')} hint={t('people.keysEmptyHint')} />}>
        {(all) => <DataTable label={t('people.keys')} columns={columns} rows={all} rowKey={(row) => row.name} />}
      </StateView>
      {search.get('add') === 'key' && <CreateKey onClose={() => search.set({ add: null })} />}
      {revoking !== null && (
        <ConfirmDialog
          title={t('people.revokeTitle', { name: revoking.name })} text={t('people.revokeText')} action={t('people.revoke')} isBusy={revoke.isPending} error={revoke.error}
          onConfirm={() => revoke.mutate(revoking.name)} onClose={() => { setRevoking(null); revoke.reset(); }}
        />
      )}
    </Section>
  );
}

const opensNothing = (key: ApiKey) => key.isRevoked || new Date(key.expiresAt).getTime() < Date.now();
