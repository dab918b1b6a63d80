import { Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

/** A problem in the server's own words, with the way to try again. */
export function ErrorState({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack role="alert" align="center" gap="xs" py={48} px="md">
      <IconAlertTriangle size={32} stroke={1.2} aria-hidden />
      <Text fw={600}>{t('common.failed')}</Text>
      <Text size="sm" c="dimmed" ta="center" maw={560}>{problem.detail ?? problem.title}</Text>
      {onRetry !== undefined && <Button variant="default" onClick={onRetry}>{t('common.retry')}</Button>}
    </Stack>
  );
}
