import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { unwrap } from '../../../api/problem';
import { getCounts } from '../../../api/strategies';
import { useFormat } from '../../../i18n/format';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useRevision } from '../editor/useCanvas';
import { useWorkspace } from '../workspace';
import { countBadges, heatShares } from './badges';

export interface Counts {
  isShown: boolean;
  isHeated: boolean;
  isLoading: boolean;
  /** What period the numbers are of, or why there are none. */
  note: string | null;
  toggle: () => void;
  toggleHeat: () => void;
}

/** How many cases passed each element, painted onto the canvas while it is asked for and no other numbers stand there. */
export function useCounts(canvas: StrategyCanvas | null, isLive: boolean): Counts {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { name } = useWorkspace();
  const [isShown, setShown] = useState(false);
  const [isHeated, setHeated] = useState(false);
  const isReady = (useRevision(canvas), canvas?.isReady === true);
  const isWanted = !isLive && (isShown || isHeated);
  const query = useQuery({ queryKey: ['counts', name], queryFn: async ({ signal }) => unwrap(await getCounts(name, undefined, signal)), enabled: isWanted });
  const counts = isWanted ? query.data : undefined;

  const badges = useMemo(() => {
    if (counts === undefined || !isShown || canvas === null || !isReady) return [];
    const open = (filter: Record<string, string>) => void navigate(`/cases?${String(new URLSearchParams({ strategy: name, ...filter }))}`);
    return countBadges(counts, (id) => canvas.nameOf(id), (id) => canvas.isStep(id), format, t, {
      passed: (id) => open({ version: String(counts.version), passed: id, date: counts.to ?? '', state: 'all' }),
      standing: (id) => open({ elementId: id }),
    });
  }, [counts, isShown, canvas, isReady, navigate, name, format, t]);

  useEffect(() => { if (isReady) canvas?.paint.badges('counts', badges); }, [canvas, isReady, badges]);
  useEffect(() => { if (isReady) canvas?.paint.heat(counts !== undefined && isHeated ? heatShares(counts) : new Map()); }, [canvas, isReady, counts, isHeated]);

  return { isShown, isHeated, isLoading: query.isFetching, note: noteOf(), toggle: () => setShown(!isShown), toggleHeat: () => setHeated(!isHeated) };

  function noteOf(): string | null {
    if (!isWanted) return null;
    if (query.isError) return t('strategies.counts.failed');
    if (counts === undefined) return null;
    if (counts.elements.length === 0) return t('strategies.counts.none');
    if (counts.from === null && counts.to === null) return null;
    return t('strategies.counts.period', { from: format.date(counts.from), to: format.date(counts.to) });
  }
}
