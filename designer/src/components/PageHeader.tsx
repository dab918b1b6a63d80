import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: ReactNode;
  intro?: string;
  actions?: ReactNode;
}

export function PageHeader({ title, intro, actions }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" align="flex-start" mb="md">
      {typeof title === 'string' && <title>{`${title} · ${t('app.name')}`}</title>}
      <div>
        <Title order={1}>{title}</Title>
        {intro !== undefined && <Text size="sm" c="dimmed">{intro}</Text>}
      </div>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
