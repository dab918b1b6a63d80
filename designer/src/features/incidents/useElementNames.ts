import { useQueries } from '@tanstack/react-query';
import { getElements } from '../../api/elements';
import { unwrap } from '../../api/problem';

/** What the drawings of strategies call their elements; the id where a drawing does not say. */
export function useElementNames(strategies: string[]): (strategy: string, elementId: string) => string {
  const named = [...new Set(strategies)].filter((name) => name !== '').sort();
  const results = useQueries({
    queries: named.map((name) => ({ queryKey: ['elements', name], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getElements(name, undefined, signal)), staleTime: 300_000 })),
  });
  return (strategy, elementId) => results[named.indexOf(strategy)]?.data?.find((element) => element.id === elementId)?.name ?? elementId;
}
