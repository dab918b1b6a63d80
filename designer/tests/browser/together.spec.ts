import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage, violations } from './browser.ts';
import { assertFocus } from './hands.ts';
import { invite } from './person.ts';
import { signIn } from './signIn.ts';

const strategy = 'sme';

describe('two people on one draft', () => {
  let stage: Stage;
  let mine: Page;
  let theirs: Page;
  before(async () => {
    stage = await openStage();
    mine = await stage.page();
    await signIn(mine, stage.url);
    const other = await invite(mine, 'together', 'analyst');
    theirs = await stage.page();
    await signIn(theirs, stage.url, { person: other });
  });
  after(() => stage.close());

  /** Both have opened the same version; theirs is saved first, then mine is refused. */
  async function collide(theirName: string, myName: string): Promise<void> {
    await Promise.all([mine, theirs].map(async (page) => {
      await page.goto(`${stage.url}/strategies/${strategy}`);
      await page.getByText('Outline', { exact: true }).click();
      await page.getByRole('treeitem').first().click();
    }));
    await rename(theirs, theirName);
    await theirs.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await rename(mine, myName);
    await dialog().waitFor();
    await dialog().getByText(theirName).first().waitFor();
    await dialog().getByText(myName).first().waitFor();
  }

  const dialog = () => mine.getByRole('dialog', { name: 'Somebody else has saved this strategy' });
  const rename = async (page: Page, name: string) => {
    await page.getByRole('complementary', { name: 'Properties' }).getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
  };
  const exported = (name: string) => mine.evaluate((which) => fetch(`/api/strategies/${which}/export`).then((answer) => answer.text()), name);
  const saved = () => mine.getByRole('status').getByText('Saved', { exact: true }).waitFor();

  it('says what differs, and keeps both where it is told to', async () => {
    await collide('Begun by them', 'Begun by me');
    assert.deepEqual(await violations(mine), []);
    assert.match(await exported(strategy), /Begun by them/);
    await dialog().getByRole('button', { name: 'Keep both: save mine as a copy' }).click();
    await mine.getByText(/Yours was saved as/).waitFor();
    await mine.getByRole('treeitem', { name: /^Begun by them/ }).waitFor();
    await assertFocus(mine);
    assert.match(await exported(strategy), /Begun by them/);
    assert.match(await exported(`${strategy}-copy`), /Begun by me/);
  });

  it('goes on with theirs, and mine can be had as a file before', async () => {
    await collide('Theirs again', 'Mine again');
    const [download] = await Promise.all([mine.waitForEvent('download'), dialog().getByRole('button', { name: 'Download mine (.bpmn)' }).click()]);
    assert.equal(download.suggestedFilename(), `${strategy}.bpmn`);
    await dialog().getByRole('button', { name: 'Go on with theirs, drop mine' }).click();
    await mine.getByRole('treeitem', { name: /^Theirs again/ }).waitFor();
    await assertFocus(mine);
    assert.match(await exported(strategy), /Theirs again/);
  });

  it('writes over theirs only after it was said what is lost', async () => {
    await collide('Theirs at last', 'Mine at last');
    await dialog().getByRole('button', { name: 'Write mine over theirs …' }).click();
    await dialog().getByText('What the other person saved is replaced', { exact: false }).waitFor();
    assert.match(await exported(strategy), /Theirs at last/);
    await dialog().getByRole('button', { name: 'Write mine over theirs', exact: true }).click();
    await saved();
    await assertFocus(mine);
    assert.match(await exported(strategy), /Mine at last/);
  });

  it('takes an approval by the other for no conflict', async () => {
    await mine.goto(`${stage.url}/strategies/${strategy}/versions`);
    await mine.getByRole('button', { name: 'Request approval' }).waitFor();
    await mine.evaluate(async (name) => {
      const { antiforgery } = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
      const tag = (await fetch(`/api/strategies/${name}`)).headers.get('ETag')!;
      await fetch(`/api/strategies/${name}/approval`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': antiforgery, 'If-Match': tag }, body: JSON.stringify({ comment: 'From another window' }) });
    }, strategy);
    await mine.getByRole('tab', { name: 'Design' }).click();
    await mine.getByText('Outline', { exact: true }).click();
    await mine.getByRole('treeitem').first().click();
    await rename(mine, 'After the approval was asked for');
    await saved();
    assert.equal(await dialog().count(), 0);
    assert.match(await exported(strategy), /After the approval was asked for/);
  });
});
