import { Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Search } from '../../app/useSearch';
import { useFormat } from '../../i18n/format';

/** What a number of the drawing meant, and no field of the filter asks for; each can be taken away. */
export function CaseScope({ search, nameOf }: { search: Search; nameOf: (elementId: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [passed, from, to, dueFrom, dueBelow] = (['passed', 'from', 'to', 'dueFrom', 'dueBelow'] as const).map(search.get) as [string, string, string, string, string];
  const isOfDue = dueFrom !== '' || dueBelow !== '';
  if (passed === '' && !isOfDue) return null;
  const remove = { 'aria-label': t('cases.takeAway'), tabIndex: 0, 'aria-hidden': false };
  return (
    <Group gap="xs" mb="sm">
      {passed !== '' && <Pill size="md" withRemoveButton removeButtonProps={remove} onRemove={() => search.set({ passed: null, from: null, to: null })}>{passedText()}</Pill>}
      {isOfDue && <Pill size="md" withRemoveButton removeButtonProps={remove} onRemove={() => search.set({ dueFrom: null, dueBelow: null })}>{dueText()}</Pill>}
    </Group>
  );

  function passedText(): string {
    const name = nameOf(passed);
    return from === '' || to === '' ? t('cases.passed', { name }) : t('cases.passedBetween', { name, from: format.date(from), to: format.date(to) });
  }

  function dueText(): string {
    return t('cases.dueToday', { band: bandText() });
  }

  function bandText(): string {
    if (dueFrom === '') return t('strategies.counts.bandBelow', { below: format.money(dueBelow) });
    return dueBelow === '' ? t('strategies.counts.bandFrom', { from: format.money(dueFrom) }) : t('strategies.counts.bandBetween', { from: format.money(dueFrom), below: format.money(dueBelow) });
  }
}
