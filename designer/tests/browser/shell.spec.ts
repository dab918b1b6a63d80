import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

describe('the shell', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations in ${language}, ${theme}`, async () => {
      const page = await stage.page({ language, theme });
      const errors = consoleErrors(page);
      await page.goto(`${stage.url}/strategies`);
      await page.getByRole('table').waitFor();
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it('changes language and theme at once, and remembers both', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies`);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Estrategias' }).waitFor();
    await page.getByRole('button', { name: 'Tema' }).click();
    await page.getByRole('menuitem', { name: 'Oscuro' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Estrategias' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('data-mantine-color-scheme'), 'dark');
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    await page.context().close();
  });

  it('leads the keyboard past the navigation', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies`);
    await page.getByRole('table').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
    await page.context().close();
  });
});
