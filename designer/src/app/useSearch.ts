import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface Search {
  /** Empty where the address does not say it. */
  get: (name: string) => string;
  /** From 1. */
  page: number;
  /** Changes what the address says; null or empty takes it away. Whoever looks for something else begins at the first page. */
  set: (changes: Record<string, string | null>) => void;
  setPage: (page: number) => void;
}

/** The address as the state of a page: what is seen can be sent as a link, and is there again after a reload. */
export function useSearch(): Search {
  const [parameters, setParameters] = useSearchParams();
  const get = useCallback((name: string) => parameters.get(name) ?? '', [parameters]);
  const set = useCallback((changes: Record<string, string | null>) => {
    setParameters((previous) => {
      const next = new URLSearchParams(previous);
      if (!('page' in changes)) next.delete('page');
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    }, { replace: true });
  }, [setParameters]);
  const page = Math.max(1, Math.floor(Number(get('page'))) || 1);
  return { get, page, set, setPage: (wanted) => set({ page: wanted === 1 ? null : String(wanted) }) };
}
