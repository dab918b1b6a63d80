import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type Stage, still, violations, wear } from './browser.ts';
import { signIn } from './signIn.ts';
import { englishLeft, wordsOf } from './words.ts';

/** The names of what the served portfolio has, for the addresses of single things. */
interface Known {
  case: string;
  /** The first message of that case, among those of the case. */
  message: string;
  queue: string;
  run: number;
  portfolio: string;
  product: string;
  /** A strategy whose latest version is published. */
  published: string;
  /** What the drawings and tables call things: their author's words, not ours, and ids where a step has no name. A drawing breaks long ones into lines. */
  authored: string[];
}

/** An address, and the dialogs that buttons open there, each by the keys of the buttons' words. */
type Screen = [address: string, ...dialogs: string[][]];

/** Every page of the product, and every dialog that its address or a button opens. */
const screens = (known: Known): Screen[] => [
  ['strategies', ['strategies.create'], ['strategies.archive.import'], ['strategies.archive.export']],
  ['strategies/early-cards/design', ['strategies.find.title'], ['strategies.keys.title']],
  ['strategies/early-cards/decisions', ['strategies.decisions.add'], ['strategies.decisions.rows', 'strategies.decisions.paste']],
  ['strategies/early-cards/simulation'], ['strategies/early-cards/manual'], [`strategies/${known.published}/versions`, ['strategies.versions.retract']],
  ['strategies/early-cards/templates?template=card-reminder&channel=email', ['templates.add'], ['templates.test'], ['templates.copy'], ['templates.more', 'templates.rename']],
  ['cases?strategy=early-cards', ['cases.saveView']], ['cases?strategy=early-cards&passed=Start&date=2026-11-24&state=all'], [`cases/${known.case}`], [`cases/${known.case}/messages/${known.message}`],
  ['queues'], [`queues/${known.queue}`, ['queues.complete']],
  ['experiments'], ['experiments/new'], ['experiments/of/TC-2026', ['experiments.stop']], ['experiments/of/TC-2026/edit'], ['overrides', ['overrides.orderNew']], ['overrides?state=over'],
  ['objects'], ['objects?standing=all'], ['batches'], ['placements'], ['placements?state=ended'],
  ['runs', ['runs.start']], ['runs/schedule'], [`runs/${known.run}`], [`runs/${known.run}?tab=exclusions`], [`runs/compare?left=${known.run}&right=${known.run}`],
  ['portfolios'], ['portfolios/import'], ['portfolios/take-on'], ['portfolios/feeds'], ['portfolios/absences'], ['incidents'], ['incidents?state=resolved'], ['alerts'], ['alerts?state=over'], ['reports'], ['reports/pack'],
  ['settings/calendars'], ['settings/calendars?add=calendar'], ['settings/calendars/bank?year=2026'], ['settings/calendars/bank?year=2026&add=holidays'], ['settings/rates'], ['settings/buckets'], ['settings/feeds'], ['settings/alerts'], ['settings/contacts'], ['settings/parameters'],
  ['settings/products'], [`settings/products?portfolio=${known.portfolio}&product=${known.product}`], ['settings/attributes'], ['settings/attributes?add=attribute'], ['settings/roster'], ['settings/roster?add=collector'], ['settings/objects'], ['settings/objects?add=type'],
  ['administration'], ['administration?add=person'], [`administration?person=${process.env.COLLECTIONS_NAME}`], ['administration/roles'], ['administration/roles?add=role'],
  ['administration/keys'], ['administration/keys?add=key'], ['administration/audit'], ['administration/security'], ['nowhere'],
];

const wide = { width: 1440, height: 900 };
/** As at a zoom of 400 %. */
const narrow = { width: 320, height: 800 };

describe('every screen and every dialog of the product', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  it('is accessible in both themes, speaks Spanish to whoever chose it, and needs no scrolling from side to side at 320 pixels', async () => {
    const t = await wordsOf('es');
    const first = await stage.page({ language: 'es' });
    await signIn(first, stage.url);
    const known = await knownTo(first);
    const left = screens(known);
    const faults: string[] = [];
    // Three at a time: while one waits for the server another is looked at.
    await Promise.all([first, await first.context().newPage(), await first.context().newPage()].map(async (page) => {
      page.setDefaultTimeout(45_000);
      const errors = consoleErrors(page);
      for (let screen = left.shift(); screen !== undefined; screen = left.shift()) {
        const [address, ...dialogs] = screen;
        const look = async (where: string) => {
          await settled(page);
          await photograph(page, where);
          faults.push(...[...await faultsOf(page, known), ...errors.splice(0)].map((one) => `${where}: ${one}`));
        };
        await page.goto(`${stage.url}/${address}`);
        await look(address);
        for (const buttons of dialogs) {
          await open(page, buttons.map((button) => t(button)));
          await look(`${address}, ${buttons.join(', ')}`);
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      }
    }));
    assert.deepEqual(faults, []);
    await first.context().close();
  });

  function knownTo(page: Page): Promise<Known> {
    return page.evaluate(async () => {
      const get = (address: string) => fetch(`/api/${address}`).then((answer) => answer.json());
      const [cases, queues, runs, portfolios] = await Promise.all(['cases?size=50&strategy=early-cards', 'queues', 'runs', 'portfolios'].map(get)) as [{ items: { id: string }[] }, { queue: string; open: number }[], { id: number; kind: string }[], { name: string }[]];
      const portfolio = portfolios[0]!.name;
      const { products } = await get(`settings/products/${portfolio}`) as { products: { name: { product: string } }[] };
      const strategies = await get('strategies') as { name: string; status: string }[];
      const drawings = await Promise.all(strategies.map(({ name }) => get(`strategies/${name}`))) as { bpmn: string; files: { content: string }[] }[];
      let [withMessage, message] = [cases.items[0]!.id, ''];
      for (const { id } of cases.items) {
        const { messages } = await get(`cases/${id}`) as { messages: { key: string }[] };
        if (messages[0] === undefined) continue;
        [withMessage, message] = [id, messages[0].key];
        break;
      }
      const written = drawings.flatMap(({ bpmn, files }) => [bpmn, ...files.map(({ content }) => content)]);
      const authored = written.flatMap((text) => [...text.matchAll(/\b(?:name|id|label)="([^"]*)"/g)].map((match) => match[1]!));
      return { authored, published: strategies.find(({ status }) => status === 'Published')!.name, case: withMessage, message, queue: queues.find((queue) => queue.open > 0)!.queue, run: runs.find((run) => run.kind === 'Nightly')!.id, portfolio, product: products[0]!.name.product };
    });
  }

  async function open(page: Page, buttons: string[]): Promise<void> {
    for (const name of buttons) await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }

  async function settled(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1, includeHidden: true }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await page.locator('[role=status][aria-label], .mantine-Loader-root').first().waitFor({ state: 'detached' });
  }

  /** What is wrong with a page as it is, with its colours in the dark, and where it is narrow. */
  async function faultsOf(page: Page, { authored }: Known): Promise<string[]> {
    await still(page);
    const found = [...await violations(page, 'iframe'), ...(await englishLeft(page)).filter((text) => !authored.some((name) => name.includes(text)))];
    await wear(page, 'dark');
    found.push(...(await violations(page, 'iframe', ['color-contrast'])).map((one) => `dark: ${one}`));
    await wear(page, 'light');
    await page.setViewportSize(narrow);
    const fits = page.waitForFunction((most) => document.scrollingElement!.scrollWidth <= most, narrow.width, { timeout: 10_000 });
    await fits.catch(async () => found.push(`${await page.evaluate(() => document.scrollingElement!.scrollWidth)} pixels wide`));
    await page.setViewportSize(wide);
    return found;
  }

  /** Where COLLECTIONS_SHOTS names a folder, a person can look at what was looked at. */
  async function photograph(page: Page, where: string): Promise<void> {
    const folder = process.env.COLLECTIONS_SHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${where.replaceAll(/[^\w.-]+/g, '_')}.png` });
  }
});
