import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap } from '../../../api/problem';
import { type CountFilter, getCounts } from '../../../api/strategies';

/** How many cases passed each element of a strategy, and stand there; the drawing and the sheet of the frame share it. */
export function useCountsQuery(name: string, filter: CountFilter, isWanted: boolean) {
  return useQuery({ queryKey: ['counts', name, filter], queryFn: async ({ signal }) => unwrap(await getCounts(name, filter, signal)), placeholderData: keepPreviousData, enabled: isWanted });
}
