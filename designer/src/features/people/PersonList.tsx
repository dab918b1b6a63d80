import { Badge, Button, UnstyledButton } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getPeople } from '../../api/administration';
import { unwrap } from '../../api/problem';
import type { Person } from '../../api/types';
import { useSearch } from '../../app/useSearch';
import { type Column, DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { AddPerson } from './AddPerson';
import { ChangePerson } from './ChangePerson';
import { RoleBadges } from './RoleBadges';
import { seenBy } from './seenBy';

export function PersonList() {
  const { t } = useTranslation();
  const search = useSearch();
  const people = useQuery({ queryKey: ['people'], queryFn: async ({ signal }) => unwrap(await getPeople(signal)) });
  const open = (row: Person) => search.set({ person: row.name });
  const columns = useMemo<Column<Person>[]>(() => [
    { id: 'name', header: t('people.name'), value: (row) => row.name, cell: (row) => <UnstyledButton fz="sm" fw={600} onClick={() => search.set({ person: row.name })}>{row.name}</UnstyledButton> },
    { id: 'email', header: t('people.email'), value: (row) => row.email },
    { id: 'roles', header: t('people.roles'), value: (row) => row.roles.join(' '), cell: (row) => <RoleBadges roles={row.roles} /> },
    { id: 'sees', header: t('people.sees'), value: (row) => seenBy(row, t) },
    { id: 'state', header: t('people.state'), value: stateOf, cell: (row) => <Badge size="sm" variant="dot" color={stateColors[stateOf(row)]} tt="none" fw={500}>{t(`people.${stateOf(row)}`)}</Badge> },
    { id: 'factor', header: t('people.secondFactor'), value: (row) => t(row.hasSecondFactor ? 'people.on' : 'people.off') },
  ], [t, search]);
  const changed = people.data?.find((person) => person.name === search.get('person'));
  return (
    <Section title={t('people.people')} actions={<Button leftSection={<IconUserPlus size={14} />} onClick={() => search.set({ add: 'person' })}>{t('people.add')}</Button>}>
      <StateView query={people} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t('people.empty')} />}>
        {(all) => <DataTable label={t('people.people')} columns={columns} rows={all} rowKey={(row) => row.name} onOpen={open} />}
      </StateView>
      {search.get('add') === 'person' && <AddPerson onClose={() => search.set({ add: null })} />}
      {changed !== undefined && <ChangePerson person={changed} onClose={() => search.set({ person: null })} />}
    </Section>
  );
}

const stateColors = { disabled: 'gray.6', invited: 'yellow.7', active: 'brand.5' };

const stateOf = (person: Person) => (person.isDisabled ? 'disabled' : person.isInvited ? 'invited' : 'active');
