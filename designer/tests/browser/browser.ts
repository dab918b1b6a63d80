import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type FakeServer, startFakeServer } from '../fake-server.ts';

const designer = fileURLToPath(new URL('../../', import.meta.url));
/** How many times slower than it is a page has its processor: what a test takes for done too early shows itself. */
const slower = Number(process.env.COLLECTIONS_SLOWER ?? 1);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
  url: string;
  browser: Browser;
  /** Null where the tests run against a server that is already up (COLLECTIONS_URL). */
  fake: FakeServer | null;
  page: (options?: PageOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export interface PageOptions extends BrowserContextOptions {
  language?: 'en' | 'es';
  theme?: 'light' | 'dark';
}

/** A browser and a server with the built designer; run `npm run build` first. */
export async function openStage(given = process.env.COLLECTIONS_URL): Promise<Stage> {
  const output = process.env.DESIGNER_OUT ?? `${designer}../src/Collections.Server/wwwroot`;
  const fake = given === undefined ? await startFakeServer(output, `${designer}../workflows`) : null;
  const url = given ?? fake!.url;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

  async function page({ language = 'en', theme = 'light', ...options }: PageOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', ...options });
    await context.addInitScript(`if (window.origin !== 'null') { localStorage.getItem('collections.language') ?? localStorage.setItem('collections.language', '${language}'); localStorage.getItem('collections.theme') ?? localStorage.setItem('collections.theme', '${theme}'); }`);
    const opened = await context.newPage();
    opened.setDefaultTimeout(Number(process.env.COLLECTIONS_PATIENCE ?? 45_000));
    if (slower > 1) await (await context.newCDPSession(opened)).send('Emulation.setCPUThrottlingRate', { rate: slower });
    return opened;
  }

  async function close(): Promise<void> {
    await browser.close();
    await fake?.close();
  }

  return { url, browser, fake, page, close };
}

/** What axe finds on the page, as "rule: elements"; what lies under a selector can be left out, and so can all rules but some. */
export async function violations(page: Page, except?: string, only?: string[]): Promise<string[]> {
  // Every screen has a heading of its own: before it is there, nothing is.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // The word of a button goes with the pointer; half gone it is no part of the screen.
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await still(page);
  // Evaluated by the debugger, so the page's own policy against inline scripts does not matter.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource);
  const where = except === undefined ? 'document' : JSON.stringify({ exclude: [[except]] });
  const how = JSON.stringify({ resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) });
  const found = await page.evaluate(`axe.run(${where}, ${how}).then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')))`);
  return found as string[];
}

/** Colours and places change by transitions: what is half changed is no part of the screen. */
export function still(page: Page): Promise<void> {
  return page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished)).then(() => {}));
}

/** Shows the page in the other theme, without the switch that the person's own choice would be kept by. */
export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => document.documentElement.setAttribute('data-mantine-color-scheme', name), theme);
  await still(page);
}

/** Errors that the page writes to its console. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
