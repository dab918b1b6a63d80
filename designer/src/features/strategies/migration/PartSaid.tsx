import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MigratedPart } from '../../../api/types';
import { useFormat } from '../../../i18n/format';

const shown = 10;

/** How many cases are meant, how many others stay, and which references name none. */
export function PartSaid({ part, version }: { part: MigratedPart; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = part.strangersInAll - Math.min(shown, part.strangers.length);
  return (
    <>
      <Text size="sm" mb="xs" role="status">{t('strategies.migration.part.said', { count: part.cases, number: format.number(part.cases), others: format.number(part.others), version })}</Text>
      {part.strangersInAll > 0 && (
        <>
          <Text size="sm" fw={600}>{t('strategies.migration.part.strangers', { count: part.strangersInAll, number: format.number(part.strangersInAll) })}</Text>
          <List size="sm" mb="xs">
            {part.strangers.slice(0, shown).map(({ reference, why }) => <List.Item key={reference}>{reference}: {why}</List.Item>)}
            {more > 0 && <List.Item>{t('strategies.migration.part.more', { number: format.number(more) })}</List.Item>}
          </List>
        </>
      )}
    </>
  );
}
