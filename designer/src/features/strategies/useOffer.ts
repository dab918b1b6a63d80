import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getActivities, getFacts, getFunctions, getProductNames, getQueueNames } from '../../api/catalog';
import { unwrap } from '../../api/problem';
import { stepsFrom, type StepWords } from './bpmn/steps';
import type { Offer } from './workspace';

const staleTime = 300_000;

/** The catalogue of the server in the chosen language; undefined until all of it is there, in the former language until it is in the new one. */
export function useOffer(): { offer: Offer | undefined; error: unknown; retry: () => void } {
  const { t, i18n } = useTranslation();
  const activities = useQuery({ queryKey: ['catalog', 'activities', i18n.language], queryFn: async ({ signal }) => unwrap(await getActivities(i18n.language, signal)), staleTime, placeholderData: keepPreviousData });
  const rest = useQueries({
    queries: [
      { queryKey: ['catalog', 'facts'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getFacts(signal)), staleTime },
      { queryKey: ['catalog', 'functions'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getFunctions(signal)), staleTime },
      { queryKey: ['catalog', 'queues'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getQueueNames(signal)), staleTime },
      { queryKey: ['catalog', 'products'], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await getProductNames(signal)), staleTime },
    ],
  });
  const [facts, functions, queues, products] = rest;
  const results = [activities, ...rest];
  const offer = useMemo(() => {
    if (!activities.data || !facts.data || !functions.data || !queues.data || !products.data) return undefined;
    const words: StepWords = { ...t('strategies.bpmn.steps', { returnObjects: true }) as Omit<StepWords, 'groups'>, groups: t('strategies.bpmn.groups', { returnObjects: true }) as StepWords['groups'] };
    return { steps: stepsFrom(activities.data, words), facts: facts.data, functions: functions.data, queues: queues.data, products: products.data.map((one) => one.product) };
  }, [activities.data, facts.data, functions.data, queues.data, products.data, t]);
  const retry = () => results.forEach((result) => void result.refetch());
  return { offer, error: results.find((result) => result.error)?.error ?? null, retry };
}
