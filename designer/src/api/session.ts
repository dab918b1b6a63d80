import { request, setAntiforgery } from './client';
import type { Result } from './problem';
import type { SecondFactor, Session } from './types';

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

/** Where the session came from an identity provider, the answer says where the browser goes to end that one too. */
export function signOut(): Promise<Result<{ wayOut: string } | undefined>> {
  return request('DELETE', '/session');
}

/** Where the browser goes to sign in by the identity provider, and then comes back to. */
export function providerEntry(returnTo: string): string {
  return `/api/session/provider?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Ends every session and every token of the person, wherever they are. */
export function signOutEverywhere(): Promise<Result<void>> {
  return request('DELETE', '/session/all');
}

export async function createFirstAdmin(body: { token: string; name: string; password: string }): Promise<Result<Session>> {
  return remember(await request<Session>('POST', '/session/first-admin', { body }));
}

/** The token is that of an invitation; whoever has it chooses a password and is signed in. */
export async function acceptInvitation(body: { token: string; password: string }): Promise<Result<Session>> {
  return remember(await request<Session>('POST', '/session/invitation', { body }));
}

export function getSecondFactor(signal?: AbortSignal): Promise<Result<SecondFactor>> {
  return request('GET', '/session/second-factor', { signal });
}

/** The session begins anew with it, so its antiforgery value is another. */
export async function enableSecondFactor(code: string): Promise<Result<{ recoveryCodes: string[]; antiforgery: string }>> {
  const result = await request<{ recoveryCodes: string[]; antiforgery: string }>('POST', '/session/second-factor', { body: { code } });
  if (result.ok) setAntiforgery(result.value.antiforgery);
  return result;
}

export async function disableSecondFactor(password: string): Promise<Result<void>> {
  const result = await request<void>('DELETE', '/session/second-factor', { body: { password } });
  if (result.ok) await getSession();
  return result;
}

function remember(result: Result<Session>): Result<Session> {
  if (result.ok) setAntiforgery(result.value.antiforgery);
  return result;
}
