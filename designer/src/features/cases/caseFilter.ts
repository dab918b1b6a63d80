import type { CaseFilter } from '../../api/operations';

export const pageSize = 50;

export const filterNames = ['search', 'strategy', 'version', 'elementId', 'segment', 'state'] as const;

export type CaseState = 'open' | 'closed' | 'all';

/** What the address asks for: the open cases, unless it says otherwise. */
export function filterOf(get: (name: string) => string, page: number): CaseFilter {
  const state = stateOf(get('state'));
  return {
    search: get('search'),
    strategy: get('strategy'),
    version: get('strategy') === '' ? '' : get('version'),
    elementId: get('elementId'),
    segment: get('segment'),
    ...(state === 'all' ? {} : { state }),
    page,
    size: pageSize,
  };
}

export function stateOf(text: string): CaseState {
  return text === 'closed' || text === 'all' ? text : 'open';
}
