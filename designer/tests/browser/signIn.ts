import type { Page } from 'playwright-core';

/** Signs in as the person that COLLECTIONS_NAME and COLLECTIONS_PASSWORD name, in either language. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/strategies`);
  await page.getByLabel(/name|usuario|nombre/i).first().fill(process.env.COLLECTIONS_NAME!);
  await page.locator('input[type=password]').first().fill(process.env.COLLECTIONS_PASSWORD!);
  await page.locator('form button[type=submit]').click();
  await page.getByRole('table').waitFor();
}
