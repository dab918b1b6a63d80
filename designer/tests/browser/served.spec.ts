import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

describe('the product as it is served', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function entered(options: PageOptions = {}): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url);
    return page;
  }

  it('lets nobody in without a name and a password', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/cases`);
    await page.getByLabel('Name').fill('nobody');
    await page.getByLabel('Password').first().fill('no password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });

  it('lets an invited person choose a password, once', async () => {
    const admin = await entered();
    const invited = await admin.evaluate(async () => {
      const { antiforgery } = await (await fetch('/api/session')).json() as { antiforgery: string };
      const answer = await fetch('/api/people', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': antiforgery }, body: JSON.stringify({ name: 'irene', roles: ['analyst'] }) });
      return await answer.json() as { invitation: string };
    });
    await admin.context().close();
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies`);
    await page.getByRole('button', { name: 'I have an invitation' }).click();
    await page.getByLabel('Token of the invitation').fill(invited.invitation);
    await page.locator('input[type=password]').fill('a password of her own');
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Choose password and sign in' }).click();
    await page.locator('a[href="/strategies/early-cards"]').waitFor();
    await page.context().close();
  });

  it('shows the strategy with what its cases did', async () => {
    const page = await entered();
    const errors = consoleErrors(page);
    await page.locator('a[href="/strategies/early-cards"]').click();
    await page.locator('.djs-container .djs-shape').first().waitFor();
    await page.getByRole('button', { name: 'Show how many cases passed', exact: true }).click();
    await page.locator('.djs-overlay').first().waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('says why a case went where it went', async () => {
    const page = await entered();
    await page.goto(`${stage.url}/cases`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'What happened, and why' }).waitFor();
    await page.getByText('because').first().waitFor();
    await page.context().close();
  });
});
