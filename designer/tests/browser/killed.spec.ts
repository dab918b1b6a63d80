import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage, violations } from './browser.ts';
import { assertFocus } from './hands.ts';
import { ServedProcess } from './servedProcess.ts';
import { signIn } from './signIn.ts';

const person = { name: 'anna', password: 'correct horse battery' };
/** How often it is killed; a thorough run says more. */
const kills = Number(process.env.COLLECTIONS_KILLS ?? 2);
/** The last moment of a kill after the change: a draft is saved a second and a half after it. */
const latest = 2_600;

describe('a server that is killed while somebody edits', { skip: process.env.COLLECTIONS_PROGRAM === undefined && 'needs the program in COLLECTIONS_PROGRAM' }, () => {
  let server: ServedProcess;
  let stage: Stage | undefined;
  let page: Page;
  before(async () => {
    server = await ServedProcess.create(process.env.COLLECTIONS_PROGRAM!);
    await server.start();
    await server.firstAdmin(person);
    stage = await openStage(server.url);
    page = await stage.page();
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn(page, server.url, { person });
    await page.getByRole('button', { name: 'New strategy' }).click();
    await page.getByLabel('Title').fill('Killed');
    await page.getByRole('dialog').getByRole('button', { name: 'New strategy' }).click();
    await page.getByText('No problems found').waitFor();
  });
  after(async () => {
    // A process that nobody ends keeps the run of the tests waiting.
    await stage?.close();
    await server.dispose();
  });

  const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });
  const stored = () => page.evaluate(() => fetch('/api/strategies/killed/export').then((answer) => answer.text()));

  async function rename(name: string): Promise<void> {
    if ((await page.getByRole('treeitem').count()) === 0) await page.getByText('Outline', { exact: true }).click();
    await page.getByRole('treeitem').first().click();
    await page.getByRole('complementary', { name: 'Properties' }).getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).waitFor();
  }

  for (let seed = 1; seed <= kills; seed++) {
    const moment = Math.round(random(seed) * latest);
    it(`loses nothing: seed ${seed}, killed ${moment} ms after a change, and the draft is saved when it is back`, async () => {
      await rename(`Before ${seed}`);
      await page.waitForTimeout(moment);
      await server.kill();
      await rename(`After ${seed}`);
      await status('Not saved yet: the server cannot be reached. This browser keeps your changes.').waitFor();
      await server.start();
      await status('Saved').waitFor();
      assert.equal(await page.getByRole('dialog').count(), 0, 'Nobody else has saved.');
      assert.match(await stored(), new RegExp(`name="After ${seed}"`));
    });
  }

  it('keeps what was not saved when the tab is closed meanwhile, and offers it', async () => {
    await server.kill();
    await rename('Kept in the browser');
    await status('Not saved yet: the server cannot be reached. This browser keeps your changes.').waitFor();
    await page.goto('about:blank');
    await server.start();
    await page.goto(`${server.url}/strategies/killed`);
    const offer = page.getByRole('dialog', { name: 'There are changes that were not saved' });
    await offer.getByText('Kept in the browser').first().waitFor();
    assert.doesNotMatch(await stored(), /Kept in the browser/);
    assert.deepEqual(await violations(page), []);
    await offer.getByRole('button', { name: 'Go on with them' }).click();
    await status('Saved').waitFor();
    await assertFocus(page);
    assert.match(await stored(), /name="Kept in the browser"/);
  });
});

/** A number from 0 to 1 that hangs on the seed alone (mulberry32). */
function random(seed: number): number {
  let state = (seed * 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
