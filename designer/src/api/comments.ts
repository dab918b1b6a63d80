import { request, segment } from './client';
import type { Result } from './problem';

/** What somebody said of a version of a strategy. */
export interface VersionComment {
  id: number;
  /** The element that it speaks of; null where it speaks of the version. */
  elementId: string | null;
  text: string;
  by: string;
  at: string;
  /** Whether whoever asks may take it back now. */
  canRemove: boolean;
}

const at = (strategy: string, version: number) => `/strategies/${segment(strategy)}/versions/${version}/comments`;

/** The thread of a version, the oldest first. */
export function getComments(strategy: string, version: number, signal?: AbortSignal): Promise<Result<VersionComment[]>> {
  return request('GET', at(strategy, version), { signal });
}

export function addComment(strategy: string, version: number, text: string, elementId: string | null): Promise<Result<VersionComment>> {
  return request('POST', at(strategy, version), { body: { text, elementId } });
}

/** Takes back what one has said oneself, a moment after. */
export function removeComment(strategy: string, version: number, id: number): Promise<Result<void>> {
  return request('DELETE', `${at(strategy, version)}/${id}`);
}
