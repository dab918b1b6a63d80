import type { Page } from 'playwright-core';

/** A person of these roles, whom the one who is signed in invites; her password comes back. */
export async function invite(admin: Page, name: string, ...roles: string[]): Promise<{ name: string; password: string }> {
  const password = 'a password of her own';
  await admin.evaluate(async ([who, what, secret]) => {
    const session = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
    const send = (path: string, body: unknown) => fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': session.antiforgery }, body: JSON.stringify(body) });
    const { invitation } = await (await send('/api/people', { name: who, roles: what })).json() as { invitation: string };
    // Without cookies: the administrator stays who she is.
    await fetch('/api/session/invitation', { method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token: invitation, password: secret }) });
  }, [name, roles, password] as const);
  return { name, password };
}
