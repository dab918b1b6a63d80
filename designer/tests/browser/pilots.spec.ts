import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type Stage, violations, wear } from './browser.ts';
import { englishLeft, type Language, type Words, wordsOf } from './words.ts';

/** As at a zoom of 400 %. */
const narrow = { width: 320, height: 800 };
const wide = { width: 1440, height: 900 };

/** What stands on the screen as people, or the server's sentences, have written it. */
const written = /^(Done|Stop|Too costly|Known to ana)$/;

for (const language of ['en', 'es'] as Language[]) {
  describe(`experiments and overrides in ${language}`, () => {
    let stage: Stage;
    let t: Words;
    before(async () => { [stage, t] = await Promise.all([openStage(undefined), wordsOf(language)]); });
    after(() => stage.close());

    async function open(address: string): Promise<{ page: Page; errors: string[] }> {
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await page.goto(`${stage.url}${address}`);
      return { page, errors };
    }

    /** Accessible in both themes, in the reader's language (but for what a drawing's author wrote), and no wider than a phone. */
    async function good(page: Page, where: string, hasDrawing = false): Promise<void> {
      await page.waitForLoadState('networkidle');
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/${language}-${where}.png`, fullPage: true });
      assert.deepEqual(await violations(page), [], where);
      if (language === 'es' && !hasDrawing) assert.deepEqual((await englishLeft(page)).filter((text) => !written.test(text)), [], where);
      await wear(page, 'dark');
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/${language}-${where}-dark.png`, fullPage: true });
      assert.deepEqual(await violations(page, undefined, ['color-contrast']), [], `${where}, dark`);
      await wear(page, 'light');
      await page.setViewportSize(narrow);
      await page.waitForFunction((most) => document.scrollingElement!.scrollWidth <= most, narrow.width);
      if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/${language}-${where}-narrow.png`, fullPage: true });
      await page.setViewportSize(wide);
    }

    it('shows the committee the firms at equal months and what is compared now', async () => {
      const { page, errors } = await open('/reports/pack');
      const firms = page.getByRole('table', { name: t('reports.names.firms') });
      await firms.getByRole('row').filter({ hasText: /AG-02.*410[.,]000/ }).waitFor();
      await page.getByRole('img', { name: `${t('reports.names.firms')}, ARS` }).locator('.recharts-line').nth(1).waitFor();
      await page.getByRole('heading', { name: t('reports.pack.experiment', { name: 'TC-2026-12' }) }).waitFor();
      assert.equal(await page.getByRole('heading', { name: t('reports.pack.experiment', { name: 'WA-2027-01' }) }).count(), 0, 'what nobody has approved is not shown');
      await page.getByRole('img', { name: t('experiments.chart') }).waitFor();
      await good(page, 'pack');
      assert.deepEqual(errors, []);
      await page.context().close();
    });

    it('draws up an experiment, is told in words what is missing, and finds it waiting for somebody else', async () => {
      const { page, errors } = await open('/experiments');
      await page.getByRole('link', { name: t('experiments.add') }).click();
      await page.getByLabel(t('experiments.name')).fill('TC-2027-01');
      await page.getByRole('button', { name: t('common.save') }).click();
      const missing = page.getByRole('alert');
      assert.deepEqual(await missing.getByRole('listitem').allTextContents(), (['from', 'to', 'control', 'reason'] as const).map((key) => t(`experiments.problems.${key}`)));
      await good(page, 'experiment-new');

      await page.getByRole('button', { name: t('experiments.addChallenger') }).click();
      await page.getByLabel(t('experiments.weightOf', { arm: t('experiments.challenger', { number: 1 }) })).fill('100');
      await page.getByRole('button', { name: t('experiments.remove', { arm: t('experiments.arms.control') }) }).click();
      await page.getByRole('row', { name: t('experiments.challenger', { number: 1 }) }).getByText(/52[.,]6/).waitFor();
      await page.getByLabel(t('experiments.from')).fill('2027-01-01');
      await page.getByLabel(t('experiments.to')).fill('2027-01-31');
      await page.getByLabel(t('experiments.reason')).fill('Done');
      await page.getByRole('button', { name: t('common.save') }).click();
      await page.getByRole('heading', { level: 1, name: 'TC-2027-01' }).waitFor();
      await page.getByText(t('experiments.awaits', { by: 'ana' })).waitFor();
      assert.equal(await page.getByRole('button', { name: t('experiments.approve') }).isDisabled(), true, 'whoever has saved it does not approve it');
      await page.getByText(t('experiments.nothing')).waitFor();
      await good(page, 'experiment-draft');
      assert.deepEqual(errors, []);
      await page.context().close();
    });

    it('approves what somebody else has drawn up, reads a result with its intervals, and stops it', async () => {
      const { page, errors } = await open('/experiments');
      await good(page, 'experiments');
      await page.getByRole('link', { name: 'WA-2027-01' }).click();
      await page.getByRole('button', { name: t('experiments.approve') }).click();
      await page.getByText(t('experiments.approvedBy', { by: 'ana' })).waitFor();

      await page.getByRole('link', { name: t('experiments.back') }).click();
      await page.getByRole('link', { name: 'TC-2026-12' }).click();
      const chart = page.getByRole('img', { name: t('experiments.chart') });
      assert.match((await chart.getAttribute('aria-label'))!, /-12[.,]2/);
      const arms = page.getByRole('table', { name: t('reports.names.experiment') });
      await arms.getByRole('row', { name: t('experiments.challenger', { number: 1 }) }).waitFor();
      await page.getByText(t('experiments.reachedHint', { reached: 2, entries: 104 })).waitFor();
      await page.getByRole('table', { name: t('experiments.contacts') }).getByText('A0000000053').waitFor();
      await good(page, 'experiment');

      await page.getByRole('button', { name: t('experiments.stop') }).click();
      await page.getByRole('dialog').getByLabel(t('experiments.stopWhy')).fill('Too costly');
      await good(page, 'experiment-stop');
      await page.getByRole('dialog').getByRole('button', { name: t('experiments.stop') }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Too costly').waitFor();
      assert.equal(await page.getByRole('button', { name: t('experiments.stop') }).count(), 0);
      assert.deepEqual(errors, []);
      await page.context().close();
    });

    it('orders something for a case by keys alone, sees it there and in the list, and ends it', async () => {
      const { page, errors } = await open('/cases/301');
      await page.getByRole('table', { name: t('experiments.cases') }).getByRole('link', { name: t('experiments.arms.control') }).waitFor();
      await page.getByRole('button', { name: t('overrides.order'), exact: true }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('overrides.meant', { count: 1, number: 1 })).waitFor();
      await dialog.getByLabel(t('overrides.target.queue')).fill('cards-priority');
      await dialog.getByLabel(t('overrides.value.collector')).fill('bea');
      await dialog.getByRole('textbox', { name: t('overrides.why') }).fill('Known to ana');
      await dialog.getByLabel(t('overrides.until')).fill('2027-01-09');
      await good(page, 'override-order', true);
      await dialog.getByRole('textbox', { name: t('overrides.why') }).focus();
      for (let left = 10; left > 0 && !(await dialog.getByRole('button', { name: t('overrides.order'), exact: true }).evaluate((button) => button === document.activeElement)); left--) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      const list = page.getByRole('list', { name: t('overrides.inForce') });
      await list.getByText(t('overrides.says.queueWith', { target: 'cards-priority', value: 'bea' })).waitFor();
      await good(page, 'case', true);

      await page.goto(`${stage.url}/overrides?by=ana`);
      await page.getByRole('checkbox', { name: t('overrides.chooseOne', { account: 'A0000000105', kind: t('overrides.kinds.queue') }) }).check();
      await good(page, 'overrides');
      await page.getByRole('button', { name: t('overrides.releaseChosen', { count: 1, number: 1 }) }).click();
      await dialog.getByLabel(t('overrides.releaseWhy')).fill('Done');
      await dialog.getByRole('button', { name: t('overrides.release'), exact: true }).click();
      await page.getByText(t('overrides.empty')).waitFor();
      await page.getByText(t('overrides.over'), { exact: true }).click();
      await page.getByText('Known to ana').waitFor();
      assert.deepEqual(errors, []);
      await page.context().close();
    });

    it('orders for accounts that somebody writes down, and says which of them there are not', async () => {
      const { page, errors } = await open('/overrides');
      await page.getByRole('button', { name: t('overrides.orderNew') }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: t('overrides.accounts') }).fill('A0000000201\nZ9');
      await dialog.getByRole('combobox', { name: t('overrides.kind') }).click();
      await page.getByRole('option', { name: t('overrides.kinds.exclude') }).click();
      await dialog.getByText(t('overrides.hints.contact')).waitFor();
      await dialog.getByText(t('overrides.unknown', { accounts: 'Z9' })).waitFor();
      await dialog.getByRole('textbox', { name: t('overrides.why') }).fill('Done');
      await good(page, 'override-written');
      await dialog.getByRole('button', { name: t('overrides.order'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('table', { name: t('overrides.title') }).getByText('A0000000201').waitFor();
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  });
}
