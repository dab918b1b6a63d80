import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

describe('the committee pack', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const [language, words] of [
    ['en', { pack: 'Committee pack', portfolio: 'The portfolio', strategy: 'Strategy early-cards', work: 'Work by queue', sent: 'Sent', workbook: 'Workbook' }],
    ['es', { pack: 'Carpeta del comité', portfolio: 'La cartera', strategy: 'Estrategia early-cards', work: 'Trabajo por bandeja', sent: 'Enviados', workbook: 'Planilla' }],
  ] as const) {
    it(`shows the portfolio and each strategy in charts and figures, prints, and comes as a workbook, in ${language}`, async () => {
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await signIn(page, stage.url, { address: 'reports' });
      await page.getByRole('link', { name: words.pack }).click();
      for (const word of [words.portfolio, words.strategy]) await page.getByRole('heading', { name: word, exact: true }).waitFor();
      const chart = page.getByRole('img', { name: new RegExp(`^${words.work}`) }).first();
      await chart.locator('.recharts-rectangle').first().waitFor();
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/pack-${language}.png`, fullPage: true });
      const sent = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: words.sent, exact: true }) }).first();
      assert.match(await sent.getByRole('row').nth(1).innerText(), /2026-1\d\s+\S+\s+[\d.,]+/);
      assert.deepEqual(await violations(page), []);
      const book = await page.request.get((await page.getByRole('link', { name: words.workbook }).getAttribute('href'))!.replace(/^/, stage.url));
      assert.equal(book.status(), 200);
      assert.equal((await book.body()).subarray(0, 2).toString(), 'PK');
      await page.emulateMedia({ media: 'print' });
      const file = await page.pdf({ preferCSSPageSize: true });
      assert.ok(file.subarray(0, 5).toString() === '%PDF-' && (file.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length > 1);
      if (process.env.COLLECTIONS_SHOTS !== undefined) await writeFile(`${process.env.COLLECTIONS_SHOTS}/pack-${language}.pdf`, file);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
