import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IncidentRow } from '../../api/types';

/** What was expected and found, what a person did about it, and what somebody has noted. */
export function IncidentMessage({ row }: { row: IncidentRow }) {
  const { t } = useTranslation();
  const { resolution, resolvedBy, reason, target, comment, commentBy } = row;
  return (
    <>
      <Text size="sm" maw={640}>{row.message}</Text>
      {typeof resolution === 'string' && <Text size="xs" c="dimmed">{t('incidents.resolvedBy', { action: t(`incidents.actions.${resolution as 'retry'}`), by: resolvedBy })}{target ? ` (${target})` : ''}: <q>{reason}</q></Text>}
      {typeof comment === 'string' && <Text size="xs" c="dimmed">{commentBy}: <q>{comment}</q></Text>}
    </>
  );
}
