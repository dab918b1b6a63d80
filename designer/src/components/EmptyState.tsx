import { Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  action?: ReactNode;
}

export function EmptyState({ title, hint, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md">
      <IconInbox size={32} stroke={1.2} aria-hidden />
      <Text fw={600}>{title}</Text>
      {hint !== undefined && <Text size="sm" c="dimmed" ta="center">{hint}</Text>}
      {action}
    </Stack>
  );
}
