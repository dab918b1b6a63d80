import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

describe('the manual of a strategy', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const [language, words] of [
    ['en', { open: 'Manual of version 1', wait: '10 days', steps: 'Steps', tables: 'Decision tables', messages: 'Messages', changes: 'Versions up to this one', otherwise: 'Otherwise →' }],
    ['es', { open: 'Manual de la versión 1', wait: '10 días', steps: 'Pasos', tables: 'Tablas de decisión', messages: 'Mensajes', changes: 'Versiones hasta esta', otherwise: 'En otro caso →' }],
  ] as const) {
    it(`tells steps, ways, tables, messages and versions, and prints without what is around it, in ${language}`, async () => {
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await signIn(page, stage.url, { address: 'strategies/early-cards/versions' });
      await page.getByRole('link', { name: words.open }).click();
      for (const word of [words.steps, words.tables, words.messages, words.changes]) await page.getByRole('heading', { name: word, exact: true }).waitFor();
      await page.getByText(words.otherwise).first().waitFor();
      await page.getByRole('definition').getByText(words.wait, { exact: true }).first().waitFor();
      assert.ok(await page.locator('.printed-picture').evaluate((one) => (one as HTMLImageElement).naturalWidth) > 100);
      assert.deepEqual(await violations(page), []);
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/manual-${language}.png`, fullPage: true });
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('navigation').first().isVisible(), false);
      const file = await page.pdf({ preferCSSPageSize: true });
      assert.ok(file.subarray(0, 5).toString() === '%PDF-' && file.length > 20_000);
      if (process.env.COLLECTIONS_SHOTS !== undefined) await (await import('node:fs/promises')).writeFile(`${process.env.COLLECTIONS_SHOTS}/manual-${language}.pdf`, file);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
