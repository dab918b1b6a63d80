import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MessageCheck } from '../../api/proofs';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What was looked at before a message left, and what came of it. */
export function MessageChecks({ checks }: { checks: MessageCheck[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = t('proofs.checkNames', { returnObjects: true }) as Record<string, string>;
  const said = ({ isPassed, isExempt, on }: MessageCheck) => {
    if (isExempt) return t('proofs.exempt');
    if (isPassed === null) return t('proofs.notYet');
    return isPassed ? (on === null ? t('proofs.passed') : t('proofs.passedOn', { date: format.date(on) })) : t('proofs.failed');
  };
  return (
    <List size="sm" spacing={4}>
      {checks.map((one) => (
        <List.Item key={one.check}>
          {wordFor(names, one.check)}{one.hour !== null && ` ${one.hour}`}: <b>{said(one)}</b>
          {one.reason !== null && <Text size="xs" c="dimmed">{one.reason}</Text>}
        </List.Item>
      ))}
    </List>
  );
}
