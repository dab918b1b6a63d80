import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Search, useSearch } from '../../../app/useSearch';
import { useFormat } from '../../../i18n/format';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useRevision } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';
import { countBadges, heatShares } from './badges';
import { casesAddress, filterOf } from './countFilter';
import { useCountsQuery } from './useCountsQuery';

export interface Counts {
  isShown: boolean;
  isHeated: boolean;
  isLoading: boolean;
  /** What period the numbers are of, or why there are none. */
  note: string | null;
  /** Of what the numbers are: it stands in the address. */
  search: Search;
  segments: string[];
  bands: string[];
  toggle: () => void;
  toggleHeat: () => void;
}

/** How many cases passed each element, painted onto the canvas while it is asked for and no other numbers stand there. */
export function useCounts(canvas: StrategyCanvas | null, isLive: boolean): Counts {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { name } = useWorkspace();
  const search = useSearch();
  const isShown = search.get('counts') === '1';
  const isHeated = search.get('heat') === '1';
  const [since, until, segment, band] = (['since', 'until', 'segment', 'band'] as const).map(search.get);
  const filter = useMemo(() => filterOf(search.get), [since, until, segment, band]);
  const isReady = (useRevision(canvas), canvas?.isReady === true);
  const isWanted = !isLive && (isShown || isHeated);
  const query = useCountsQuery(name, filter, isWanted);
  const counts = isWanted ? query.data : undefined;

  const badges = useMemo(() => {
    if (counts === undefined || !isShown || canvas === null || !isReady) return [];
    const open = (elementId: string, isStanding: boolean) => void navigate(casesAddress(name, counts, elementId, isStanding, filter));
    return countBadges(counts, (id) => canvas.nameOf(id), (id) => canvas.isStep(id), (id) => canvas.element(id) !== undefined, format, t, open);
  }, [counts, isShown, canvas, isReady, navigate, name, filter, format, t]);

  useEffect(() => { if (isReady) canvas?.paint.badges('counts', badges); }, [canvas, isReady, badges]);
  useEffect(() => { if (isReady) canvas?.paint.heat(counts !== undefined && isHeated ? heatShares(counts) : new Map()); }, [canvas, isReady, counts, isHeated]);

  return {
    isShown, isHeated, isLoading: query.isFetching, note: noteOf(), search, segments: query.data?.segments ?? [], bands: query.data?.bands ?? [],
    toggle: () => search.set({ counts: isShown ? null : '1' }), toggleHeat: () => search.set({ heat: isHeated ? null : '1' }),
  };

  function noteOf(): string | null {
    if (!isWanted) return null;
    if (query.isError) return t('strategies.counts.failed');
    if (counts === undefined) return null;
    if (counts.elements.length === 0) return t('strategies.counts.none');
    if (counts.from === null && counts.to === null) return null;
    return t('strategies.counts.period', { from: format.date(counts.from), to: format.date(counts.to) });
  }
}
