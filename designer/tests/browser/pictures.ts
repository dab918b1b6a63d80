// Takes the pictures of the README: npm run pictures, with COLLECTIONS_URL, COLLECTIONS_NAME and COLLECTIONS_PASSWORD of a demo that is served.
import { fileURLToPath } from 'node:url';
import { openStage } from './browser.ts';
import { signIn } from './signIn.ts';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const stage = await openStage();
const page = await stage.page({ viewport: { width: 1440, height: 860 } });
await signIn(page, stage.url);

await page.getByRole('link', { name: 'Early cards' }).click();
await page.locator('.djs-container .djs-shape').first().waitFor();
await page.getByRole('button', { name: 'Show how many cases passed', exact: true }).click();
await page.getByRole('button', { name: 'Tint by number of cases', exact: true }).click();
await page.locator('.djs-overlay').first().waitFor();
await page.mouse.move(700, 20);
await page.waitForTimeout(1_000);
await page.screenshot({ path: `${folder}strategy.png` });

await page.goto(`${stage.url}/cases?strategy=early-cards`);
await page.getByRole('table').getByRole('link').first().click();
await page.getByText('because').first().waitFor();
await page.waitForTimeout(1_000);
await page.screenshot({ path: `${folder}case.png` });
await stage.close();
