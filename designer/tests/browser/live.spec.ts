import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

interface Answer {
  cases: number;
  otherCases: number;
  elements: { elementId: string; draft: number; other: number }[];
}

describe('numbers that move while somebody draws', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  const badges = (page: Page) => page.locator('.strategy-canvas .canvas-badge');
  const badgeOf = (page: Page, id: string) => page.locator(`.djs-overlays[data-container-id="${id}"] .canvas-badge`);

  async function drawing(options: PageOptions = {}): Promise<{ page: Page; answers: Answer[] }> {
    const page = await stage.page(options);
    const answers: Answer[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/simulate') && response.ok()) void response.json().then((answer: Answer) => answers.push(answer), () => {});
    });
    await signIn(page, stage.url, { address: 'strategies/early-cards/design?live=1' });
    await badges(page).first().waitFor({ state: 'attached' });
    return { page, answers };
  }

  async function chooseSmall(page: Page) {
    await page.locator('[data-element-id="Flow_WhichSegment_SmallEmail"] .djs-hit').first().dispatchEvent('click', { bubbles: true });
    const properties = page.getByRole('complementary', { name: 'Properties' });
    await properties.getByRole('button', { name: 'Add a row' }).click();
    await properties.getByRole('combobox', { name: 'Fact or variable' }).last().fill('total due');
    await page.keyboard.press('Escape');
    return properties;
  }

  it('shows on each element what the simulation of this very drawing says', async () => {
    const { page, answers } = await drawing();
    const errors = consoleErrors(page);
    const properties = await chooseSmall(page);
    const value = properties.getByLabel('Value', { exact: true }).last();
    await value.fill('1500');
    const small = badgeOf(page, 'Flow_WhichSegment_SmallEmail');
    await small.filter({ hasText: '(−' }).waitFor();
    await page.locator('.is-stale').first().waitFor({ state: 'detached' });
    const last = answers.at(-1)!;
    const changed = last.elements.find(({ elementId }) => elementId === 'Flow_WhichSegment_SmallEmail')!;
    assert.ok(changed.draft < changed.other, `${changed.draft} of ${changed.other} cases`);
    const format = new Intl.NumberFormat('en-GB');
    assert.equal(await small.textContent(), `${format.format(changed.draft)} (−${format.format(changed.other - changed.draft)})`);
    assert.equal(await badges(page).count(), last.elements.length);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('keeps the old numbers until the new ones come while a threshold is dragged, and ends at the last', async () => {
    const { page, answers } = await drawing();
    const properties = await chooseSmall(page);
    const value = properties.getByLabel('Value', { exact: true }).last();
    await value.fill('1000');
    await badgeOf(page, 'Flow_WhichSegment_SmallEmail').filter({ hasText: '(−' }).waitFor();
    await page.locator('.is-stale').first().waitFor({ state: 'detached' });
    await page.evaluate(`window.seen = { fewest: Infinity, wasStale: false }; (function look() { window.seen.fewest = Math.min(window.seen.fewest, document.querySelectorAll('.canvas-badge').length); window.seen.wasStale ||= document.querySelector('.is-stale') !== null; requestAnimationFrame(look); })()`);
    const before = answers.length;
    await value.focus();
    const answered = page.waitForResponse((response) => response.url().endsWith('/simulate') && response.ok());
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowUp');
    await answered;
    await page.locator('.is-stale').first().waitFor({ state: 'detached' });
    assert.notEqual(await value.inputValue(), '1000');
    const seen = await page.evaluate('window.seen') as { fewest: number; wasStale: boolean };
    assert.ok(seen.wasStale, 'old numbers looked like new ones');
    assert.ok(seen.fewest > 0, 'numbers were gone for a moment');
    const asked = answers.length - before;
    assert.ok(asked >= 1 && asked < 12, `${asked} simulations for 12 steps`);
    const last = answers.at(-1)!.elements.find(({ elementId }) => elementId === 'Flow_WhichSegment_SmallEmail')!;
    assert.match((await badgeOf(page, 'Flow_WhichSegment_SmallEmail').textContent())!, new RegExp(`^${new Intl.NumberFormat('en-GB').format(last.draft)}( |$)`));
    await page.context().close();
  });

  it('is a matter of the address, and goes with the person from tab to tab', async () => {
    const { page } = await drawing();
    await page.getByRole('tab', { name: 'Decision tables' }).click();
    assert.equal(new URL(page.url()).searchParams.get('live'), '1');
    await page.getByRole('status').filter({ hasText: 'cases, ' }).first().waitFor();
    await page.getByRole('tab', { name: 'Design' }).click();
    await page.getByRole('button', { name: 'Live', exact: true }).click();
    await badges(page).first().waitFor({ state: 'detached' });
    assert.equal(new URL(page.url()).searchParams.get('live'), null);
    await page.context().close();
  });

  async function counted(options: PageOptions = {}, filter = ''): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url, { address: `strategies/early-cards/design?counts=1${filter}` });
    await badges(page).first().waitFor({ state: 'attached' });
    return page;
  }

  for (const look of ['count', 'flow', 'standing']) {
    it(`leads from a number of a ${look} among the cases of a band to exactly as many cases`, async () => {
      const page = await counted();
      const answered = page.waitForResponse((response) => response.url().endsWith('/counts?band=1') && response.ok());
      await page.getByRole('combobox', { name: 'Due' }).click();
      await page.getByRole('option', { name: '1,000 to below 10,000' }).click();
      const { elements, standing } = await (await answered).json() as { elements: { elementId: string; passed: number }[]; standing: { elementId: string; cases: number }[] };
      const { elementId, passed } = look === 'standing'
        ? { elementId: standing[0]!.elementId, passed: standing[0]!.cases }
        : elements.find((element) => element.elementId.startsWith('Flow_') === (look === 'flow'))!;
      const number = new Intl.NumberFormat('en-GB').format(passed);
      const badge = page.locator(`.djs-overlays[data-container-id="${elementId}"] .canvas-badge-${look}`).filter({ hasText: new RegExp(`^${number}$`) });
      await badge.waitFor({ state: 'attached' });
      await badge.dispatchEvent('click');
      await page.waitForURL(/\/cases\?.*dueFrom=1000\.00&dueBelow=10000\.00/);
      await page.getByRole('status').filter({ hasText: new RegExp(`^${number} rows?$`) }).waitFor();
      await page.getByText('Due today: 1,000.00 to below 10,000.00').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  it('counts what the address says, and every case again once the filters are taken away', async () => {
    const page = await counted({}, '&since=2020-01-01&until=2020-12-31');
    await page.getByText('No cases have passed yet').waitFor();
    await page.getByRole('button', { name: 'Take filters away' }).click();
    await page.locator('.canvas-badge-count').first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('since'), null);
    await page.context().close();
  });

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has counts without accessibility violations in ${language}, ${theme}`, async () => {
      const page = await counted({ language, theme }, '&band=1');
      if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/counts-${language}-${theme}.png` });
      assert.deepEqual(await violations(page, '.djs-container svg'), []);
      await page.context().close();
    });
  }

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations in ${language}, ${theme}`, async () => {
      const { page } = await drawing({ language, theme });
      if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/live-${language}-${theme}.png` });
      assert.deepEqual(await violations(page, '.djs-container svg'), []);
      await page.context().close();
    });
  }
});
