import { Alert, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeRole, type Role, type RoleList, saveRole } from '../../api/administration';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useRoleWords } from './useRoles';

/** Makes a role of permissions, or changes one; it holds at once for everybody who has it. */
export function ChangeRole({ list, role, onClose }: { list: RoleList; role: Role | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useRoleWords();
  const [name, setName] = useState(role?.name ?? '');
  const [permissions, setPermissions] = useState(role?.permissions ?? []);
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['roles'] });
    onClose();
  };
  const save = useMutation({ mutationFn: async () => unwrap(await saveRole(name.trim(), permissions, role?.etag ?? null)), onSuccess: done });
  const remove = useMutation({ mutationFn: async () => unwrap(await removeRole(name, role!.etag!)), onSuccess: done });
  const isTaken = role === null && list.roles.some((one) => one.name === name.trim());
  const hasForm = /^[a-z][a-z0-9-]{0,39}$/.test(name.trim());
  return (
    <Dialog title={role === null ? t('people.newRole') : t('people.changeRole', { name })} onClose={onClose}>
      <DialogForm action={{ ...save, mutate: () => save.mutate() }} submitLabel={t('common.save')} isIncomplete={!hasForm || isTaken || permissions.length === 0} onClose={onClose}>
        {role === null && <TextInput data-autofocus required maxLength={40} autoComplete="off" label={t('people.name')} description={t('people.roleNameHint')} value={name} error={isTaken ? t('people.roleTaken') : name !== '' && !hasForm ? t('people.roleNameWrong') : undefined} onChange={(event) => setName(event.currentTarget.value)} />}
        <Checkbox.Group label={t('people.permissions')} value={permissions} onChange={setPermissions}>
          <Stack gap={6} mt={6}>{list.permissions.map((permission) => <Checkbox key={permission} value={permission} size="xs" label={words.permission(permission)} />)}</Stack>
        </Checkbox.Group>
        {permissions.includes('strategies.edit') && permissions.includes('strategies.approve') && <Alert color="yellow">{t('people.bothText')}</Alert>}
        {role !== null && role.people.length + role.keys.length === 0 && <Group><Button size="compact-sm" variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>{t('people.removeRole')}</Button></Group>}
        <ProblemAlert error={remove.error} />
      </DialogForm>
    </Dialog>
  );
}
