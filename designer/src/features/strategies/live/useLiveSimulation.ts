import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemOf, unwrap } from '../../../api/problem';
import { simulateStrategy } from '../../../api/strategies';
import type { Simulation } from '../../../api/types';
import { useFormat } from '../../../i18n/format';
import { isDrawing } from '../bpmn/isDrawing';
import { useDraft } from '../draft/useDraft';
import { signed } from '../simulation/signed';
import { useWorkspace } from '../workspace';

export interface LiveSimulation {
  isOn: boolean;
  toggle: () => void;
  /** The last that was answered; it stays until the next comes. */
  simulation: Simulation | null;
  /** What is shown is not of the draft as it is now. */
  isStale: boolean;
  /** In words: how many cases, and how long it took; or why there is no answer. */
  note: string | null;
  hasFailed: boolean;
  basis: string | null;
}

/** The draft over the whole portfolio, simulated again after every edit while the address says so. */
export function useLiveSimulation(): LiveSimulation {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, draft } = useWorkspace();
  const { content } = useDraft(draft);
  const [parameters, setParameters] = useSearchParams();
  const isOn = parameters.get('live') === '1';
  const last = useRef<Simulation | null>(null);
  const query = useQuery({
    queryKey: ['live', name, content],
    queryFn: async ({ signal }) => unwrap(await simulateStrategy(name, content, { everybody: true, live: true }, signal)),
    staleTime: Infinity, gcTime: 0, retry: false, enabled: isOn && isDrawing(content.bpmn),
  });
  if (query.data !== undefined) last.current = query.data;
  if (!isOn) last.current = null;
  const simulation = last.current;

  function toggle() {
    setParameters((present) => {
      if (isOn) present.delete('live');
      else present.set('live', '1');
      return present;
    }, { replace: true });
  }

  return { isOn, toggle, simulation, isStale: isOn && query.data === undefined, note: noteOf(), hasFailed: isOn && query.isError, basis: simulation?.basis ?? null };

  function noteOf(): string | null {
    if (!isOn) return null;
    if (query.isError) return t('strategies.live.failed', { reason: problemOf(query.error).detail ?? problemOf(query.error).title });
    if (simulation === null) return t('strategies.live.first');
    const { cases, otherCases, against, seconds } = simulation;
    const numbers = { cases: format.number(cases), seconds: format.seconds(seconds) };
    return against === null ? t('strategies.live.alone', numbers) : t('strategies.live.beside', { ...numbers, difference: signed(cases - otherCases, format), version: against });
  }
}
