import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations, wear } from './browser.ts';
import { type Language, wordsOf } from './words.ts';

describe('the objects of the house', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const language of ['en', 'es'] as Language[]) {
    it(`are listed, filtered by the address, opened by keys and lead to their case, in ${language}`, async () => {
      const t = await wordsOf(language);
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await page.goto(`${stage.url}/objects`);
      const table = page.getByRole('table', { name: t('objects.title') });
      await table.getByText('R-77').waitFor();
      assert.equal(await table.getByText('R-12').count(), 0, 'what is over is not shown unasked');
      assert.match(await page.getByRole('link', { name: t('objects.exportCsv') }).getAttribute('href') ?? '', /objects\/export\?.*standing=open/);
      assert.deepEqual(await violations(page), []);

      await page.getByRole('combobox', { name: t('objects.state') }).click();
      await page.getByRole('option', { name: 'received' }).click();
      await table.getByText('R-78').waitFor();
      await table.getByText('R-77').waitFor({ state: 'detached' });
      assert.match(page.url(), /state=received/);
      await page.goto(`${stage.url}/objects?standing=over`);
      await table.getByText('R-12').waitFor();
      assert.equal(await table.getByText('R-78').count(), 0);

      await page.goto(`${stage.url}/objects?search=R-77`);
      await table.getByRole('row').filter({ hasText: 'R-77' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('list', { name: t('objects.history') }).getByText(t('objects.changed', { before: 'received', state: 'in analysis' })).waitFor();
      await dialog.getByText('the desk has it').waitFor();
      assert.deepEqual(await violations(page), []);
      await wear(page, 'dark');
      assert.deepEqual(await violations(page, undefined, ['color-contrast']), []);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.waitForFunction((most) => document.scrollingElement!.scrollWidth <= most, 320);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await table.getByRole('link', { name: 'complaint' }).click();
      await page.waitForURL(/cases\/303/);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
