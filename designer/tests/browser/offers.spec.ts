import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

// What is asserted is what the fake holds, so a server that is already up is not asked.
describe('offers on the page of a case', { skip: process.env.COLLECTIONS_URL !== undefined }, () => {
  let stage: Stage;
  beforeEach(async () => { stage = await openStage(); });
  afterEach(() => stage.close());

  for (const [language, theme, words] of [
    ['en', 'light', { make: 'Make an offer', accepted: 'The customer has accepted these terms', instalments: 'Instalments', within: 'Within your authority.', runs: 'plan runs', supervisor: /Needs approval by: committee/, plan: 'Plan' }],
    ['es', 'dark', { make: 'Hacer una oferta', accepted: 'El cliente aceptó estos términos', instalments: 'Cuotas', within: 'Dentro de su facultad.', runs: 'plan en curso', supervisor: /Necesita aprobación de: comité/, plan: 'Plan de pagos' }],
  ] as const) {
    it(`are made within limits, with what they come to, and accepted in ${language}, ${theme}, on a narrow screen`, async () => {
      const page = await stage.page({ language, theme });
      const errors = consoleErrors(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${stage.url}/cases/301`);
      await page.getByRole('button', { name: words.make }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.within).waitFor();
      assert.equal(await dialog.getByRole('row').count(), 5, 'a head, the down payment and three instalments');
      assert.deepEqual(await violations(page, '#root'), []);

      await dialog.getByRole('textbox', { name: words.instalments }).fill('20');
      await dialog.getByText(words.supervisor).waitFor();
      assert.equal(await dialog.getByLabel(words.accepted).isDisabled(), true, 'what needs approval cannot be accepted at once');
      await dialog.getByRole('button', { name: '6', exact: true }).click();
      await dialog.getByText(words.within).waitFor();
      await dialog.getByLabel(words.accepted).check();
      await dialog.getByRole('button', { name: words.make }).click();

      await page.getByText(words.runs, { exact: true }).first().waitFor();
      const plan = page.getByRole('table', { name: words.plan }).first();
      assert.equal(await plan.getByRole('row').count(), 8);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(errors, []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), true);
      await page.context().close();
    });
  }

  it('beyond the authority wait for approval, are approved by keys alone, and taken back with a reason', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/cases/301`);
    await page.getByRole('button', { name: 'Make an offer' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Instalments' }).fill('20');
    await dialog.getByText(/Needs approval by: committee/).waitFor();
    await dialog.getByRole('button', { name: 'Make an offer' }).click();
    await page.getByText('Needs approval by: committee (two persons).').waitFor();

    await page.goto(`${stage.url}/batches`);
    const waiting = page.getByRole('table', { name: 'Offers that need approval' });
    await waiting.getByRole('cell', { name: 'committee (two persons)' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await waiting.getByRole('link', { name: 'A0000000105' }).click();

    await page.getByRole('button', { name: 'Approve', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Customer accepts' }).waitFor();
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Why' }).fill('the wrong customer');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();

    await page.getByText(/cancelled · ana · the wrong customer/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Make an offer' }).count(), 0, 'nothing stands any more');
    await page.context().close();
  });
});
