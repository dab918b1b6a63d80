import { useQuery } from '@tanstack/react-query';
import { getFrames } from '../../../api/catalog';
import { unwrap } from '../../../api/problem';
import type { FrameOutcome } from '../../../api/types';

/** The frames of the house that are published. */
export function useFrames() {
  return useQuery({ queryKey: ['catalog', 'frames'], queryFn: async ({ signal }) => unwrap(await getFrames(signal)), staleTime: 30_000 });
}

const none: FrameOutcome[] = [];

/** Where outcomes go that steps leave open, as a frame of the house says it. */
export function useHouseOutcomes(of: string): FrameOutcome[] {
  const frames = useFrames();
  return frames.data?.find((one) => one.process === of)?.outcomes ?? none;
}
