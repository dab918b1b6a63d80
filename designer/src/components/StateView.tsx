import type { ReactNode } from 'react';
import { type Problem, problemOf } from '../api/problem';
import { ErrorState } from './ErrorState';
import { TableSkeleton } from './Skeletons';

/** What of a query matters here; the result of `useQuery` fits. */
export interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

export type ViewState<T> = { kind: 'skeleton' } | { kind: 'error'; problem: Problem } | { kind: 'empty'; value: T } | { kind: 'content'; value: T };

/** The one state that a view of a query is in. Content that is there is shown even while a later request fails. */
export function viewState<T>(query: Omit<QueryLike<T>, 'refetch'>, isEmpty: (value: T) => boolean = () => false): ViewState<T> {
  if (query.data !== undefined) return { kind: isEmpty(query.data) ? 'empty' : 'content', value: query.data };
  if (query.error !== null && query.error !== undefined) return { kind: 'error', problem: problemOf(query.error) };
  return { kind: 'skeleton' };
}

interface Props<T> {
  query: QueryLike<T>;
  isEmpty?: (value: T) => boolean;
  empty?: ReactNode;
  skeleton?: ReactNode;
  children: (value: T) => ReactNode;
}

export function StateView<T>({ query, isEmpty, empty, skeleton, children }: Props<T>) {
  const state = viewState(query, isEmpty);
  switch (state.kind) {
    case 'skeleton': return skeleton ?? <TableSkeleton />;
    case 'error': return <ErrorState problem={state.problem} onRetry={() => void query.refetch()} />;
    case 'empty': return empty ?? children(state.value);
    case 'content': return children(state.value);
  }
}
