import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { alert } from '../fake-alerts.ts';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

// What is asserted is what the fake holds, so a server that is already up is not asked.
describe('alerts', { skip: process.env.COLLECTIONS_URL !== undefined }, () => {
  let stage: Stage;
  beforeEach(async () => { stage = await openStage(); });
  afterEach(() => stage.close());

  for (const [language, theme, words] of [
    ['en', 'light', { two: 'Alerts: 2 wait for somebody', three: 'Alerts: 3 wait for somebody', alerts: 'Alerts', note: 'Take note', what: 'What is done about it', noted: 'Noted', over: 'Over', kind: 'Kind', held: 'Held', none: 'No alert is noted' }],
    ['es', 'dark', { two: 'Alertas: 2 esperan a alguien', three: 'Alertas: 3 esperan a alguien', alerts: 'Alertas', note: 'Tomar nota', what: 'Qué se hace', noted: 'Con nota', over: 'Terminadas', kind: 'Tipo', held: 'Retenido', none: 'Ninguna alerta tiene nota' }],
  ] as const) {
    it(`are counted by the bell as they come, and noted with the keys alone, in ${language}, ${theme}`, async () => {
      const page = await stage.page({ language, theme });
      const errors = consoleErrors(page);
      await page.goto(`${stage.url}/runs`);
      await page.getByRole('link', { name: words.two }).waitFor();
      stage.fake!.alerts.raise(alert('4', { feed: 'pagos', what: "'pagos' has not come: it was expected by 05:00 for the night of 2026-12-15.", date: '2026-12-15' }));
      const bell = page.getByRole('link', { name: words.three });
      await bell.focus();
      await page.keyboard.press('Enter');

      const table = page.getByRole('table', { name: words.alerts });
      await table.getByText("'pagos' has not come", { exact: false }).waitFor();
      assert.equal(await table.getByRole('row').count(), 4, 'a head and three that wait');
      assert.deepEqual(await violations(page), []);

      await page.getByRole('button', { name: `${words.note}: 'pagos'`, exact: false }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: words.note });
      await dialog.getByRole('textbox', { name: words.what }).waitFor();
      assert.deepEqual(await violations(page, '#root'), []);
      await page.keyboard.type('I ask the bank for it');
      await page.keyboard.press('Tab');
      await dialog.getByRole('button', { name: words.note, exact: true }).focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: words.two }).waitFor();
      await table.getByText("'pagos' has not come", { exact: false }).waitFor({ state: 'detached' });
      assert.equal(stage.fake!.alerts.rows[0]!.notedWords, 'I ask the bank for it');
      assert.deepEqual(errors, []);
      await page.context().close();
    });

    it(`are filtered by state and kind, in the address, in ${language}, ${theme}, on a narrow screen`, async () => {
      const page = await stage.page({ language, theme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${stage.url}/alerts?state=over`);
      await page.getByText('Run 2 was released.', { exact: false }).waitFor();
      await page.getByText('I ask the bank').waitFor();
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), true);
      await page.getByRole('radiogroup').getByText(words.noted, { exact: true }).click();
      await page.getByText(words.none).waitFor();
      assert.match(page.url(), /state=noted/);
      await page.getByRole('combobox', { name: words.kind }).or(page.getByRole('textbox', { name: words.kind })).first().click();
      await page.getByRole('option', { name: words.held }).click();
      assert.match(page.url(), /kind=outboundHeld/);
      await page.getByRole('radiogroup').getByText(words.over, { exact: true }).click();
      await page.getByText('Run 2 was released.', { exact: false }).waitFor();
      await page.context().close();
    });
  }

  for (const [language, theme, words] of [
    ['en', 'light', { to: 'Addresses', reason: 'Why', save: 'Save the addresses', saved: 'Alerts leave for these addresses from now on.', none: 'The server knows no mail server' }],
    ['es', 'dark', { to: 'Direcciones', reason: 'Por qué', save: 'Guardar las direcciones', saved: 'Desde ahora las alertas salen a estas direcciones.', none: 'El servidor no conoce ningún servidor de correo' }],
  ] as const) {
    it(`leave for the addresses that an admin sets, in ${language}, ${theme}`, async () => {
      const page = await stage.page({ language, theme });
      await page.goto(`${stage.url}/settings/alerts`);
      await page.getByText(words.none, { exact: false }).waitFor();
      await page.getByRole('textbox', { name: words.to }).fill('night@bank.example\nops@bank.example');
      await page.getByRole('textbox', { name: words.reason }).fill('two have the night');
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: words.save }).click();
      await page.getByText(words.saved).waitFor();
      assert.deepEqual(stage.fake!.alerts.addresses.to, ['night@bank.example', 'ops@bank.example']);
      await page.context().close();
    });
  }
});
