import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations, wear } from './browser.ts';
import { englishLeft, type Language, wordsOf } from './words.ts';

/** What stands on the screen as people have written it. */
const written = /^(Signed plan|Disks were overwritten)$/;

describe('the portal of a firm', () => {
  let stage: Stage;
  beforeEach(async () => { stage = await openStage(); });
  afterEach(() => stage.close());

  for (const language of ['en', 'es'] as Language[]) {
    it(`begins with its cases, takes its reports by keys, and its statements of deletion, in ${language}`, async () => {
      const t = await wordsOf(language);
      const page = await stage.page({ language });
      const errors = consoleErrors(page);
      await page.route('**/api/session', (route) => route.fulfill({ json: { name: 'lex', roles: ['firm'], permissions: ['firm.work'], antiforgery: 'token', needsFirstAdmin: false, version: '1', passwords: true, companies: [], firm: 'LF-01', provider: null } }));
      const good = async (where: string) => {
        await page.waitForLoadState('networkidle');
        if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/${language}-portal-${where}.png` });
        assert.deepEqual(await violations(page), [], where);
        if (language === 'es') assert.deepEqual((await englishLeft(page)).filter((text) => !written.test(text)), [], where);
        await wear(page, 'dark');
        if (process.env.COLLECTIONS_SHOTS !== undefined) await page.screenshot({ path: `${process.env.COLLECTIONS_SHOTS}/${language}-portal-${where}-dark.png` });
        assert.deepEqual(await violations(page, undefined, ['color-contrast']), [], `${where}, dark`);
        await wear(page, 'light');
      };
      await page.goto(`${stage.url}/`);
      const table = page.getByRole('table', { name: t('portal.title') });
      await table.getByText('Ana Ferreyra').waitFor();
      assert.match(page.url(), /\/portal$/);
      await good('cases');

      await table.getByRole('row').filter({ hasText: 'A0000000105' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('row', { name: new RegExp(`^${t('portal.courtFile')}`) }).getByText('1234/2027').waitFor();
      await dialog.getByRole('row', { name: new RegExp(`^${t('portal.court')} `) }).getByText('14').waitFor();
      await good('case');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await table.getByRole('row').filter({ hasText: 'A0000000053' }).press('Enter');
      await dialog.getByText(t('portal.held')).waitFor();
      await dialog.getByRole('button', { name: t('placements.report') }).press('Enter');
      await dialog.getByRole('combobox', { name: t('placements.what') }).click();
      await page.getByRole('option', { name: t('placements.events.objection'), exact: true }).click();
      assert.equal(await dialog.getByRole('button', { name: t('placements.report') }).isDisabled(), true, 'an objection has evidence');
      await dialog.getByRole('textbox', { name: t('placements.evidence') }).fill('Signed plan');
      await good('report');
      await dialog.getByRole('button', { name: t('placements.report') }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await table.getByRole('row').filter({ hasText: 'A0000000053' }).getByText(t('placements.standings.objection')).waitFor();

      await page.getByText(t('portal.views.statements'), { exact: true }).click();
      const owed = page.getByRole('table', { name: t('portal.views.statements') });
      await owed.getByText(t('portal.overdue')).waitFor();
      assert.equal(await page.getByText('Ana Ferreyra').count(), 0, 'of what was taken back nothing of the customer is shown');
      await good('statements');
      await owed.getByRole('button', { name: `${t('portal.state')} P-0303-2` }).press('Enter');
      await dialog.getByRole('textbox', { name: t('portal.stateText') }).fill('Disks were overwritten');
      await good('statement');
      await dialog.getByRole('button', { name: t('portal.state'), exact: true }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await owed.getByText('Disks were overwritten').waitFor();
      await page.setViewportSize({ width: 320, height: 800 });
      await page.waitForFunction((most) => document.scrollingElement!.scrollWidth <= most, 320);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
