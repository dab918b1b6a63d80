import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** To be called when something of a run has changed: lists and pages of runs are read again. */
export function useRunsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['runs'] }), [client]);
}
