import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

/** A strategy of these tests alone: what they write is in nobody's way. */
const strategy = 'cards-to-read';

describe('the templates of a strategy', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function opened(search = '', options: PageOptions = {}): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url);
    await page.evaluate(async (name) => {
      const { antiforgery } = await (await fetch('/api/session')).json() as { antiforgery: string };
      const { bpmn, files } = await (await fetch('/api/strategies/early-cards')).json() as { bpmn: string; files: object[] };
      // There is one already after the first time, which is refused.
      await fetch(`/api/strategies/${name}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-None-Match': '*', 'X-CSRF-TOKEN': antiforgery }, body: JSON.stringify({ bpmn, files }) });
    }, strategy);
    await page.goto(`${stage.url}/strategies/${strategy}/templates${search}`);
    await page.locator('.template-editor .cm-content').waitFor();
    return page;
  }

  const preview = (page: Page, language: string) => page.getByRole('region', { name: `Preview in ${language}` });
  const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true }).waitFor();

  it('are read as a customer would, with a real account and in each language', async () => {
    const page = await opened('?template=card-pay-link&channel=sms');
    const errors = consoleErrors(page);
    await preview(page, 'es').getByText(/Su banco: tarjeta/).waitFor();
    await preview(page, 'en').getByText(/1 segment of 160/).waitFor();
    assert.match(await page.getByRole('combobox', { name: 'Account' }).inputValue(), /days? past due/);
    assert.match(page.url(), /account=\d+/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('show what is typed at once, with names completed, and say what it costs as SMS', async () => {
    const page = await opened('?template=card-pay-link&channel=sms&language=es');
    const editor = page.getByRole('textbox', { name: 'Text of card-pay-link in es' });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Aún debe {{money [past');
    await page.getByRole('option', { name: /^past due(?! )/ }).waitFor();
    // A list that has just come takes no key for a moment, lest somebody takes of it what they did not see (75 ms).
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await preview(page, 'es').getByText(/^Aún debe [\d.]+,\d\d$/).waitFor();
    await preview(page, 'es').getByText('Not of the SMS alphabet', { exact: false }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{{#each x}}');
    await page.getByRole('region', { name: 'Text of the template' }).getByText('if / unless with a fact was expected', { exact: false }).waitFor();
    await page.context().close();
  });

  it('are copied to a language, renamed and taken away, and the draft keeps it', async () => {
    const page = await opened('?template=fresh-start&channel=email');
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('A fresh start');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Channel' }).click();
    await page.getByRole('option', { name: 'Letter' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New template' }).click();
    await page.getByRole('textbox', { name: 'Text of a-fresh-start in en' }).click();
    await page.keyboard.type('Good morning');
    await page.getByRole('button', { name: 'Copy to a language' }).click();
    await page.getByRole('dialog').getByLabel('Language').fill('pt');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Copy to a language' }).click();
    await preview(page, 'pt').getByText('Good morning').waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Fresh start');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('button', { name: 'fresh-start, en', exact: true }).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete the version in en' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('textbox', { name: 'Text of fresh-start in pt' }).waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: 'fresh-start, pt', exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'fresh-start, en', exact: true }).count(), 0);
    assert.equal(await page.getByRole('button', { name: /a-fresh-start/ }).count(), 0);
    await page.context().close();
  });

  it('assume a value where the account has none, and say until then that nothing would be sent', async () => {
    const page = await opened('?template=card-pay-link&channel=whatsapp&language=es');
    await page.getByRole('textbox', { name: 'Text of card-pay-link in es' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Hasta el {{date promised}} ');
    await preview(page, 'es').getByText('It has no value for: promised.').waitFor();
    await page.getByRole('textbox', { name: 'promised', exact: true }).fill('2026-12-24');
    await page.keyboard.press('Tab');
    await preview(page, 'es').getByText('Hasta el 24/12/2026').waitFor();
    await page.context().close();
  });

  it('say what an operator has to do before a test can be sent', async () => {
    const page = await opened('?template=card-reminder&channel=email');
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('Collections__Smtp__Host').waitFor();
    await page.context().close();
  });

  it('are opened from the step that sends them', async () => {
    const page = await opened();
    await page.goto(`${stage.url}/strategies/${strategy}/design`);
    await page.getByText('Outline', { exact: true }).click();
    await page.getByRole('treeitem').filter({ hasText: /remind/i }).first().click();
    await page.getByRole('button', { name: 'Open the template' }).click();
    await page.waitForURL(/\/templates\?template=/);
    await page.locator('.template-editor .cm-content').waitFor();
    await page.context().close();
  });

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`have no accessibility violations in ${language}, ${theme}`, async () => {
      const page = await opened('?template=card-reminder&channel=email', { language, theme });
      await page.locator('iframe').first().waitFor();
      assert.deepEqual(await violations(page, 'iframe'), []);
      await page.context().close();
    });
  }
});
