import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap } from '../../../api/problem';
import { getNames } from '../../../api/strategies';
import type { NamesThere, StrategyContent } from '../../../api/types';
import { isDrawing } from '../bpmn/isDrawing';

const none: NamesThere = { variables: [], elements: [] };

/** Which variables exist where in a strategy as it is drawn now; what was so before stays until the server answers. */
export function useNames(name: string, content: StrategyContent): NamesThere {
  const names = useQuery({
    queryKey: ['names', name, content],
    queryFn: async ({ signal }) => unwrap(await getNames(name, content, signal)),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    enabled: isDrawing(content.bpmn),
  });
  return names.data ?? none;
}
