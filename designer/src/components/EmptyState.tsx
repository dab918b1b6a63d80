import { Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  action?: ReactNode;
  /** Whether it is all that there is: then its title is the page's. */
  isPage?: boolean;
}

export function EmptyState({ title, hint, action, isPage = false }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md">
      <IconInbox size={32} stroke={1.2} aria-hidden />
      {isPage ? <Title order={1} fz="md">{title}</Title> : <Text fw={600}>{title}</Text>}
      {hint !== undefined && <Text size="sm" c="dimmed" ta="center">{hint}</Text>}
      {action}
    </Stack>
  );
}
