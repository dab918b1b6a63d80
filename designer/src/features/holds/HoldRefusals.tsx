import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoldOutcome } from '../../api/holds';

const most = 5;

/** What could not be done, each reason once. */
export function HoldRefusals({ outcome }: { outcome: HoldOutcome | undefined }) {
  const { t } = useTranslation();
  if (outcome === undefined || outcome.refused.length === 0) return null;
  return (
    <Stack gap={2} role="alert">
      <Text size="sm" fw={600}>{t('holds.refused', { count: outcome.refused.length })}</Text>
      <List size="xs">{[...new Set(outcome.refused.map((one) => one.why))].slice(0, most).map((why) => <List.Item key={why}>{why}</List.Item>)}</List>
    </Stack>
  );
}
