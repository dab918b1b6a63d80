import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionStatus } from '../../api/types';

const colors: Record<VersionStatus, string> = { Draft: 'yellow.7', Published: 'brand.5', Retired: 'gray.7' };

export function StatusBadge({ status }: { status: VersionStatus }) {
  const { t } = useTranslation();
  return <Badge size="sm" variant="dot" color={colors[status]} tt="none" fw={500}>{t(`strategies.${status}`)}</Badge>;
}
