import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../../i18n/words';

export function RoleBadges({ roles }: { roles: string[] }) {
  const { t } = useTranslation();
  if (roles.length === 0) return <Text span size="sm" c="dimmed">{t('people.noRole')}</Text>;
  return <Group gap={4}>{roles.map((role) => <Badge key={role} size="sm" variant="default" tt="none" fw={500}>{wordFor(t('people.roleNames', { returnObjects: true }) as Record<string, string>, role)}</Badge>)}</Group>;
}
