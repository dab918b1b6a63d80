import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertRow } from '../../api/alerts';
import { useFormat } from '../../i18n/format';

/** What has happened, what is done about it, and by what it was over. */
export function AlertWords({ row }: { row: AlertRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { what, detail, notedBy, notedAt, notedWords, overAt, overWhy } = row;
  return (
    <>
      <Text size="sm" maw={560}>{what}</Text>
      {detail !== null && <Text size="xs" c="dimmed" maw={560}>{detail}</Text>}
      {notedBy !== null && notedAt !== null && <Text size="xs" c="dimmed">{t('alerts.notedBy', { by: notedBy, at: format.instant(notedAt) })}: <q>{notedWords}</q></Text>}
      {overAt !== null && <Text size="xs" c="dimmed">{t('alerts.overAt', { at: format.instant(overAt) })}: {overWhy}</Text>}
    </>
  );
}
