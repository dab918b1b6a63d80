import { request, setAntiforgery } from './client';
import type { Result } from './problem';
import type { Session } from './types';

export interface Credentials {
  name: string;
  password: string;
  code?: string;
}

export async function getSession(signal?: AbortSignal): Promise<Result<Session>> {
  return remember(await request<Session>('GET', '/session', { signal }));
}

export async function signIn(credentials: Credentials): Promise<Result<Session>> {
  return remember(await request<Session>('POST', '/session', { body: credentials }));
}

export function signOut(): Promise<Result<void>> {
  return request('DELETE', '/session');
}

export async function createFirstAdmin(body: { token: string; name: string; password: string }): Promise<Result<Session>> {
  return remember(await request<Session>('POST', '/session/first-admin', { body }));
}

function remember(result: Result<Session>): Result<Session> {
  if (result.ok) setAntiforgery(result.value.antiforgery);
  return result;
}
