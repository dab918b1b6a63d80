import { useQuery } from '@tanstack/react-query';
import { getFrames } from '../../../api/catalog';
import { unwrap } from '../../../api/problem';

/** The frames of the house that are published. */
export function useFrames() {
  return useQuery({ queryKey: ['catalog', 'frames'], queryFn: async ({ signal }) => unwrap(await getFrames(signal)), staleTime: 30_000 });
}
