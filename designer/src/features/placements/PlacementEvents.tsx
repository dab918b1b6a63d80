import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlacementEvent } from '../../api/placements';
import { useFormat } from '../../i18n/format';
import { usePlacementWords } from './usePlacementWords';

/** What happened to a placement, the first first. */
export function PlacementEvents({ rows }: { rows: PlacementEvent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePlacementWords();
  return (
    <ul className="plain-list" aria-label={t('placements.history')}>
      {rows.map((event, place) => (
        <li key={place}>
          <Text size="sm">{[format.date(event.on), words.event(event), event.amount === null ? '' : format.money(event.amount), event.until === null ? '' : t('placements.until', { date: format.date(event.until) })].filter((part) => part !== '').join(' · ')}</Text>
          <Text size="xs" c="dimmed">{[words.reason(event.text), event.by].filter((part) => part !== '').join(' · ')}</Text>
        </li>
      ))}
    </ul>
  );
}
