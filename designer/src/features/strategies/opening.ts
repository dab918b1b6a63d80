import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { activitiesQuery, factsQuery, functionsQuery, productsQuery, queuesQuery } from '../../api/catalogQueries';
import type { Result } from '../../api/problem';
import { getStrategy } from '../../api/strategies';
import type { StrategyDocument } from '../../api/types';
import { fetchPage } from '../../app/router';

/** For how long a document that was asked for ahead is taken for the latest, in milliseconds. */
const fresh = 5_000;
const coming = new Map<string, Promise<Result<StrategyDocument>>>();

/** The latest version: what was asked for ahead, once, else it is asked for now. */
export function openedStrategy(name: string, signal: AbortSignal): Promise<Result<StrategyDocument>> {
  const asked = coming.get(name);
  coming.delete(name);
  return asked ?? getStrategy(name, undefined, signal);
}

/**
 * For links to strategies. Whoever comes near one brings the code and the catalogue; whoever follows it brings the document
 * beside the code, not after it.
 */
export function useOpening(): { near: () => void; open: (name: string) => void } {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  return useMemo(() => ({
    near: () => bring(client, i18n.language),
    open: (name: string) => {
      bring(client, i18n.language);
      if (coming.has(name)) return;
      coming.set(name, getStrategy(name));
      setTimeout(() => coming.delete(name), fresh);
    },
  }), [client, i18n.language]);
}

function bring(client: QueryClient, language: string): void {
  fetchPage('/strategies/any');
  void client.prefetchQuery(activitiesQuery(language));
  void client.prefetchQuery(factsQuery);
  void client.prefetchQuery(functionsQuery);
  void client.prefetchQuery(queuesQuery);
  void client.prefetchQuery(productsQuery);
}
