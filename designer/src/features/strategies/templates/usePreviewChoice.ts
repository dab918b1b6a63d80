import { useCallback } from 'react';
import { useSearch } from '../../../app/useSearch';

const prefix = 'assume.';

/** With which account, and with which assumed values, templates are looked at: as the address says. */
export function usePreviewChoice() {
  const search = useSearch();
  const assumed = Object.fromEntries([...new URLSearchParams(window.location.search)].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]));
  const { set } = search;
  return {
    account: search.get('account') || null,
    assumed,
    choose: useCallback((account: string | null) => set({ account }), [set]),
    assume: useCallback((name: string, value: string) => set({ [prefix + name]: value }), [set]),
  };
}
