import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

describe('the life of a strategy', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  it('shows what a changed draft would do beside the published version', async () => {
    const page = await stage.page();
    const errors = consoleErrors(page);
    await page.goto(`${stage.url}/strategies/early-cards/simulation`);
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByRole('heading', { name: 'Cases by segment' }).waitFor();
    await page.locator('.canvas-badge-more').first().waitFor({ state: 'attached' });
    for (const note of ['As it is today', 'With a call more']) {
      await page.getByRole('button', { name: 'Keep this simulation' }).click();
      await page.getByRole('textbox', { name: 'Note' }).fill(note);
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.getByRole('heading', { name: note }).waitFor();
      assert.match(page.url(), /kept=\d+/, 'it has an address of its own');
      await page.getByRole('button', { name: 'All simulations' }).click();
    }
    const kept = page.getByRole('table', { name: 'Kept simulations' });
    await kept.getByText('With a call more').waitFor();
    assert.equal(await kept.getByRole('row').count(), 1 + 2);
    if (process.env.PICTURES !== undefined) await kept.scrollIntoViewIfNeeded().then(() => page.screenshot({ path: `${process.env.PICTURES}/kept-list.png` }));
    await kept.getByRole('link', { name: 'As it is today' }).click();
    await page.getByRole('combobox', { name: 'Beside another one' }).click();
    await page.getByRole('option', { name: /^With a call more/ }).click();
    await page.getByRole('table', { name: 'Most tasks that wait, by queue' }).waitFor();
    assert.match(page.url(), /kept=\d+&beside=\d+/, 'a comparison as well');
    if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/kept-beside.png` });
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await kept.getByText('With a call more').waitFor();
    assert.equal(await kept.getByRole('row').count(), 1 + 1);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`plays business days forward under an assumption that the address has, in ${language}, ${theme}`, async () => {
      const page = await stage.page({ language, theme });
      const asked = page.waitForRequest((request) => request.url().endsWith('/simulate'));
      await page.goto(`${stage.url}/strategies/early-cards/simulation?days=20&payment=2.5&who=everybody`);
      await page.getByRole('button', { name: language === 'en' ? 'Simulate' : 'Simular' }).click();
      const { days, rates, everybody } = (await asked).postDataJSON() as Record<string, unknown>;
      assert.deepEqual({ days, rates, everybody }, { days: 20, rates: { payment: 0.025 }, everybody: true });
      const table = page.getByRole('table', { name: language === 'en' ? 'Day by day' : 'Día por día' });
      await table.waitFor();
      assert.equal(await table.getByRole('row').count(), 1 + 20);
      assert.equal(await page.locator('.day-bars rect').count(), 4 * 20, 'contacts, tasks, open cases and the one queue');
      await page.getByRole('table', { name: language === 'en' ? 'Workload by queue' : 'Carga de trabajo por bandeja' }).waitFor();
      if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/days-${language}-${theme}.png` });
      assert.deepEqual(await violations(page), []);
      await page.getByText(language === 'en' ? 'As observed' : 'Según lo observado', { exact: true }).click();
      await page.getByLabel(language === 'en' ? 'Pay in full, per business day' : 'Pagan todo, por día hábil').waitFor({ state: 'detached' });
      const observed = page.waitForRequest((request) => request.url().endsWith('/simulate'));
      await page.getByRole('button', { name: language === 'en' ? 'Simulate' : 'Simular' }).click();
      assert.deepEqual((await observed).postDataJSON().rates, { observed: true });
      await page.getByRole('table', { name: language === 'en' ? 'Rates as observed' : 'Tasas observadas' }).getByText('31-60').waitFor();
      await page.getByRole('table', { name: language === 'en' ? 'Rates as observed' : 'Tasas observadas' }).scrollIntoViewIfNeeded();
      assert.match(page.url(), /assume=observed/);
      if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/observed-${language}-${theme}.png` });
      assert.deepEqual(await violations(page), []);
      await page.context().close();
    });
  }

  it('gives the rules of a table as CSV, takes them back, and saves them in the draft', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies/sme/decisions`);
    await page.getByRole('group', { name: /^Decision table/ }).getByText('When').waitFor();
    await page.getByRole('button', { name: 'Rows', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Export rows (CSV)' }).click()]);
    const csv = await readFile(await download.path(), 'utf8');
    const [names, first, ...rest] = csv.trimEnd().split('\r\n');
    await page.getByRole('tabpanel', { name: 'Decision tables' }).locator('input[type=file]').setInputFiles({ name: 'rules.csv', mimeType: 'text/csv', buffer: Buffer.from([names, first, first, ...rest].join('\r\n')) });
    await page.getByText(`${rest.length + 2} rules were taken over`).waitFor();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('tabpanel', { name: 'Decision tables' }).locator('input[type=file]').setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\r\n1,2\r\n') });
    await page.getByText(/found 2 in line 1/).waitFor();
    await page.context().close();
  });

  it('keeps what is typed into a cell of a table', async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies/late-consumer-loan/decisions`);
    const cell = page.getByRole('group', { name: /^Decision table/ }).locator('td.input-cell [contenteditable]').first();
    await cell.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('> 4700');
    for (const [key, text] of [['Alt+ArrowUp', '> 4701'], ['Alt+Shift+ArrowUp', '> 4711'], ['Alt+ArrowDown', '> 4710'], ['Control+z', '> 4711'], ['Control+z', '> 4701'], ['Alt+Shift+ArrowUp', '> 4711']] as const) {
      await page.keyboard.press(key);
      await page.locator('.decision-editor .cm-content', { hasText: new RegExp(`^${text}$`) }).waitFor();
    }
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Decision tables' }).click();
    await page.getByText('> 4711').waitFor();
    await page.context().close();
  });

  it('is published only with four eyes, and says so in the words of the server', { skip: process.env.COLLECTIONS_URL !== undefined && 'the words are those of the server for tests' }, async () => {
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies/phone-contact`);
    await page.getByText('Outline', { exact: true }).click();
    await page.getByRole('treeitem').nth(1).click();
    await page.getByRole('complementary', { name: 'Properties' }).getByLabel('Name').fill('Count from none');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'Request approval' }).click();
    await page.getByLabel('What changed, and why').fill('A better name');
    await page.getByRole('dialog').getByRole('button', { name: 'Request approval' }).click();
    await page.getByText(/ana requested approval/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody is offered to approve what they asked for');
    // To the server it is still ana, who only says that she is somebody else.
    await page.route('**/api/session', async (route) => { const answer = await route.fetch(); await route.fulfill({ json: { ...(await answer.json() as object), name: 'luis' } }); });
    await page.reload();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('alert').getByText('Four eyes: somebody else than who asked for it must approve.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Count from none').locator('visible=true').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.mouse.move(700, 2);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  it('is published with the night of a date, which can be taken back', { skip: process.env.COLLECTIONS_URL !== undefined && 'somebody else approves it in the server for tests' }, async () => {
    stage.fake!.strategies.save('sme', stage.fake!.strategies.find('sme')!);
    Object.assign(stage.fake!.strategies.find('sme')!, { approval: { requestedBy: 'luis', requestedAt: '2026-11-29T12:00:00Z', comment: 'For December', approvedBy: 'eva', approvedAt: '2026-11-29T13:00:00Z' } });
    const page = await stage.page();
    await page.goto(`${stage.url}/strategies/sme/versions`);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/From the night of/).fill('2026-12-14');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Published with the night of 14 Dec 2026, as ana has set').first().waitFor();
    await page.getByRole('button', { name: 'Take the date back' }).click();
    await dialog.getByRole('button', { name: 'Take the date back' }).click();
    await page.getByText('Published with the night of 14 Dec 2026, as ana has set').first().waitFor({ state: 'detached' });
    assert.equal(stage.fake!.strategies.find('sme')!.publication, null);
    await page.context().close();
  });

  it('brings running cases to another version: what becomes of them, who needs a hand, why, and how far it has come', { skip: process.env.COLLECTIONS_URL !== undefined && 'the cases are those of the server for tests' }, async () => {
    const page = await stage.page();
    const errors = consoleErrors(page);
    await page.goto(`${stage.url}/strategies/sme/versions`);
    const groups = page.getByRole('table', { name: 'What becomes of the cases' });
    await groups.getByRole('row', { name: /Needs a hand.*Visit the company.*140/ }).waitFor();
    await groups.getByRole('row', { name: /Moves.*Is it kept\?.*Letter: call to pay.*600/ }).waitFor();
    await page.getByRole('group', { name: 'Where cases would stand in version 2' }).locator('.canvas-badge-standing').first().waitFor({ state: 'attached' });
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.getByRole('button', { name: 'Migrate 3,060 cases' }).isDisabled(), true);
    await groups.getByLabel('Instead, for Visit the company').first().click();
    await page.getByRole('option', { name: 'Letter: call to pay (Letter)' }).click();
    await groups.getByRole('row', { name: /Moves.*Visit the company.*140/ }).waitFor();
    await groups.getByLabel('Instead, for Visit the company').first().click();
    await page.getByRole('option', { name: 'Stay on the old version' }).click();
    await groups.getByRole('row', { name: /Needs a hand.*Visit the company.*140/ }).waitFor();
    const thread = page.getByRole('region', { name: 'Comments' });
    await thread.getByText(/Nobody has said anything of this version yet. What/).waitFor();
    await thread.getByLabel(/^Say something of version/).fill('Is a visit worth it?');
    await thread.getByLabel('About').click();
    await page.getByRole('option', { name: 'Visit the company' }).click();
    await thread.getByRole('button', { name: 'Say it' }).click();
    await thread.getByText('Is a visit worth it?').waitFor();
    assert.equal(await thread.getByLabel(/^Say something of version/).inputValue(), '');
    assert.deepEqual(await violations(page), []);
    await thread.getByRole('button', { name: 'Show Visit the company on the drawing' }).click();
    await page.getByRole('complementary', { name: 'Properties' }).getByRole('heading', { name: 'Visit the company' }).waitFor();
    await page.locator('[data-element-id="Visit"].selected').waitFor();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await thread.getByRole('button', { name: 'Take back' }).click();
    await thread.getByText('Is a visit worth it?').waitFor({ state: 'detached' });
    await page.getByLabel('Reason').fill('The committee asked for the letter first');
    await page.getByRole('button', { name: 'Migrate 3,060 cases' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Migrate 3,060 cases' }).click();
    await page.getByRole('status').getByText('3,060 cases migrated, 140 left').waitFor();
    await page.getByText('140 cases are still on version 1: they need a hand.').waitFor();
    await page.getByRole('link', { name: 'Show the cases of version 1' }).click();
    await page.waitForURL(/\/cases\?strategy=sme&version=1/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
