import type { Page } from 'playwright-core';

/** Signs in, as the person that COLLECTIONS_NAME and COLLECTIONS_PASSWORD name where no other is given, in either language. */
export async function signIn(page: Page, url: string, person = { name: process.env.COLLECTIONS_NAME!, password: process.env.COLLECTIONS_PASSWORD! }): Promise<void> {
  await page.goto(`${url}/strategies`);
  await page.getByLabel(/name|usuario|nombre/i).first().fill(person.name);
  await page.locator('input[type=password]').first().fill(person.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('#content').getByRole('heading', { level: 1 }).waitFor();
}
