import { query } from '../../../api/client';
import type { CountFilter } from '../../../api/strategies';
import type { ElementCounts } from '../../../api/types';

/** What the counts are of, in the address. Its dates have names of their own: "from" and "to" are versions there. */
export const countParameters = ['counts', 'heat', 'since', 'until', 'segment', 'band'] as const;

export function filterOf(get: (name: string) => string): CountFilter {
  return { from: get('since'), to: get('until'), segment: get('segment'), band: get('band') };
}

/** The address of the cases of one number of the drawing: those that stand there, else those that came by. */
export function casesAddress(strategy: string, counts: ElementCounts, elementId: string, isStanding: boolean, filter: CountFilter): string {
  const place = isStanding ? { elementId, version: counts.version } : { version: counts.version, passed: elementId, from: counts.from, to: counts.to, state: 'all' };
  return `/cases${query({ strategy, ...place, segment: filter.segment, ...dueOf(counts.bands, filter.band) })}`;
}

/** The amounts of a band: from its lowest, and below the next one's. */
export function dueOf(bands: string[], band: string | undefined): { dueFrom?: string; dueBelow?: string } {
  if (band === undefined || band === '') return {};
  return { dueFrom: bands[Number(band) - 1], dueBelow: bands[Number(band)] };
}
