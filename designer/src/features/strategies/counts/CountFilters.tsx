import { Button, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import type { Counts } from './useCounts';

/** Of which dates, segment and amounts the numbers on the drawing are. */
export function CountFilters({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, segments, bands } = counts;
  const isFiltered = ['since', 'until', 'segment', 'band'].some((name) => search.get(name) !== '');
  return (
    <Group className="count-filters" gap="xs" px="xs" py={6} align="flex-end" role="search" aria-label={t('strategies.counts.filter')}>
      <TextInput type="date" size="xs" w={140} label={t('strategies.counts.since')} max={search.get('until') || undefined} value={search.get('since')} onChange={(event) => search.set({ since: event.currentTarget.value })} />
      <TextInput type="date" size="xs" w={140} label={t('strategies.counts.until')} min={search.get('since') || undefined} value={search.get('until')} onChange={(event) => search.set({ until: event.currentTarget.value })} />
      <Select size="xs" w={150} label={t('strategies.counts.segment')} placeholder={t('common.any')} clearable data={withChosen(segments, search.get('segment'))} value={search.get('segment') || null} onChange={(segment) => search.set({ segment })} />
      <Select size="xs" w={230} label={t('strategies.counts.band')} placeholder={t('common.any')} clearable data={bandOptions()} value={search.get('band') || null} onChange={(band) => search.set({ band })} />
      {isFiltered && <Button size="xs" variant="subtle" onClick={() => search.set({ since: null, until: null, segment: null, band: null })}>{t('strategies.counts.clear')}</Button>}
    </Group>
  );

  function bandOptions(): { value: string; label: string }[] {
    if (bands.length === 0) return [];
    return [...bands, undefined].map((below, at) => ({ value: String(at), label: bandText(bands[at - 1], below) }));
  }

  function bandText(from: string | undefined, below: string | undefined): string {
    if (from === undefined) return t('strategies.counts.bandBelow', { below: format.number(Number(below)) });
    return below === undefined ? t('strategies.counts.bandFrom', { from: format.number(Number(from)) }) : t('strategies.counts.bandBetween', { from: format.number(Number(from)), below: format.number(Number(below)) });
  }
}

/** What the address says is among the choices even where nobody is like that. */
function withChosen(segments: string[], chosen: string): string[] {
  return chosen === '' || segments.includes(chosen) ? segments : [chosen, ...segments];
}
