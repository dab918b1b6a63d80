import { query, request } from './client';
import type { Result } from './problem';
import type { ProductName } from './settings';
import type { ActivityDescriptor, Fact, FeelFunction, OfferedFrame, Sample } from './types';

export function getActivities(language: string, signal?: AbortSignal): Promise<Result<ActivityDescriptor[]>> {
  return request('GET', `/catalog/activities${query({ language })}`, { signal });
}

export function getFacts(signal?: AbortSignal): Promise<Result<Fact[]>> {
  return request('GET', '/catalog/facts', { signal });
}

export function getFunctions(signal?: AbortSignal): Promise<Result<FeelFunction[]>> {
  return request('GET', '/catalog/functions', { signal });
}

/** The strategies that ship with the product. */
export function getSamples(language: string, signal?: AbortSignal): Promise<Result<Sample[]>> {
  return request('GET', `/catalog/samples${query({ language })}`, { signal });
}

/** What strategies can name as the house's frame. */
export function getFrames(signal?: AbortSignal): Promise<Result<OfferedFrame[]>> {
  return request('GET', '/catalog/frames', { signal });
}

export function getQueueNames(signal?: AbortSignal): Promise<Result<string[]>> {
  return request('GET', '/catalog/queues', { signal });
}

/** The products that accounts have, by code. */
export function getProductNames(signal?: AbortSignal): Promise<Result<ProductName[]>> {
  return request('GET', '/catalog/products', { signal });
}
