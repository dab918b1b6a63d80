import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, type Stage, violations } from './browser.ts';

// What is asserted is what the fake holds, so a server that is already up is not asked.
describe('the settings', { skip: process.env.COLLECTIONS_URL !== undefined }, () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  const open = async (address: string) => {
    const page = await stage.page();
    await page.goto(`${stage.url}${address}`);
    return page;
  };

  it('marks a holiday by click, gives it a name, and stores both when it is saved', async () => {
    const page = await open('/settings/calendars/bank?year=2026');
    await page.getByRole('button', { name: 'Tuesday 8 December 2026, working day' }).or(page.getByRole('button', { name: /Tuesday, December 8, 2026, working day/ })).click();
    await page.getByLabel('Name of 8 Dec 2026').fill('Inmaculada');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The calendar was saved.').waitFor();
    assert.deepEqual(stage.fake!.settings.calendars.get('bank')!.days.find((day) => day.date === '2026-12-08'), { date: '2026-12-08', isWorked: false, label: 'Inmaculada' });
    await page.context().close();
  });

  it('leads through the days by arrow keys, and makes a day of the weekend worked by Enter', async () => {
    const page = await open('/settings/calendars/court?year=2026');
    await page.locator('[data-date="2026-01-01"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    assert.equal(await page.evaluate('document.activeElement.dataset.date'), '2026-01-10');
    await page.keyboard.press('Enter');
    await page.locator('[data-date="2026-01-10"].worked').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('[data-date="2026-01-10"].dayOff').waitFor();
    await page.context().close();
  });

  it('takes holidays in as lines, and says which line is wrong', async () => {
    const page = await open('/settings/calendars/bank?year=2027');
    await page.getByRole('button', { name: 'Take holidays in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lines').fill('mañana;Fiesta');
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await dialog.getByRole('alert').getByText("line 1: expected a date").waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByLabel('Lines').fill('2027-05-25;Revolución de Mayo');
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await page.locator('[data-date="2027-05-25"].holiday').waitFor();
    await page.context().close();
  });

  it('makes a calendar of its own weekend and opens it', async () => {
    const page = await open('/settings/calendars');
    await page.getByRole('button', { name: 'New calendar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('firm');
    await dialog.getByLabel('Saturday').click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendar firm' }).waitFor();
    assert.deepEqual(stage.fake!.settings.calendars.get('firm')!.weekend, ['Sunday']);
    await page.context().close();
  });

  it('switches nights on, says when the next one starts, and who set it', async () => {
    const page = await open('/runs/schedule');
    await page.getByText('none starts by itself').waitFor();
    await page.getByRole('switch', { name: 'Nights start by themselves' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^7 Dec 2026, starts/).waitFor();
    await page.getByText(/· ana$/).waitFor();
    await page.getByLabel('Starts at').fill('03:33');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('somebody changed it meanwhile').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  it('says that nights may start late where the scheduler does not answer', async () => {
    stage.fake!.settings.scheduler.isAlive = false;
    const page = await open('/runs/schedule');
    await page.getByText('Nights may start late').waitFor();
    stage.fake!.settings.scheduler.isAlive = true;
    await page.context().close();
  });
});
