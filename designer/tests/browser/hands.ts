import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** How a person works a page: the same story is told with a mouse and by keyboard. */
export interface Hands {
  press(what: Locator): Promise<void>;
  /** Replaces what stands in a field, and leaves the field. */
  write(field: Locator, text: string): Promise<void>;
  choose(field: Locator, option: string): Promise<void>;
  tab(name: string): Promise<void>;
  /** At the end of a story: whether it was told as it was to be told. */
  finish(): void;
}

export function mouse(page: Page): Hands {
  return {
    press: (what) => what.click(),
    async write(field, text) {
      await field.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(field, option) {
      await field.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    tab: (name) => page.getByRole('tab', { name, exact: true }).click(),
    finish: () => {},
  };
}

const furthest = 400;

/** Only keys, and as a person uses them: Tab until it is there. Every stop must be seen, and none may lose the focus. */
export async function keys(page: Page): Promise<Hands> {
  const mice = await forbidMouse(page);

  async function press(what: Locator): Promise<void> {
    await reach(page, what);
    const isTicked = await what.evaluate((element) => element.matches('input[type=checkbox], input[type=radio]'));
    await page.keyboard.press(isTicked ? 'Space' : 'Enter');
  }

  return {
    press,
    async write(field, text) {
      await reach(page, field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(field, option) {
      await reach(page, field);
      await page.keyboard.press('ArrowDown');
      const wanted = page.getByRole('option', { name: option, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < furthest && (await wanted.getAttribute('data-combobox-selected')) === null; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async tab(name) {
      const wanted = page.getByRole('tab', { name, exact: true });
      await reach(page, page.getByRole('tab', { selected: true }).first());
      for (let step = 0; step < 10 && !(await hasFocus(wanted)); step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await assertFocus(page);
    },
    finish: () => assert.deepEqual(mice, []),
  };
}

/** Tab or Shift+Tab, whichever leads there, until the element has the focus. */
export async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor({ state: 'attached' });
  for (let step = 0; step < furthest; step++) {
    const way = await what.evaluate((element) => {
      const active = document.activeElement;
      // Both are asked at once: a dialog that opens may take the focus away in between.
      if (active === element) return element.matches(':focus-visible') ? 'there' : 'unseen';
      if (active === null || active === document.body) return 'Tab';
      return (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'there') return;
    assert.notEqual(way, 'unseen', `Expected the focus to be seen at ${String(what)}`);
    await page.keyboard.press(way);
  }
  assert.fail(`Expected to reach ${String(what)} by Tab, found ${await active(page)} after ${furthest} stops.`);
}

/** The focus is somewhere: what had it has not gone from under it. */
export async function assertFocus(page: Page): Promise<void> {
  // What gives the focus back does so after the transition of a dialog.
  for (const end = Date.now() + 3_000; await page.evaluate(() => document.activeElement === null || document.activeElement === document.body);) {
    assert.ok(Date.now() < end, 'Expected an element to have the focus, found the body.');
    await page.waitForTimeout(20);
  }
}

/** Throws where a test would use the mouse, and notes where the page saw one all the same. */
async function forbidMouse(page: Page): Promise<string[]> {
  const seen: string[] = [];
  const refuse = () => { throw new Error('This story is told by keyboard alone.'); };
  for (const name of ['click', 'dblclick', 'down', 'move', 'up', 'wheel'] as const) page.mouse[name] = refuse;
  await page.exposeFunction('sawMouse', (kind: string) => void seen.push(kind));
  await page.addInitScript(() => {
    for (const kind of ['mousedown', 'pointerdown', 'touchstart']) {
      addEventListener(kind, (event) => { if (event.isTrusted) (window as unknown as { sawMouse: (kind: string) => void }).sawMouse(kind); }, { capture: true });
    }
  });
  return seen;
}

function hasFocus(what: Locator): Promise<boolean> {
  return what.evaluate((element) => element === document.activeElement);
}

function active(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
}
