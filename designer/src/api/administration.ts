import { query, request, segment } from './client';
import type { Result } from './problem';
import type { AuditEntry, Page, Person } from './types';

export function getPeople(signal?: AbortSignal): Promise<Result<Person[]>> {
  return request('GET', '/people', { signal });
}

export function addPerson(person: { name: string; email: string | null; password: string; roles: string[] }): Promise<Result<Person>> {
  return request('POST', '/people', { body: person });
}

export function changePerson(name: string, change: { roles: string[]; isDisabled: boolean }): Promise<Result<Person>> {
  return request('PUT', `/people/${segment(name)}`, { body: change });
}

export function getAudit(page: number, signal?: AbortSignal): Promise<Result<Page<AuditEntry>>> {
  return request('GET', `/audit${query({ page })}`, { signal });
}
