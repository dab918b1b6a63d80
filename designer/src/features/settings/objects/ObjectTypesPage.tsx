import { Badge, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getObjectTypes, type ObjectType, type ObjectTypes } from '../../../api/objects';
import { unwrap } from '../../../api/problem';
import { useSearch } from '../../../app/useSearch';
import { type Column, DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { RevisionList } from '../../../components/RevisionList';
import { Section } from '../../../components/Section';
import { StateView } from '../../../components/StateView';
import { currentLanguage } from '../../../i18n';
import { ChangeObjectType } from './ChangeObjectType';

/** What is worked beside the debts: types of objects, with their fields and states. */
export function ObjectTypesPage() {
  const types = useQuery({ queryKey: ['settings', 'objects'], queryFn: async ({ signal }) => unwrap(await getObjectTypes(signal)) });
  return <StateView query={types}>{(value) => <TypesView shown={value} />}</StateView>;
}

function TypesView({ shown }: { shown: ObjectTypes }) {
  const { t } = useTranslation();
  const search = useSearch();
  const columns = useColumns((key) => search.set({ type: key }));
  const changed = shown.types.find((one) => one.key === search.get('type'));
  const add = <Button leftSection={<IconPlus size={14} />} onClick={() => search.set({ add: 'type' })}>{t('settings.newObjectType')}</Button>;
  return (
    <>
      <Section title={t('settings.objects')} actions={add}>
        <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('settings.objectsHint')}</Text>
        {shown.types.length === 0
          ? <EmptyState title={t('settings.objectsEmpty')} hint={t('settings.objectsEmptyHint')} action={add} />
          : <DataTable label={t('settings.objects')} columns={columns} rows={shown.types} rowKey={(row) => row.key} onOpen={(row) => search.set({ type: row.key })} />}
      </Section>
      <RevisionList history={shown.history} />
      {search.get('add') === 'type' && <ChangeObjectType shown={shown} known={null} onClose={() => search.set({ add: null })} />}
      {changed !== undefined && <ChangeObjectType shown={shown} known={changed} onClose={() => search.set({ type: null })} />}
    </>
  );
}

function useColumns(open: (key: string) => void): Column<ObjectType>[] {
  const { t } = useTranslation();
  return useMemo(() => [
    { id: 'name', header: t('settings.objectName'), value: (row) => row.key, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => open(row.key)}>{currentLanguage() === 'es' ? row.spanish : row.english}</UnstyledButton> },
    { id: 'key', header: t('settings.objectKey'), value: (row) => row.key },
    { id: 'fields', header: t('settings.objectFields'), value: (row) => row.fields.map((field) => field.name).join(', ') || '–' },
    { id: 'states', header: t('settings.objectStates'), value: (row) => row.states.map((state) => state.name).join(', '), cell: (row) => <Group gap={4}>{row.states.map((state) => <Badge key={state.name} size="sm" variant="default" tt="none" fw={500}>{state.isFinal ? t('settings.finalState', { state: state.name }) : state.name}</Badge>)}</Group> },
    { id: 'worked', header: t('settings.objectWorked'), cell: (row) => t(row.isInLine ? 'settings.objectInLine' : 'settings.objectBeside') },
  ], [t, open]);
}
