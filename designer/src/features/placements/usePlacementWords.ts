import { useTranslation } from 'react-i18next';
import type { PlacementEvent, PlacementRow } from '../../api/placements';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What placements say, in the words of the reader. */
export function usePlacementWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (key: 'standings' | 'events' | 'reasons') => t(`placements.${key}`, { returnObjects: true }) as Record<string, string>;
  const reason = (text: string) => wordFor(words('reasons'), text);
  return {
    standing: (row: { standing: string }) => wordFor(words('standings'), row.standing),
    event: (event: PlacementEvent) => wordFor(words('events'), event.what),
    /** The reasons of the step have words of ours; all others are the firm's. */
    reason,
    /** Until when it stands so, and why. */
    detail: (row: PlacementRow) => [
      row.until === null ? '' : t('placements.until', { date: format.date(row.until) }),
      reason(row.why),
      row.deletedOn !== null ? t('placements.deletedOn', { date: format.date(row.deletedOn) }) : row.deletionDue === null ? '' : t('placements.deletionDue', { date: format.date(row.deletionDue) }),
    ].filter((part) => part !== '').join(' · '),
  };
}
