import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '../../../api/problem';
import { type Collector, type Roster, saveRoster } from '../../../api/settings';

/** Writes the whole roster, if nobody else has since it was read. */
export function useSaveRoster(roster: Roster, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ collectors, reason }: { collectors: Collector[]; reason: string }) => unwrap(await saveRoster(collectors, reason, roster.etag)),
    onSuccess: async (saved) => {
      client.setQueryData(['settings', 'roster'], saved);
      await client.invalidateQueries({ queryKey: ['catalog', 'queues'] });
      onSaved();
    },
  });
}
