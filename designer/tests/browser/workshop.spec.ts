import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

describe('the workshop of strategies, as it is served', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function entered(options: PageOptions = {}): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url);
    return page;
  }

  async function opened(strategy: string, options: PageOptions = {}): Promise<Page> {
    const page = await entered(options);
    await page.goto(`${stage.url}/strategies/${strategy}`);
    await page.locator('.djs-shape').first().waitFor();
    return page;
  }

  it('offers what exists at a place, by where it comes from, and before a case opens facts alone', async () => {
    const page = await opened('early-cards');
    const properties = page.getByRole('complementary', { name: 'Properties' });
    const names = page.waitForResponse((response) => response.url().endsWith('/strategies/names'));
    await page.reload();
    await names;
    await page.locator('[data-element-id="Flow_WhichSegment_SmallEmail"] .djs-hit').first().dispatchEvent('click', { bubbles: true });
    await properties.getByRole('combobox', { name: 'Fact or variable' }).fill('');
    for (const group of ['Variables of this strategy', 'Account', 'Customer']) await page.locator('[class*=groupLabel]:visible').filter({ hasText: new RegExp(`^${group}$`) }).first().waitFor();
    await page.getByRole('option', { name: 'segment', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.locator('.djs-container svg').first().click({ position: { x: 5, y: 5 } });
    await properties.getByRole('combobox', { name: 'Fact or variable' }).first().fill('');
    await page.locator('[class*=groupLabel]:visible').filter({ hasText: /^Account$/ }).first().waitFor();
    assert.equal(await page.getByRole('option', { name: 'segment', exact: true }).count(), 0);
    await page.context().close();
  });

  it('says at its field that a name is read before it is set', async () => {
    const page = await opened('phone-contact');
    await page.locator('.djs-container svg').first().click({ position: { x: 5, y: 5 } });
    const properties = page.getByRole('complementary', { name: 'Properties' });
    await properties.getByRole('button', { name: 'Add a row' }).last().click();
    await properties.getByRole('combobox', { name: 'Fact or variable' }).last().fill('attempts');
    await properties.getByRole('textbox', { name: 'Value' }).or(properties.getByRole('combobox', { name: 'Value' })).last().fill('3');
    await page.keyboard.press('Tab');
    await page.getByRole('region', { name: 'Problems' }).getByText(/facts were expected, found the variable 'attempts'/).waitFor();
    await properties.getByText(/^entry condition: /).first().waitFor();
    await page.context().close();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`begins from a sample with its picture and paragraph, in ${theme}`, async () => {
      const page = await entered({ theme });
      const errors = consoleErrors(page);
      await page.getByRole('button', { name: 'New strategy' }).click();
      await page.locator('.sample-picture').nth(3).waitFor();
      await page.getByText(/Up to five attempts/).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('radio', { name: 'Phone contact' }).check();
      await page.getByLabel('Title').fill(`Calls in ${theme}`);
      await page.getByRole('dialog').getByRole('button', { name: 'New strategy' }).click();
      await page.getByRole('heading', { name: `Calls in ${theme}` }).first().waitFor();
      await page.locator('.djs-shape').nth(10).waitFor();
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it('packs whole strategies, and shows what a check says of a file before drafts are made of it', async () => {
    const page = await entered();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download (.zip)' }).click()]);
    const zip = await readFile(await download.path());
    await page.getByRole('button', { name: 'Import' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'strategies.zip', mimeType: 'application/zip', buffer: zip });
    const dialog = page.getByRole('dialog', { name: 'Import' });
    await dialog.getByRole('row', { name: /Early cards/ }).waitFor();
    assert.deepEqual(await violations(page), []);
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
    const row = dialog.getByRole('row', { name: /Early cards/ });
    await row.getByRole('checkbox').check();
    await row.getByRole('textbox', { name: 'Short name' }).fill('early-cards-imported');
    await dialog.getByRole('button', { name: 'Take over 1 strategy as a draft' }).click();
    await page.getByRole('cell', { name: /early-cards-imported/ }).waitFor();
    await page.context().close();
  });

  it('takes a file that is dropped on the list, and says in Spanish what is wrong with it', async () => {
    const page = await entered({ language: 'es' });
    await page.locator('.page').evaluate((list) => {
      const data = new DataTransfer();
      data.items.add(new File(['nothing of the kind'], 'mora.bpmn'));
      for (const type of ['dragover', 'drop']) list.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole('dialog', { name: 'Importar' });
    await dialog.getByRole('alert').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});
