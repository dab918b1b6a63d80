import { useTranslation } from 'react-i18next';
import type { HoldRow } from '../../api/holds';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What a hold says, in the words of the reader. */
export function useHoldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (key: 'reasons' | 'shortScopes' | 'bound') => t(`holds.${key}`, { returnObjects: true }) as Record<string, string>;
  return {
    reason: (row: HoldRow) => wordFor(words('reasons'), row.reason),
    scope: (row: HoldRow) => wordFor(words('shortScopes'), row.scope),
    binds: (row: HoldRow) => (row.binds.length === 0 ? t('holds.nobody') : row.binds.map((who) => wordFor(words('bound'), who)).join(', ')),
    clocks: (row: HoldRow) => t(row.clocks.length === 0 ? 'holds.clocksGoOn' : 'holds.clocksStop'),
    end: (row: HoldRow) => [row.until === null ? t('holds.untilReleased') : t('holds.untilDate', { date: format.date(row.until) }), ...(row.untilEvent === null ? [] : [t('holds.orEvent', { event: row.untilEvent })])].join(' '),
    released: (row: HoldRow) => (row.releasedOn ? t('holds.releasedBy', { date: format.date(row.releasedOn), by: row.releasedBy }) : null),
  };
}
