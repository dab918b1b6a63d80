import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roles } from './roles';

/** Several roles may be chosen: who has them has all that any of them allows. */
export function RoleChoice({ value, onChange }: { value: string[]; onChange: (roles: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('people.roles')} value={value} onChange={onChange}>
      <Stack gap={8} mt={6}>{roles.map((role) => <Checkbox key={role} value={role} size="xs" label={t(`people.roleNames.${role}`)} description={t(`people.roleHints.${role}`)} />)}</Stack>
    </Checkbox.Group>
  );
}
