import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../workspace';
import type { SaveState } from './Draft';
import { useDraft } from './useDraft';

const icons: Record<SaveState, typeof IconCheck> = { saved: IconCheck, changed: IconPencil, saving: IconCloudUp, failed: IconAlertTriangle, conflict: IconAlertTriangle };

export function SaveIndicator() {
  const { t } = useTranslation();
  const { draft, flush } = useWorkspace();
  const { state, problem } = useDraft(draft);
  const Icon = icons[state];
  const isBad = state === 'failed' || state === 'conflict';
  return (
    <Group gap="xs" wrap="nowrap">
      <Group gap={4} wrap="nowrap" role="status" title={isBad ? (problem?.detail ?? problem?.title) : undefined}>
        <Icon size={15} color={isBad ? 'var(--mantine-color-error)' : undefined} aria-hidden />
        <Text size="xs" c={isBad ? 'var(--mantine-color-error)' : 'dimmed'}>{state === 'failed' && problem?.status === 0 ? t('strategies.save.unreachable') : t(`strategies.save.${state}`)}</Text>
      </Group>
      {(state === 'changed' || state === 'failed') && <Button variant="default" size="compact-xs" onClick={() => void flush().then(() => draft.save())}>{t('strategies.save.now')}</Button>}
    </Group>
  );
}
