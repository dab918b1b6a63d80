import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unwrap } from '../../../api/problem';
import { previewMigration, startMigration } from '../../../api/strategies';
import type { MigrationRequest, MigrationWish, VersionSummary } from '../../../api/types';
import { useSearch } from '../../../app/useSearch';
import { useWorkspace } from '../workspace';
import { choiceOf } from './choice';
import { partOf, wantedOf } from './part';

/** Which cases change their version, how, and what would become of them. The two versions stand in the address. */
export function useMigration(versions: VersionSummary[]) {
  const { name } = useWorkspace();
  const search = useSearch();
  const client = useQueryClient();
  const { from, to } = choiceOf(versions, search.get('from'), search.get('to'));
  const [wishes, setWishes] = useState<Record<string, MigrationWish>>({});
  const [timers, setTimers] = useState<MigrationRequest['timers']>('keep');
  const [part, setPart] = useState(() => partOf(search.get('cases')));
  const chosen = wantedOf(part);
  const wanted: MigrationRequest = { from, to, mapping: Object.values(wishes), timers, ...chosen };
  const preview = useQuery({
    queryKey: ['migration', name, wanted],
    queryFn: async ({ signal }) => unwrap(await previewMigration(name, wanted, signal)),
    placeholderData: keepPreviousData,
    enabled: from !== to && chosen !== null,
  });
  const start = useMutation({
    mutationFn: async (reason: string) => unwrap(await startMigration(name, { ...wanted, reason })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['runs'] }),
  });

  function choose(changes: { from?: number; to?: number }) {
    setWishes({});
    search.set(Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, String(value)])));
  }

  function wish(element: string, wanting: MigrationWish | null) {
    setWishes(({ [element]: _, ...others }) => (wanting === null ? others : { ...others, [element]: wanting }));
  }

  return { name, part, setPart, isChosen: chosen !== null, from, to, choose, wishes, wish, timers, setTimers, preview, start };
}
