import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations, wear } from './browser.ts';
import { signIn } from './signIn.ts';
import { type Language, wordsOf } from './words.ts';

const header = 'account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt';
const row = 'A9999999999,early-cards,,Quiet,2026-11-10,,2026-11-02,,,,,,OLD-1,,,,,,';

describe('cases of another system', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const language of ['en', 'es'] as Language[]) {
    it(`are rehearsed, and each row that cannot be taken on says why, in ${language}`, async () => {
      const t = await wordsOf(language);
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await signIn(page, stage.url, { address: 'portfolios' });
      await page.getByRole('link', { name: t('portfolios.takeOn.title') }).click();
      await page.getByText(t('portfolios.parallel.off')).waitFor();
      const rehearse = page.getByRole('button', { name: t('portfolios.takeOn.rehearse') });
      assert.equal(await rehearse.isDisabled(), true, 'there is nothing to rehearse yet');

      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: t('portfolios.takeOn.files') }).click();
      await (await choosing).setFiles([{ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${row}\n`) }]);
      await page.getByRole('combobox', { name: t('portfolios.mapping') }).click();
      await page.getByRole('option', { name: 'sample-take-on' }).click();
      await rehearse.click();

      await page.getByText(t('portfolios.takeOn.verdicts.rehearsed')).waitFor();
      const bad = page.getByRole('table', { name: t('portfolios.takeOn.defects') });
      await bad.getByRole('row').filter({ hasText: 'A9999999999' }).first().waitFor();
      assert.equal(await page.getByRole('button', { name: t('portfolios.takeOn.submit'), exact: true }).count(), 0, 'nothing is taken on while a row is bad');
      assert.deepEqual(await violations(page), []);
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/take-on-${language}.png`, fullPage: true });
      await wear(page, 'dark');
      assert.deepEqual(await violations(page, undefined, ['color-contrast']), []);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.waitForFunction((most) => document.scrollingElement!.scrollWidth <= most, 320);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
