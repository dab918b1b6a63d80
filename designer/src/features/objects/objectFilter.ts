import type { ObjectFilter } from '../../api/objects';

export const pageSize = 50;

export const filterNames = ['type', 'state', 'standing', 'search', 'customer', 'company'] as const;

export const standings = ['open', 'over', 'all'] as const;

export type Standing = (typeof standings)[number];

/** What the address asks for: what is open, unless it says otherwise. */
export function filterOf(get: (name: string) => string, page: number): ObjectFilter {
  return { type: get('type'), state: get('state'), standing: standingOf(get('standing')), search: get('search'), customer: get('customer'), company: get('company'), page, size: pageSize };
}

export function standingOf(text: string): Standing {
  return standings.find((one) => one === text) ?? 'open';
}
