import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap } from '../../../api/problem';
import { checkStrategy } from '../../../api/strategies';
import type { Finding, StrategyContent } from '../../../api/types';

export interface Check {
  findings: Finding[];
  isChecking: boolean;
  hasFailed: boolean;
}

const none: Finding[] = [];

/** What the server says of a strategy as it is drawn now; what it said before stays until it answers. */
export function useFindings(name: string, content: StrategyContent): Check {
  const check = useQuery({
    queryKey: ['check', name, content],
    queryFn: async ({ signal }) => unwrap(await checkStrategy(name, content, signal)),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    enabled: content.bpmn.trim() !== '',
  });
  return { findings: check.data ?? none, isChecking: check.isFetching, hasFailed: check.isError };
}
