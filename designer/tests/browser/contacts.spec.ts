import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

// What is asserted is what the fake holds, so a server that is already up is not asked.
describe('a call on the page of a case', { skip: process.env.COLLECTIONS_URL !== undefined }, () => {
  let stage: Stage;
  beforeEach(async () => { stage = await openStage(); });
  afterEach(() => stage.close());

  for (const [language, theme, words] of [
    ['en', 'light', { ask: 'May I call?', yes: 'Yes, you may call', no: 'No, not now', why: 'Why no call was made', back: 'Give it back', returned: 'The place of the day was given back.', calls: 'Calls', refused: 'refused' }],
    ['es', 'dark', { ask: '¿Puedo llamar?', yes: 'Sí, puede llamar', no: 'No, ahora no', why: 'Por qué no se llamó', back: 'Devolverlo', returned: 'Se devolvió el contacto del día.', calls: 'Llamados', refused: 'rechazado' }],
  ] as const) {
    it(`is asked for, granted, given back, and refused with the next time in ${language}, ${theme}, on a narrow screen`, async () => {
      const page = await stage.page({ language, theme });
      const errors = consoleErrors(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${stage.url}/cases/301`);
      await page.getByRole('button', { name: words.ask }).click();
      await page.getByText(words.yes).waitFor();
      assert.deepEqual(await violations(page, '#root'), []);

      await page.getByRole('textbox', { name: words.why }).fill('engaged');
      await page.getByRole('button', { name: words.back }).click();
      await page.getByText(words.returned).waitFor();
      await page.getByRole('button', { name: words.ask }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(words.no).waitFor();
      await page.getByText('daily slot of the group taken, next 2026-12-07 09:00').first().waitFor();

      const table = page.getByRole('table', { name: words.calls });
      await table.getByText(words.refused).waitFor();
      assert.equal(await table.getByRole('row').count(), 3, 'a head, what was given back, and what was refused');
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(errors, []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), true);
      await page.context().close();
    });
  }
});
