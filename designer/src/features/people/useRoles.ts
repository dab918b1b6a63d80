import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getRoles, type Role } from '../../api/administration';
import { unwrap } from '../../api/problem';
import { wordFor } from '../../i18n/words';

/** All roles, from the server's own table. */
export function useRoles() {
  return useQuery({ queryKey: ['roles'], queryFn: async ({ signal }) => unwrap(await getRoles(signal)) });
}

/** What roles and permissions are called; a role of the installation by its own name. */
export function useRoleWords() {
  const { t } = useTranslation();
  const names = t('people.roleNames', { returnObjects: true }) as Record<string, string>;
  const hints = t('people.roleHints', { returnObjects: true }) as Record<string, string>;
  const permissions = t('people.permissionNames', { returnObjects: true }) as Record<string, string>;
  const permission = (name: string) => wordFor(permissions, name.replace('.', '-'));
  return {
    permission,
    name: (role: string) => wordFor(names, role),
    hint: (role: Role) => hints[role.name] ?? role.permissions.map(permission).join(', '),
  };
}
