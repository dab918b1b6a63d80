import { query, request } from './client';
import type { Result } from './problem';
import type { ReadStrategy } from './types';

/** The address of a zip file with these strategies as they are saved; of all where none is named. */
export function archiveUrl(names: string[]): string {
  return `/api/archive${query({ strategy: names })}`;
}

/** What is in a zip file, a drawing or a definition of Elsa; nothing is saved. */
export function readArchive(file: File, signal?: AbortSignal): Promise<Result<ReadStrategy[]>> {
  return request('POST', `/archive${query({ file: file.name })}`, { file, signal });
}
