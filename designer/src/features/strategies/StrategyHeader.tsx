import { ActionIcon, Badge, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SaveIndicator } from './draft/SaveIndicator';
import { useDraft } from './draft/useDraft';
import { StatusBadge } from './StatusBadge';
import { useWorkspace } from './workspace';

export function StrategyHeader() {
  const { t } = useTranslation();
  const { draft, canEdit } = useWorkspace();
  const { document } = useDraft(draft);
  return (
    <Group px="md" h={44} justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
        <Tooltip label={t('strategies.back')}>
          <ActionIcon component={Link} to="/strategies" aria-label={t('strategies.back')}><IconArrowLeft size={18} /></ActionIcon>
        </Tooltip>
        <Title order={1} lineClamp={1}>{document.title}</Title>
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>{t('strategies.version', { version: document.version })}</Text>
        <StatusBadge status={document.status} />
        {!canEdit && <Badge variant="default" tt="none">{t('strategies.readOnly')}</Badge>}
      </Group>
      {canEdit && <SaveIndicator />}
    </Group>
  );
}
