import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Response } from 'playwright-core';
import { openStage, type Stage } from './browser.ts';
import { invite } from './person.ts';
import { signIn } from './signIn.ts';

/** Studio is nine megabytes of WebAssembly, which a busy machine compiles slowly. */
const patience = 90_000;
const strategy = 'phone-contact';

describe('Elsa Studio on our page', () => {
  let stage: Stage;
  let page: Page;
  before(async () => {
    stage = await openStage();
    page = await stage.page();
    page.setDefaultTimeout(patience);
    await signIn(page, stage.url);
  });
  after(() => stage.close());

  const open = async () => {
    await page.goto(`${stage.url}/studio?definition=${strategy}`);
    await step('Call the customer').waitFor();
  };
  const step = (name: string) => page.locator('.activity-label').getByText(name, { exact: true });
  const input = (label: string) => page.locator('.mud-input-control').filter({ has: page.locator('label').getByText(label, { exact: true }) }).locator('input, textarea').first();
  /** The answer to what Studio saves or publishes next. */
  const sent = (isPublished: boolean): Promise<Response> => page.waitForResponse(
    (response) => response.url().endsWith('/elsa/api/workflow-definitions') && response.request().method() === 'POST' && (response.request().postDataJSON() as { publish: boolean }).publish === isPublished);
  const publish = async () => {
    const answer = sent(true);
    // The button is a picture without a name.
    await page.locator('button.mud-icon-button.mud-primary-text').first().click();
    return (await answer).status();
  };
  const drawing = () => page.evaluate((name) => fetch(`/api/strategies/${name}`).then((answer) => answer.json()), strategy) as Promise<{ bpmn: string; version: number; status: string }>;

  it('lists our strategies, opens one, and the input that it changes and saves is in our designer', async () => {
    await page.goto(`${stage.url}/studio`);
    await page.getByText(strategy).first().waitFor();
    await open();
    // The flowchart moves into place after it is drawn: a click before that meets nothing.
    for (let tries = 0; tries < 10 && (await input('Title').count()) === 0; tries++) {
      const { x, y } = (await step('Call the customer').boundingBox())!;
      await page.mouse.click(x - 28, y + 6);
      await input('Title').waitFor({ timeout: 3_000 }).catch(() => {});
    }
    assert.equal(await input('Title').inputValue(), 'Call the customer');
    const saved = sent(false);
    await input('Title').fill('Call today, said Studio');
    await input('Title').press('Tab');
    assert.equal((await saved).status(), 200);

    const ours = await stage.page();
    await signIn(ours, stage.url, { address: `strategies/${strategy}` });
    await ours.getByText('Outline', { exact: true }).click();
    await ours.getByRole('treeitem', { name: /^Call the customer/ }).click();
    await ours.locator('input[value="Call today, said Studio"], textarea:text-is("Call today, said Studio")').first().waitFor();
    await ours.context().close();
  });

  it('shows our refusal where nobody has approved what it publishes', async () => {
    assert.notEqual(await publish(), 200);
    await page.getByText('expected that somebody approved version 2').first().waitFor();
    assert.notEqual((await drawing()).status, 'Published');
  });

  it('publishes what somebody else has approved in our designer', async () => {
    const ours = await stage.page();
    await signIn(ours, stage.url);
    await act(ours, 'Request approval');
    const approver = await invite(ours, 'studio-approver', 'approver');
    await ours.context().close();
    const theirs = await stage.page();
    await signIn(theirs, stage.url, { person: approver });
    await act(theirs, 'Approve');
    await theirs.context().close();

    await open();
    assert.equal(await publish(), 200);
    const published = await drawing();
    assert.equal(published.status, 'Published');
    assert.equal(published.version, 2);
    assert.match(published.bpmn, /Call today, said Studio/);
  });

  async function act(by: Page, action: string): Promise<void> {
    await by.goto(`${stage.url}/strategies/${strategy}/versions`);
    await by.getByRole('button', { name: action, exact: true }).click();
    const dialog = by.getByRole('dialog');
    if (action === 'Request approval') await dialog.getByRole('textbox').first().fill('Changed in Studio');
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});
