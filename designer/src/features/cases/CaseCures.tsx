import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseCure } from '../../api/cures';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** When a case was settled and by what, and when a reversal opened it again. */
export function CaseCures({ cures }: { cures: CaseCure[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = t('cases.cureReasons', { returnObjects: true }) as Record<string, string>;
  const channels = t('cases.channels', { returnObjects: true }) as Record<string, string>;
  return cures.map(({ date, reason, valueDate, lastContact, into, reopenedOn }) => (
    <div key={date}>
      <Text size="sm" mb={6}>
        <b>{format.date(date)}</b> {t('cases.settled', { reason: wordFor(reasons, reason), date: format.date(valueDate) })}{' '}
        {lastContact === null ? t('cases.noContactBefore') : t('cases.contactBefore', { channel: wordFor(channels, lastContact.channel), template: lastContact.template, date: format.date(lastContact.date) })}
        {into !== null && ` ${t('cases.wentOnAs', { account: into })}`}
      </Text>
      {reopenedOn !== null && <Text size="sm" mb={6}><b>{format.date(reopenedOn)}</b> {t('cases.openAgain')}</Text>}
    </div>
  ));
}
