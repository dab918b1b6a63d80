import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BatchDocument } from '../../api/batches';

/** To be called with a batch that a person has changed: its page shows it at once, lists and lines are read again. */
export function useBatchChanged(): (document: BatchDocument) => void {
  const client = useQueryClient();
  return useCallback((document) => {
    client.setQueryData(['batches', document.batch.id], document);
    void client.invalidateQueries({ queryKey: ['batches'] });
  }, [client]);
}
