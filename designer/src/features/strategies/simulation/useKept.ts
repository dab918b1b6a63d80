import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { unwrap } from '../../../api/problem';
import { getSimulations } from '../../../api/strategies';
import type { KeptSummary } from '../../../api/types';
import { useWorkspace } from '../workspace';

const shownDigits = 8;

/** The simulations of this strategy that were kept, the latest first. */
export function useKept() {
  const { name } = useWorkspace();
  return useQuery({ queryKey: ['simulations', name], queryFn: async ({ signal }) => unwrap(await getSimulations(name, signal)) });
}

/** What was simulated: a version, or a draft that is told by its digest. */
export function subjectOf({ version, digest }: KeptSummary, t: TFunction): string {
  return version === null ? t('strategies.simulation.draftOf', { digest: digest.slice(0, shownDigits) }) : t('strategies.simulation.versionN', { version });
}

/** Under which assumption. */
export function assumptionOf({ assumption }: KeptSummary, t: TFunction): string {
  if (assumption === 'observed') return t('strategies.simulation.assumeObserved');
  return assumption === 'chosen' ? t('strategies.simulation.assumeChosen') : t('strategies.simulation.assumeNone');
}
