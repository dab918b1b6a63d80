import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateView } from '../../components/StateView';
import { useRoles, useRoleWords } from './useRoles';

/** Several roles may be chosen: who has them has all that any of them allows. */
export function RoleChoice({ value, onChange }: { value: string[]; onChange: (roles: string[]) => void }) {
  const { t } = useTranslation();
  const roles = useRoles();
  const words = useRoleWords();
  return (
    <StateView query={roles}>
      {(list) => (
        <Checkbox.Group label={t('people.roles')} value={value} onChange={onChange}>
          <Stack gap={8} mt={6}>{list.roles.map((role) => <Checkbox key={role.name} value={role.name} size="xs" label={words.name(role.name)} description={words.hint(role)} />)}</Stack>
        </Checkbox.Group>
      )}
    </StateView>
  );
}
