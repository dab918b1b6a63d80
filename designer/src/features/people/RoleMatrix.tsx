import { Alert, Badge, Button, Group, ScrollArea, Table, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/administration';
import { useSearch } from '../../app/useSearch';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { ChangeRole } from './ChangeRole';
import { useRoles, useRoleWords } from './useRoles';

/** Which role may do what, and who has it; those of the installation are made here. */
export function RoleMatrix() {
  const { t } = useTranslation();
  const search = useSearch();
  const roles = useRoles();
  const words = useRoleWords();
  const changed = roles.data?.roles.find((role) => role.name === search.get('role') && !role.isFixed);
  const warned = roles.data?.roles.filter((role) => role.mayApproveOwnKind && !role.isFixed) ?? [];
  return (
    <Section title={t('people.roles')} actions={<Button leftSection={<IconPlus size={14} />} onClick={() => search.set({ add: 'role' })}>{t('people.newRole')}</Button>}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>{t('people.rolesHint')}</Text>
      {warned.length > 0 && <Alert color="yellow" mb="sm" title={t('people.bothTitle', { roles: warned.map((role) => role.name).join(', ') })}>{t('people.bothText')}</Alert>}
      <StateView query={roles}>
        {({ roles: all, permissions }) => (
          <ScrollArea className="panel" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('people.roles') }}>
            <Table verticalSpacing={5} horizontalSpacing="sm" aria-label={t('people.roles')} stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th><Text span fz="xs" fw={600}>{t('people.permission')}</Text></Table.Th>
                  {all.map((role) => (
                    <Table.Th key={role.name} ta="center">
                      {role.isFixed ? <Text span fz="xs" fw={600}>{words.name(role.name)}</Text> : <Button size="compact-xs" variant="light" aria-label={t('people.changeRole', { name: role.name })} onClick={() => search.set({ role: role.name })}>{role.name}</Button>}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {permissions.map((permission) => (
                  <Table.Tr key={permission}>
                    <Table.Th scope="row" fw={400}>{words.permission(permission)}</Table.Th>
                    {all.map((role) => <Table.Td key={role.name} ta="center">{role.permissions.includes(permission) ? <IconCheck size={16} aria-label={t('common.yes')} /> : <Text span c="dimmed" aria-label={t('common.no')} role="img">·</Text>}</Table.Td>)}
                  </Table.Tr>
                ))}
                <Table.Tr>
                  <Table.Th scope="row" fw={600}>{t('people.whoHas')}</Table.Th>
                  {all.map((role) => <Table.Td key={role.name} ta="center"><Holders role={role} /></Table.Td>)}
                </Table.Tr>
              </Table.Tbody>
            </Table>
          </ScrollArea>
        )}
      </StateView>
      {roles.data !== undefined && search.get('add') === 'role' && <ChangeRole list={roles.data} role={null} onClose={() => search.set({ add: null })} />}
      {roles.data !== undefined && changed !== undefined && <ChangeRole list={roles.data} role={changed} onClose={() => search.set({ role: null })} />}
    </Section>
  );
}

function Holders({ role }: { role: Role }) {
  const names = [...role.people, ...role.keys.map((key) => `key:${key}`)];
  if (names.length === 0) return <Text span size="sm" c="dimmed">–</Text>;
  return (
    <Group gap={3} justify="center">
      {names.slice(0, 3).map((name) => <Badge key={name} size="xs" variant="default" tt="none" fw={500}>{name}</Badge>)}
      {names.length > 3 && <Tooltip label={names.slice(3).join(', ')}><Badge size="xs" variant="default" tabIndex={0}>+{names.length - 3}</Badge></Tooltip>}
    </Group>
  );
}
