import type { CaseFilter } from '../../api/operations';

export const pageSize = 50;

export const filterNames = ['search', 'strategy', 'version', 'elementId', 'segment', 'stage', 'situation', 'product', 'bucket', 'queue', 'state', 'passed', 'from', 'to', 'dueFrom', 'dueBelow'] as const;

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
    stage: get('stage'),
    situation: get('situation'),
    product: get('product'),
    bucket: get('bucket'),
    queue: get('queue'),
    ...(get('passed') === '' ? {} : { passed: get('passed'), from: get('from'), to: get('to') }),
    dueFrom: get('dueFrom'),
    dueBelow: get('dueBelow'),
    ...(state === 'all' ? {} : { state }),
    page,
    size: pageSize,
  };
}

export function stateOf(text: string): CaseState {
  return text === 'closed' || text === 'all' ? text : 'open';
}

/** The filters of an address, as a view keeps them: always in the same order, and never which page. */
export function queryOf(parameters: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value !== null && value !== '') kept.set(name, value);
  }
  // Even the list without any filter is something that a view can mean.
  return kept.size === 0 ? 'state=open' : kept.toString();
}

/** Where the cases of a filter are brought to another version; null where it does not say of which version they are. */
export function migrationOf(parameters: URLSearchParams): string | null {
  const [strategy, version] = [parameters.get('strategy'), parameters.get('version')];
  if (strategy === null || version === null || parameters.has('passed')) return null;
  const kept = new URLSearchParams(queryOf(parameters));
  kept.delete('state');
  return `/strategies/${encodeURIComponent(strategy)}/versions?${new URLSearchParams({ from: version, cases: kept.toString() })}`;
}
