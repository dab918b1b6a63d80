import { Anchor, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MigrationPreview } from '../../../api/types';
import { useFormat } from '../../../i18n/format';

const counts = ['stays', 'moves', 'ends', 'needsHand'] as const;

/** How many cases come over, and what holds for all of them. */
export function MigrationTotals({ value }: { value: MigrationPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Group gap="lg" mb="xs" role="status">
        {counts.map((kind) => <Text key={kind} size="sm"><b>{format.number(value[kind])}</b> {t(`strategies.migration.totals.${kind}`)}</Text>)}
        <Anchor component={Link} size="sm" to={`/cases?strategy=${encodeURIComponent(value.strategy)}&version=${value.from}`}>{t('strategies.migration.show', { version: value.from })}</Anchor>
      </Group>
      {value.findings.length > 0 && (
        <List size="sm" mb="xs" aria-label={t('strategies.migration.findings')}>
          {value.findings.map(({ message, isError }, at) => <List.Item key={at} c={isError ? 'red.8' : undefined}>{message}</List.Item>)}
        </List>
      )}
    </>
  );
}
