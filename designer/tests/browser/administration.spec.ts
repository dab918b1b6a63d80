import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';

const screens = ['administration/roles', 'administration/roles?add=role', 'settings/attributes', 'settings/attributes?add=attribute', 'settings/roster', 'settings/roster?add=collector', 'settings/objects', 'settings/objects?add=type', 'settings/buckets', 'settings/parameters', 'settings/products', 'settings/feeds', 'settings/contacts', 'cases'];

describe('what an admin sets', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function opened(address: string, options: PageOptions = {}): Promise<Page> {
    const page = await stage.page(options);
    await signIn(page, stage.url, { address });
    return page;
  }

  it('makes a role of permissions, is warned of one that draws and approves, and gives it to somebody', async () => {
    const page = await opened('administration/roles');
    await page.getByRole('button', { name: 'New role' }).click();
    await page.getByLabel('Name').fill('night-shift');
    await page.getByLabel('see strategies').check();
    await page.getByLabel('draw strategies and templates').check();
    await page.getByLabel('approve what others drew').check();
    await page.getByText('Nobody approves what is their own', { exact: false }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Four eyes may be two of the same: night-shift').waitFor();
    await page.getByRole('button', { name: 'Change the role night-shift' }).click();
    await page.getByLabel('approve what others drew').uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Four eyes may be', { exact: false }).waitFor({ state: 'detached' });
    await page.goto(`${stage.url}/administration?add=person`);
    await page.getByLabel('night-shift').waitFor();
    await page.context().close();
  });

  it('declares an attribute, which conditions and templates then know', async () => {
    const page = await opened('settings/attributes');
    await page.getByRole('button', { name: 'New attribute' }).first().click();
    await page.getByLabel('Name').fill('loyalty score');
    await page.getByRole('dialog').getByRole('switch', { name: 'protected' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /loyalty score.*protected/ }).waitFor();
    await page.context().close();
  });

  it('defines a type of objects by keyboard, and strategies may have it as their level', async () => {
    const page = await opened('settings/objects?add=type');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Key').fill('tax file');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tax file');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Legajo impositivo');
    await dialog.getByRole('button', { name: 'Add a field' }).press('Enter');
    await dialog.getByLabel('Field 1', { exact: true }).fill('year');
    await dialog.getByLabel('State 1', { exact: true }).fill('open');
    await dialog.getByLabel('State 2', { exact: true }).fill('open');
    await dialog.getByLabel('Why').fill('Finance asks for it');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByRole('alert').getByText("tax file: each state was expected once, found 'open' 2 times.").waitFor();
    await dialog.getByLabel('State 2', { exact: true }).fill('deducted');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('row', { name: /Tax file.*tax file.*year.*deducted \(ends it\)/ }).waitFor();
    await page.getByRole('row', { name: /Finance asks for it/ }).waitFor();
    await page.goto(`${stage.url}/strategies/early-cards`);
    await page.getByRole('combobox', { name: 'Level' }).click();
    await page.getByRole('option', { name: 'Object: Tax file' }).waitFor();
    await page.getByRole('option', { name: 'Guarantors: accounts that the same persons guarantee' }).waitFor();
    await page.context().close();
  });

  it('puts somebody on the roster with a reason, and the queue is offered', async () => {
    const page = await opened('settings/roster');
    await page.getByRole('button', { name: 'New collector' }).first().click();
    await page.getByRole('textbox', { name: 'Collector' }).fill('ANA');
    await page.getByRole('combobox', { name: 'Queues' }).fill('PHONE');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('dialog').getByRole('button', { name: 'Save' }).isDisabled(), true);
    await page.getByLabel('Why').fill('She begins today');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /ANA.*PHONE/ }).waitFor();
    await page.getByRole('row', { name: /She begins today/ }).waitFor();
    await page.context().close();
  });

  it('moves a bucket from a night on, and is told where the days do not ascend', async () => {
    const page = await opened('settings/buckets');
    const second = page.getByLabel('First day of bucket 2');
    await second.fill('1');
    await page.getByText('Each first day must come after the one before.').waitFor();
    await second.fill('15');
    await page.getByRole('rowheader', { name: '1-14' }).waitFor();
    await page.getByLabel('Why').fill('Earlier calls');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Earlier calls/ }).waitFor();
    await page.context().close();
  });

  it('changes a parameter from a night on, and is told where stages do not ascend and what is no number', async () => {
    const page = await opened('settings/parameters');
    const late = page.getByRole('textbox', { name: 'late from' });
    await late.fill('89');
    await page.getByText('late from must come after the boundary before it.').waitFor();
    await late.fill('soon');
    await page.getByText('A number such as 49.5 was expected as late from.').waitFor();
    await late.fill('120');
    await page.getByLabel('Why').fill('As the board decided');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /As the board decided/ }).waitFor();
    assert.equal(await late.inputValue(), '120');
    await page.getByRole('row', { name: /late from.*90.*late-consumer-loan/ }).waitFor();
    await page.context().close();
  });

  it('names a product, whose code conditions are offered', async () => {
    const page = await opened('settings/products');
    await page.getByRole('button', { name: 'card', exact: true }).click();
    await page.getByLabel('Name in Spanish').fill('Tarjeta de crédito');
    await page.getByLabel('Why').fill('As customers call it');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /card.*Tarjeta de crédito/ }).waitFor();
    await page.context().close();
  });

  it('keeps a filter of the cases as a view, begins with it, and takes the cases out as CSV', async () => {
    const page = await opened('cases?strategy=early-cards');
    await page.getByRole('button', { name: 'Save as a view' }).click();
    await page.getByLabel('Name of the view').fill('Cards');
    await page.getByLabel('My list begins with it').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${stage.url}/cases`);
    await page.waitForURL(/strategy=early-cards/);
    await page.getByRole('combobox', { name: 'Views' }).and(page.locator('[value="Cards"]')).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export CSV' }).click();
    assert.equal((await download).suggestedFilename(), 'cases.csv');
    await page.getByRole('button', { name: 'Remove the view Cards' }).click();
    await page.getByRole('combobox', { name: 'Views' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations in ${language}, ${theme}`, async () => {
      const page = await opened('cases', { language, theme });
      for (const address of screens) {
        await page.goto(`${stage.url}/${address}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await violations(page), [], address);
      }
      await page.context().close();
    });
  }
});
