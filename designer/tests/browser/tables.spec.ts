import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

describe('decision tables, as they are served', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function opened(strategy: string, options: PageOptions = {}): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url, { address: `strategies/${strategy}/decisions` });
    await page.locator('td[data-row-id]').first().waitFor();
    return page;
  }

  const numbers = (page: Page) => page.locator('.decision-editor td.rule-index');
  const heads = ['total due', 'days past due', 'share at risk', 'number of products', 'treatment', 'Why'];

  /** Replaces all rules of the companies' table by lines as a spreadsheet copies them. */
  async function paste(page: Page, ...rules: string[][]): Promise<void> {
    await page.getByRole('button', { name: 'Rows', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Paste from a spreadsheet' }).click();
    await page.getByRole('dialog').getByLabel('Rows').fill([heads, ...rules].map((cells) => cells.join('\t')).join('\n'));
    await page.getByRole('button', { name: 'Replace the rules' }).click();
    await page.waitForFunction(`document.querySelectorAll('.decision-editor td.rule-index').length === ${rules.length}`);
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`try a row, with typed values and with those of an account, and say why, in ${theme}`, async () => {
      const page = await opened('early-cards', { theme });
      const errors = consoleErrors(page);
      await page.getByRole('button', { name: 'Try a row' }).click();
      const panel = page.getByRole('region', { name: 'Try a row' });
      await panel.getByLabel('total due').fill('100');
      await panel.getByRole('button', { name: 'Try', exact: true }).click();
      await panel.getByText('"SMALL"').waitFor();
      await panel.getByText('Rule 1 matched.').waitFor();
      const account = await page.evaluate(async () => ((await (await fetch('/api/cases?strategy=early-cards&size=1')).json()) as { items: { account: string }[] }).items[0]!.account);
      await panel.getByLabel('Reference of an account').fill(account);
      await panel.getByRole('button', { name: 'Take its facts of today' }).click();
      await page.waitForFunction(`document.querySelector('.try-row input')?.value !== '100'`);
      await panel.getByText(/Rule \d+ matched|No rule matched/).first().waitFor();
      assert.deepEqual(await violations(page, '.decision-editor'), []);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it('say in Spanish why a row falls where it does', async () => {
    const page = await opened('sme', { language: 'es' });
    await page.getByRole('button', { name: 'Probar una fila' }).click();
    const panel = page.getByRole('region', { name: 'Probar una fila' });
    await panel.getByLabel('total due').fill('1');
    await panel.getByRole('button', { name: 'Probar', exact: true }).click();
    await panel.getByText('"LETTER"').waitFor();
    assert.deepEqual(await violations(page, '.decision-editor'), []);
    await page.context().close();
  });

  it('show the rows with what is looked for in a column, and all again', async () => {
    const page = await opened('early-cards');
    const shown = () => numbers(page).filter({ visible: true }).count();
    const all = await shown();
    await page.getByRole('button', { name: 'Filter' }).click();
    const filter = page.getByRole('dialog', { name: 'Filter' });
    await filter.getByLabel('segment').fill('SMALL');
    assert.equal(await shown(), 1);
    await page.getByRole('button', { name: `Filter: ${all - 1} rules hidden` }).waitFor();
    await filter.getByRole('button', { name: 'Show all' }).click();
    assert.equal(await shown(), all);
    await page.context().close();
  });

  it('take rows from a spreadsheet, paint the rule that is never reached, and differ cell by cell from the version before', async () => {
    const page = await opened('sme');
    await paste(page, ['>= 900000', '-', '-', '-', '"VISIT"', 'A large balance'], ['-', '-', '-', '-', '"LETTER"', 'Everybody else'], ['< 5', '-', '-', '-', '"VISIT"', 'Never']);
    await page.getByText(/^Rule 3:/).first().waitFor();
    const paint = (at: number) => numbers(page).nth(at).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    assert.notEqual(await paint(2), await paint(0));

    await page.getByRole('tab', { name: 'Versions' }).click();
    const table = page.getByRole('table', { name: /^Differences of the table/ });
    await table.getByRole('row', { name: /Changed|Added|Removed/ }).first().waitFor();
    const cell = table.getByRole('cell').filter({ has: page.locator('del', { hasText: '>= 1000000' }) });
    assert.match(await cell.innerText(), />= 1000000\s+>= 900000/);
    assert.equal(await table.getByRole('rowheader', { name: /^Added/ }).count() + await table.getByRole('rowheader', { name: /^Removed/ }).count() > 0, true);
    const unchanged = await cell.evaluate((one) => getComputedStyle(one.nextElementSibling!).backgroundColor);
    assert.notEqual(await cell.evaluate((one) => getComputedStyle(one).backgroundColor), unchanged);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  for (const [language, theme, words] of [
    ['en', 'light', { add: 'New table', kind: 'Treatment calendar', day: 'Day', addDay: 'Add day', segment: 'Segment', addSegment: 'Add segment', nothing: 'nothing', template: 'Template', undo: 'Undo', saved: 'Saved' }],
    ['es', 'dark', { add: 'Nueva tabla', kind: 'Calendario de gestión', day: 'Día', addDay: 'Agregar día', segment: 'Segmento', addSegment: 'Agregar segmento', nothing: 'nada', template: 'Plantilla', undo: 'Deshacer', saved: 'Guardado' }],
  ] as const) {
    it(`hold a treatment calendar as a grid, with keys alone and by pasting, in ${language} and ${theme}`, async () => {
      const page = await opened('early-cards', { language, theme });
      const errors = consoleErrors(page);
      await page.getByRole('button', { name: words.add }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.kind, { exact: true }).click();
      await dialog.getByRole('textbox').fill(`grid ${language}`);
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: words.day }).fill('3');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: words.segment }).or(page.getByRole('combobox', { name: words.segment })).first().fill('HIGH');
      await page.keyboard.press('Enter');
      const cell = (day: number, segment: string, what: string) => page.getByRole('button', { name: `${words.day} ${day}, ${segment}: ${what}`, exact: true });
      await cell(3, 'HIGH', words.nothing).press('Enter');
      await page.getByRole('textbox', { name: words.template }).or(page.getByRole('combobox', { name: words.template })).first().fill('T01');
      await page.keyboard.press('Enter');
      await cell(3, 'HIGH', 'SMS T01').press('Delete');
      await cell(3, 'HIGH', words.nothing).press('Control+z');
      await cell(3, 'HIGH', 'SMS T01').evaluate((one) => {
        const data = new DataTransfer();
        data.setData('text/plain', '\tLOW\tHIGH\n3\t·\tSMS T01\n5\tSMS T01\tCALL C1 3/2/2\n20\t\tASSIGN Q1\n61\tEXIT late\tEXIT late\n');
        one.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await cell(5, 'LOW', 'SMS T01').press('ArrowRight');
      await cell(5, 'HIGH', 'CALL C1 3/2/2').and(page.locator(':focus')).waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('status').getByText(words.saved, { exact: true }).waitFor();
      const dmn = await page.evaluate(async (name) => ((await (await fetch('/api/strategies/early-cards')).json()) as { files: { path: string; content: string }[] }).files.find((file) => file.path === `decisions/grid-${name}.dmn`)!.content, language);
      assert.match(dmn, /hitPolicy="RULE ORDER"/);
      assert.match(dmn, /"LOW", "HIGH"<\/(\w+:)?text><\/(\w+:)?inputEntry><(\w+:)?inputEntry[^>]*><(\w+:)?text>&gt;= 61/);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
});
