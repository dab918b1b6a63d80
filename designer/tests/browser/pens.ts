import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assertFocus, type Hands, reach } from './hands.ts';
import type { Words } from './words.ts';

/** How a strategy is drawn: on the canvas with a mouse, in the outline by keyboard. Steps go by their names. */
export interface Pen {
  /** Shows what it draws with. */
  open(): Promise<void>;
  /** Puts the first step into the flow from the start to the end. */
  begin(step: string, name: string): Promise<void>;
  /** Puts a step after another one, and names it. */
  append(after: string, step: string, name: string): Promise<void>;
  connect(from: string, to: string): Promise<void>;
  select(name: string): Promise<void>;
  selectWay(from: string, to: string): Promise<void>;
}

export function mousePen(page: Page, hands: Hands, t: Words): Pen {
  const ids = new Map([[t('strategies.bpmn.kinds.StartEvent'), 'Start'], [t('strategies.bpmn.kinds.EndEvent'), 'End']]);
  const shape = (name: string) => page.locator(`.strategy-canvas [data-element-id="${ids.get(name)}"] > .djs-hit`).first();
  const properties = page.getByRole('complementary', { name: t('strategies.properties.title') });

  async function named(name: string): Promise<void> {
    const id = await page.locator('.strategy-canvas .djs-shape.selected').first().getAttribute('data-element-id');
    assert.ok(id !== null && ![...ids.values()].includes(id), 'Expected what was added to be selected.');
    ids.set(name, id);
    await hands.write(properties.getByLabel(t('strategies.properties.name'), { exact: true }), name);
    await hands.press(page.getByRole('button', { name: t('strategies.toolbar.fit') }));
  }

  const select = async (name: string) => {
    const selected = page.locator(`.djs-shape.selected[data-element-id="${ids.get(name)}"]`);
    // A click on what is selected takes the selection away, and one that follows another at once counts as a double one.
    for (let tries = 0; tries < 5 && (await selected.count()) === 0; tries++) {
      await shape(name).click();
      await selected.waitFor({ state: 'attached', timeout: 1_000 }).catch(() => {});
    }
    await selected.waitFor({ state: 'attached' });
  };

  return {
    select,
    open: async () => {},
    async begin(step, name) {
      await page.getByRole('button', { name: step, exact: true }).hover();
      await page.mouse.down();
      const middle = async () => {
        const from = await center(shape(t('strategies.bpmn.kinds.StartEvent')));
        const to = await center(shape(t('strategies.bpmn.kinds.EndEvent')));
        return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      };
      const near = await middle();
      await page.mouse.move(near.x - 60, near.y - 60, { steps: 4 });
      // A canvas scrolls under a step that is dragged in over its edge, so the flow is looked for once more.
      const flow = await middle();
      await page.mouse.move(flow.x, flow.y, { steps: 6 });
      await page.mouse.up();
      // The browser's own dragging is prevented, so the drop is the next click.
      await page.mouse.click(flow.x, flow.y);
      await named(name);
      await select(t('strategies.bpmn.kinds.EndEvent'));
      await page.locator('.djs-context-pad [data-action="delete"]').click();
      await select(name);
    },
    async append(after, step, name) {
      await select(after);
      await page.locator('.djs-context-pad [data-action="append.step"]').click();
      await page.locator('.djs-popup input').fill(step);
      await page.locator('.djs-popup .entry').filter({ has: page.getByText(step, { exact: true }) }).first().click();
      await named(name);
    },
    async connect(from, to) {
      await select(from);
      await page.locator('.djs-context-pad [data-action="connect"]').click();
      await shape(to).click();
    },
    async selectWay(from, to) {
      await select(from);
      await properties.getByRole('group', { name: t('strategies.properties.waysOut') }).getByRole('button', { name: `→ ${to}` }).click();
    },
  };
}

export function keyPen(page: Page, hands: Hands, t: Words): Pen {
  const item = (name: string) => page.locator(`[role=treeitem][aria-label^="${name}, " i]`).first();
  const properties = page.getByRole('complementary', { name: t('strategies.properties.title') });

  async function select(name: string): Promise<void> {
    await reach(page, page.locator('[role=treeitem][tabindex="0"]').first());
    await page.keyboard.press('Home');
    for (let step = 0; step < 40 && !(await item(name).evaluate((element) => element === document.activeElement)); step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.ok(await item(name).evaluate((element) => element === document.activeElement), `Expected to reach ${name} in the outline.`);
  }

  async function append(after: string, step: string, name: string): Promise<void> {
    await select(after);
    await page.keyboard.press('+');
    await page.locator(`input:focus[aria-label="${t('strategies.side.search')}"]`).waitFor();
    await page.keyboard.type(step);
    await page.keyboard.press('Enter');
    await page.locator('input:focus').waitFor({ state: 'detached' });
    await assertFocus(page);
    await page.keyboard.press('F2');
    await page.locator(`input:focus[aria-label="${t('strategies.outline.newName')}"]`).waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await item(name).waitFor();
    await assertFocus(page);
  }

  return {
    append,
    select,
    async open() {
      await reach(page, page.getByRole('radio', { name: t('strategies.side.steps') }));
      await page.keyboard.press('ArrowRight');
      await page.getByRole('treeitem').first().waitFor();
    },
    async begin(step, name) {
      await select(t('strategies.bpmn.kinds.EndEvent'));
      await page.keyboard.press('Delete');
      await append(t('strategies.bpmn.kinds.StartEvent'), step, name);
    },
    async connect(from, to) {
      await select(from);
      await hands.press(page.getByRole('button', { name: t('strategies.outline.connectTo', { name: from }) }));
      await hands.choose(page.getByRole('combobox', { name: t('strategies.outline.target') }), to);
      await hands.press(page.getByRole('button', { name: t('strategies.outline.connect'), exact: true }));
      await assertFocus(page);
    },
    async selectWay(from, to) {
      await select(from);
      await hands.press(properties.getByRole('group', { name: t('strategies.properties.waysOut') }).getByRole('button', { name: `→ ${to}` }));
      await assertFocus(page);
    },
  };
}

async function center(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox();
  assert.ok(box !== null);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
