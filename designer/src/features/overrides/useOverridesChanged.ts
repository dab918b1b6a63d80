import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** To be called when something was ordered or ended: by day it acts on cases, queues and tasks at once. */
export function useOverridesChanged(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const key of ['overrides', 'cases', 'case', 'queues']) void client.invalidateQueries({ queryKey: [key] });
  }, [client]);
}
