import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

/** Each needs an identity provider in a state of its own; the tests of the server say which one it is. */
const wanted = process.env.COLLECTIONS_CASE;

describe('signing in by an identity provider', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  it('comes in and goes out', { skip: wanted !== 'comes in and goes out' }, async () => {
    const page = await stage.page();
    const errors = consoleErrors(page);
    await page.goto(`${stage.url}/administration/audit`);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator('input[type=password]').count(), 0);
    await page.getByRole('link', { name: 'Sign in with The bank' }).click();
    await page.getByRole('table').waitFor();
    assert.equal(new URL(page.url()).pathname, '/administration/audit');
    await page.getByRole('button', { name: 'Signed in as petra' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('link', { name: 'Sign in with The bank' }).waitFor();
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate('JSON.stringify(localStorage).includes("eyJ")'), false);
    await page.context().close();
  });

  it('is told what to do', { skip: wanted !== 'is told what to do' }, async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await stage.page({ language: 'es', theme });
      await page.goto(`${stage.url}/cases`);
      await page.getByRole('link', { name: 'Ingresar con The bank' }).click();
      await page.getByRole('alert').getByText('Nadie aquí tiene su nombre').waitFor();
      assert.deepEqual(await violations(page), []);
      if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/provider-${theme}.png` });
      await page.context().close();
    }
  });
});
