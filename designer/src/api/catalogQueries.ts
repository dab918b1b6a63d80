import { getActivities, getFacts, getFunctions, getProductNames, getQueueNames } from './catalog';
import { type Result, unwrap } from './problem';

/** The catalogue of the server changes with a new version of it, or by an admin, who asks for it anew. */
const staleTime = 300_000;

/** Activities in a language. */
export const activitiesQuery = (language: string) => ofCatalog(['activities', language], (signal) => getActivities(language, signal));
export const factsQuery = ofCatalog(['facts'], getFacts);
export const functionsQuery = ofCatalog(['functions'], getFunctions);
export const queuesQuery = ofCatalog(['queues'], getQueueNames);
export const productsQuery = ofCatalog(['products'], getProductNames);

function ofCatalog<T>(key: string[], get: (signal: AbortSignal) => Promise<Result<T>>) {
  return { queryKey: ['catalog', ...key], queryFn: async ({ signal }: { signal: AbortSignal }) => unwrap(await get(signal)), staleTime };
}
