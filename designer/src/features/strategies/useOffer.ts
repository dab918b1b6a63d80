import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { activitiesQuery, factsQuery, functionsQuery, productsQuery, queuesQuery } from '../../api/catalogQueries';
import { stepsFrom, type StepWords } from './bpmn/steps';
import type { Offer } from './workspace';

/** The catalogue of the server in the chosen language; undefined until all of it is there, in the former language until it is in the new one. */
export function useOffer(): { offer: Offer | undefined; error: unknown; retry: () => void } {
  const { t, i18n } = useTranslation();
  const activities = useQuery({ ...activitiesQuery(i18n.language), placeholderData: keepPreviousData });
  const rest = useQueries({ queries: [factsQuery, functionsQuery, queuesQuery, productsQuery] });
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
