import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getActivities, getFacts, getFunctions, getProductNames, getQueueNames } from '../../api/catalog';
import { type Result, unwrap } from '../../api/problem';
import { getStrategy } from '../../api/strategies';
import type { StrategyDocument } from '../../api/types';
import { fetchPage } from '../../app/router';

const staleTime = 300_000;
/** For how long a document that was asked for ahead is taken for the latest, in milliseconds. */
const fresh = 5_000;
const coming = new Map<string, Promise<Result<StrategyDocument>>>();

/** The catalogue of the server, which changes with a new version of it or by an admin: activities in a language. */
export function activitiesQuery(language: string) {
  return { queryKey: ['catalog', 'activities', language], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getActivities(language, signal)), staleTime };
}

/** What else conditions and steps may name. */
export const factsQuery = { queryKey: ['catalog', 'facts'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getFacts(signal)), staleTime };
export const functionsQuery = { queryKey: ['catalog', 'functions'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getFunctions(signal)), staleTime };
export const queuesQuery = { queryKey: ['catalog', 'queues'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getQueueNames(signal)), staleTime };
export const productsQuery = { queryKey: ['catalog', 'products'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getProductNames(signal)), staleTime };

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
