import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unwrap } from '../../../api/problem';
import { getStrategy } from '../../../api/strategies';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';

const whileWaiting = 4_000;

/** Looks what became of the version meanwhile: who waits for an approval sees it come. */
export function useStanding(): void {
  const { name, draft } = useWorkspace();
  const { document } = useDraft(draft);
  const isWaiting = document.status === 'Draft' && document.approval !== null && document.approval.approvedBy === null;
  const { data } = useQuery({
    queryKey: ['standing', name], queryFn: async ({ signal }) => unwrap(await getStrategy(name, undefined, signal)),
    staleTime: 0, gcTime: 0, refetchOnWindowFocus: true, refetchInterval: isWaiting ? whileWaiting : false,
  });
  useEffect(() => { if (data !== undefined) draft.follow(data); }, [data, draft]);
}
