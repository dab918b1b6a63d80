import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type PageOptions, type Stage, violations } from './browser.ts';
import { signIn } from './signIn.ts';
import { englishLeft, type Language, type Words, wordsOf } from './words.ts';

/** The names of what the served portfolio has, for the addresses of single things. */
interface Known {
  case: string;
  queue: string;
  run: number;
}

/** Every page of the product, and every dialog that its address opens. */
const screens = (known: Known): string[] => [
  'strategies', 'strategies/early-cards/design', 'strategies/early-cards/decisions', 'strategies/early-cards/simulation', 'strategies/early-cards/templates', 'strategies/early-cards/versions',
  'cases', 'cases?strategy=early-cards&passed=Start&date=2026-11-24&state=all', `cases/${known.case}`,
  'queues', `queues/${known.queue}`,
  'runs', 'runs/schedule', `runs/${known.run}`, `runs/${known.run}?tab=exclusions`, `runs/compare?left=${known.run}&right=${known.run}`,
  'portfolios', 'portfolios/import', 'portfolios/feeds', 'incidents', 'reports',
  'settings/calendars', 'settings/calendars?add=calendar', 'settings/calendars/bank?year=2026', 'settings/calendars/bank?year=2026&add=holidays', 'settings/buckets', 'settings/products',
  'settings/attributes', 'settings/attributes?add=attribute', 'settings/roster', 'settings/roster?add=collector',
  'administration', 'administration?add=person', `administration?person=${process.env.COLLECTIONS_NAME}`, 'administration/roles', 'administration/roles?add=role', 'administration/keys', 'administration/keys?add=key', 'administration/audit', 'administration/security',
];

/** Dialogs that a button opens. */
const dialogs = (known: Known): [address: string, button: string][] => [
  ['strategies', 'strategies.create'], ['strategies/early-cards/decisions', 'strategies.decisions.add'], ['strategies/early-cards/templates', 'templates.add'], ['strategies/early-cards/templates?template=card-reminder&channel=email', 'templates.test'],
  ['cases?strategy=early-cards', 'cases.saveView'], [`queues/${known.queue}`, 'queues.complete'], ['runs', 'runs.start'],
];

const narrow = { viewport: { width: 320, height: 800 } };
const mainPages = ['strategies', 'cases', 'queues', 'runs', 'runs/schedule', 'portfolios', 'incidents', 'reports', 'settings/calendars', 'settings/buckets', 'settings/attributes', 'settings/roster', 'administration', 'administration/roles', 'administration/audit'];

describe('every screen of the product', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations in ${language}, in both themes, and says all in that language`, async () => {
      const { page, t, known } = await entered(language, { theme });
      const errors = consoleErrors(page);
      const found: string[] = [];
      for (const address of screens(known)) {
        await goto(page, address);
        found.push(...await faults(page, language, theme, address));
      }
      for (const [address, button] of dialogs(known)) {
        await goto(page, address);
        await page.getByRole('button', { name: t(button) }).first().click();
        await page.getByRole('dialog').waitFor();
        found.push(...await faults(page, language, theme, `${address}, ${button}`));
      }
      assert.deepEqual(found, []);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it('needs no scrolling from side to side where it is 320 pixels wide, as at a zoom of 400 %', async () => {
    const { page, known } = await entered('es', narrow);
    const wide: string[] = [];
    for (const address of [...mainPages, `cases/${known.case}`, `queues/${known.queue}`, `runs/${known.run}`]) {
      await goto(page, address);
      const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
      if (width > narrow.viewport.width) wide.push(`${address}: ${width}`);
    }
    assert.deepEqual(wide, []);
    await page.context().close();
  });

  async function entered(language: Language, options: PageOptions): Promise<{ page: Page; t: Words; known: Known }> {
    const page = await stage.page({ ...options, language });
    await signIn(page, stage.url);
    const known = await page.evaluate(async () => {
      const get = (address: string) => fetch(`/api/${address}`).then((answer) => answer.json());
      const [cases, queues, runs] = await Promise.all([get('cases?size=1&strategy=early-cards'), get('queues'), get('runs')]) as [{ items: { id: string }[] }, { queue: string; open: number }[], { id: number; kind: string }[]];
      return { case: cases.items[0]!.id, queue: queues.find((queue) => queue.open > 0)!.queue, run: runs.find((run) => run.kind === 'Nightly')!.id };
    });
    return { page, t: await wordsOf(language), known };
  }

  async function goto(page: Page, address: string): Promise<void> {
    await page.goto(`${stage.url}/${address}`);
    await page.getByRole('heading', { level: 1, includeHidden: true }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.locator('[role=status][aria-label], .mantine-Loader-root').first().waitFor({ state: 'detached' });
  }

  /** What is wrong with a page as it is, and with its colours in the other theme. */
  async function faults(page: Page, language: Language, theme: 'light' | 'dark', where: string): Promise<string[]> {
    const found = await violations(page, 'iframe');
    await wear(page, theme === 'light' ? 'dark' : 'light');
    found.push(...await violations(page, 'iframe', ['color-contrast']));
    await wear(page, theme);
    if (language === 'es') found.push(...await englishLeft(page));
    return found.map((one) => `${where}: ${one}`);
  }

  const wear = (page: Page, theme: string) => page.evaluate((name) => document.documentElement.setAttribute('data-mantine-color-scheme', name), theme);
});
