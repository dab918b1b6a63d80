import type { Cookie, Page } from 'playwright-core';

interface Person { name: string; password: string }

/** Who has signed in before, by server and name: whoever comes again in another window brings her session along. */
const sessions = new Map<string, Cookie[]>();

/** Signs in and goes to an address, as the person that COLLECTIONS_NAME and COLLECTIONS_PASSWORD name where no other is given, in either language. */
export async function signIn(page: Page, url: string, { person = { name: process.env.COLLECTIONS_NAME!, password: process.env.COLLECTIONS_PASSWORD! }, address = 'strategies' }: { person?: Person; address?: string } = {}): Promise<void> {
  const key = `${url} ${person.name}`;
  const known = sessions.get(key);
  if (known !== undefined) await page.context().addCookies(known);
  await page.goto(`${url}/${address}`);
  if (known === undefined) {
    await page.getByLabel(/name|usuario|nombre/i).first().fill(person.name);
    await page.locator('input[type=password]').first().fill(person.password);
    await page.locator('form button[type=submit]').click();
  }
  await page.locator('#content h1').first().waitFor({ state: 'attached' });
  if (known === undefined) sessions.set(key, await page.context().cookies(url));
}
