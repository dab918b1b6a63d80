import { query, request, segment } from './client';
import type { Result } from './problem';
import type { ApiKey, AuditEntry, CreatedApiKey, InvitedPerson, Page, Person } from './types';

export function getPeople(signal?: AbortSignal): Promise<Result<Person[]>> {
  return request('GET', '/people', { signal });
}

/** Creates a person who chooses a password with the invitation. */
export function addPerson(person: { name: string; email: string | null; roles: string[]; companies: string[]; firm: string }): Promise<Result<InvitedPerson>> {
  return request('POST', '/people', { body: person });
}

export function changePerson(name: string, change: { roles: string[]; isDisabled: boolean; companies: string[]; firm: string }): Promise<Result<Person>> {
  return request('PUT', `/people/${segment(name)}`, { body: change });
}

/** A new way in for who has lost theirs: the old password opens nothing any more. */
export function invitePerson(name: string, removesSecondFactor: boolean): Promise<Result<InvitedPerson>> {
  return request('POST', `/people/${segment(name)}/invitation`, { body: { removesSecondFactor } });
}

export function getKeys(signal?: AbortSignal): Promise<Result<ApiKey[]>> {
  return request('GET', '/keys', { signal });
}

export function createKey(key: { name: string; roles: string[]; companies: string[]; firm: string; expiresAt: string }): Promise<Result<CreatedApiKey>> {
  return request('POST', '/keys', { body: key });
}

export function revokeKey(name: string): Promise<Result<void>> {
  return request('DELETE', `/keys/${segment(name)}`);
}

export function getAudit(page: number, signal?: AbortSignal): Promise<Result<Page<AuditEntry>>> {
  return request('GET', `/audit${query({ page })}`, { signal });
}

export interface Role {
  name: string;
  permissions: string[];
  /** Of the product: it cannot be changed. */
  isFixed: boolean;
  etag: string | null;
  people: string[];
  keys: string[];
  /** Allows both to edit and to approve. */
  mayApproveOwnKind: boolean;
}

export interface RoleList {
  roles: Role[];
  permissions: string[];
}

export function getRoles(signal?: AbortSignal): Promise<Result<RoleList>> {
  return request('GET', '/roles', { signal });
}

/** Changes a role of the installation; without a tag it is a new one. */
export function saveRole(name: string, permissions: string[], etag: string | null): Promise<Result<Role>> {
  return request('PUT', `/roles/${segment(name)}`, { body: { permissions }, ...(etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag }) });
}

export function removeRole(name: string, etag: string): Promise<Result<void>> {
  return request('DELETE', `/roles/${segment(name)}`, { ifMatch: etag });
}
