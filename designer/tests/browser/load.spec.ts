import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, type Stage } from './browser.ts';
import { signIn } from './signIn.ts';

/** From the address bar to what one came for, in milliseconds, on a machine that does nothing else. */
const goal = 2_000;

/** One that does other things too may take a multiple: what is looked for is a page that waits for something. */
const allowance = 5;

/** What draws strategies and tables is large, and nobody else needs it. */
const designer = /\/assets\/(StrategyCanvas|DecisionsTab|SimulationTab|TemplatesTab|FeelEditor)-/;

describe('the first load', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const [address, usable] of [['strategies', 'table a'], ['cases', 'table a'], ['runs', 'table a'], ['strategies/early-cards', '.strategy-canvas .djs-shape']] as const) {
    it(`shows ${address} soon, and brings what draws only where something is drawn`, async () => {
      // A context of its own for each: nothing of the product is in its cache.
      const first = await stage.page();
      await signIn(first, stage.url);
      const cookies = await first.context().cookies();
      await first.context().close();
      const times: number[] = [];
      let files: string[] = [];
      for (let round = 0; round < 3; round++) {
        const page = await stage.page();
        await page.context().addCookies(cookies);
        files = [];
        page.on('request', (request) => files.push(new URL(request.url()).pathname));
        const begin = performance.now();
        await page.goto(`${stage.url}/${address}`, { waitUntil: 'commit' });
        await page.locator(usable).first().waitFor();
        times.push(performance.now() - begin);
        await page.waitForLoadState('networkidle');
        await page.context().close();
      }
      const time = Math.round(times.sort((one, other) => one - other)[1]!);
      console.log(`Score: first load of /${address}: ${time} ms of ${goal}, ${files.filter((file) => file.startsWith('/assets/')).length} files`);
      assert.equal(files.some((file) => designer.test(file)), address.includes('/'), files.join('\n'));
      assert.ok(time <= goal * allowance, `Expected ${address} within ${goal * allowance} ms, found ${time} ms in the middle of three.`);
    });
  }
});
