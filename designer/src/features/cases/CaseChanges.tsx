import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseChange } from '../../api/types';
import { useFormat } from '../../i18n/format';

/** That a case changed its version: when, by whom and why. Its steps before are those of the version before. */
export function CaseChanges({ changes }: { changes: CaseChange[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return changes.map(({ date, from, to, by, reason }, at) => (
    <Text key={at} size="sm" mb={6}>
      <b>{format.date(date)}</b> {t('cases.migrated', { from, to, by })} <q>{reason}</q>
    </Text>
  ));
}
