import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, type Stage } from './browser.ts';
import { signIn } from './signIn.ts';

const patience = 90_000;

describe('Elsa Studio on our page', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  it('lists our strategies, opens one, and what it saves is in our drawing', async () => {
    const page = await stage.page();
    await signIn(page, stage.url);
    await page.goto(`${stage.url}/studio`);
    await page.getByText('phone-contact').first().waitFor({ timeout: patience });
    await page.goto(`${stage.url}/studio?definition=phone-contact`);
    await page.getByText('Call the customer').first().waitFor({ timeout: patience });
    const saved = page.waitForResponse((response) => response.url().endsWith('/elsa/api/workflow-definitions') && response.request().method() === 'POST', { timeout: patience });
    const name = page.locator('input').filter({ has: page.locator('xpath=self::*[@value="Phone contact"]') }).or(page.getByLabel('Name')).first();
    await name.fill('Phone contact, seen in Studio');
    await name.press('Tab');
    assert.equal((await saved).status(), 200);
    const drawing = await page.evaluate(() => fetch('/api/strategies/phone-contact').then((answer) => answer.json())) as { bpmn: string };
    assert.match(drawing.bpmn, /Phone contact, seen in Studio/);
    await page.context().close();
  });
});
