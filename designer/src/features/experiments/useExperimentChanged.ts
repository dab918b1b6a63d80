import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ExperimentDocument } from '../../api/experiments';

/** To be called with an experiment as it is after a change: its page shows it at once, the list is read again. */
export function useExperimentChanged(): (document: ExperimentDocument) => void {
  const client = useQueryClient();
  return useCallback((document) => {
    client.setQueryData(['experiments', document.experiment.name], document);
    void client.invalidateQueries({ queryKey: ['experiments'], exact: true });
  }, [client]);
}
