import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, type PageOptions, type Stage, violations } from './browser.ts';

describe('call lists by the clock', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function opened(options: PageOptions = {}) {
    const page = await stage.page(options);
    await page.goto(`${stage.url}/settings/feeds`);
    return page;
  }

  it('shows what came of the times of the day, and the files with their sums', async () => {
    const page = await opened();
    await page.getByText('failed, is tried again').waitFor();
    await page.getByText("Expected the folder of call lists '/srv/dialler'", { exact: false }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'calls-C1-2026-12-16-1.csv' }).getAttribute('href'), '/api/settings/call-lists/sample/files/C1/2026-12-16/1');
    await page.getByText('calls-C1-2026-12-15-2-withdrawn.csv (was taken)').waitFor();
    await page.getByText('the clock, at 08:00').waitFor();
    await page.context().close();
  });

  it('sets another time from a date, with a reason', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Add a time' }).click();
    await page.getByRole('textbox', { name: 'Time 3' }).fill('15:00');
    await page.getByRole('textbox', { name: 'Why' }).fill('the dialler asks for it');
    await page.getByRole('button', { name: 'Save the times of call lists' }).click();
    await page.getByText('Call lists are written at these times from', { exact: false }).waitFor();
    assert.deepEqual(stage.fake?.settings.callLists.times, ['08:00', '12:00', '15:00']);
    await page.context().close();
  });

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations in ${language}, ${theme}`, async () => {
      const page = await opened({ language, theme });
      await page.getByText('calls-C1-2026-12-16-1.csv').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }
});
