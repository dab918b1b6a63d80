import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  intro?: string;
  actions?: ReactNode;
}

export function PageHeader({ title, intro, actions }: Props) {
  return (
    <Group justify="space-between" align="flex-start" mb="md">
      <div>
        <Title order={1}>{title}</Title>
        {intro !== undefined && <Text size="sm" c="dimmed">{intro}</Text>}
      </div>
      {actions !== undefined && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
