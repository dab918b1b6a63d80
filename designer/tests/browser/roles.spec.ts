import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './browser.ts';

const daily = ['Strategies', 'Experiments', 'Cases', 'Objects', 'Queues', 'Holds', 'Overrides', 'Batches', 'Placements', 'Runs', 'Portfolios', 'Incidents', 'Reports', 'Settings'];

interface Role {
  permissions: string[];
  navigation: string[];
  /** Where the product begins for them. */
  first: string;
  /** Of the buttons and tabs in `everything`: those that they see. */
  offered: string[];
}

/** As the server's table of roles has it. */
const roles: Record<string, Role> = {
  analyst: { permissions: ['strategies.read', 'strategies.edit', 'strategies.publish', 'cases.read'], navigation: daily, first: '/strategies', offered: ['New strategy', 'Retract', 'New experiment', 'Stop'] },
  approver: { permissions: ['strategies.read', 'strategies.approve', 'strategies.publish', 'cases.read', 'batches.approve'], navigation: daily, first: '/strategies', offered: ['Retract', 'Approve', 'Stop', 'Reject'] },
  supervisor: { permissions: ['strategies.read', 'runs.start', 'portfolios.import', 'cases.read', 'cases.work', 'incidents.handle', 'holds.manage', 'overrides.manage', 'batches.approve'], navigation: daily, first: '/strategies', offered: ['Start a night', 'Take a file in', 'Complete', 'Order an override', 'Reject'] },
  collector: { permissions: ['cases.read', 'cases.work', 'holds.manage'], navigation: ['Cases', 'Objects', 'Queues', 'Holds', 'Overrides', 'Placements', 'Settings'], first: '/cases', offered: ['Complete'] },
  auditor: { permissions: ['strategies.read', 'cases.read', 'audit.read'], navigation: [...daily, 'Administration'], first: '/strategies', offered: [] },
  firm: { permissions: ['firm.work'], navigation: ['Your cases'], first: '/portal', offered: [] },
};

/** Where each button stands, and what the page shows when it is ready. */
const everything: [label: string, address: string, role: 'button' | 'link'][] = [
  ['New strategy', '/strategies', 'button'],
  ['Retract', '/strategies/early-cards/versions', 'button'],
  ['Start a night', '/runs', 'button'],
  ['Take a file in', '/portfolios', 'link'],
  ['Complete', '/queues/cards-priority', 'button'],
  ['New experiment', '/experiments', 'link'],
  ['Approve', '/experiments/of/WA-2027-01', 'button'],
  ['Stop', '/experiments/of/WA-2027-01', 'button'],
  ['Order an override', '/overrides', 'button'],
  ['Reject', '/batches/1', 'button'],
];

describe('what a role forbids is not offered', () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function signedInAs(role: string): Promise<Page> {
    const page = await stage.page();
    await page.route('**/api/session', (route) => route.fulfill({ json: { name: role, roles: [role], permissions: roles[role]!.permissions, antiforgery: 'token', needsFirstAdmin: false, version: '1', passwords: true, companies: [], provider: null } }));
    return page;
  }

  async function readyAt(page: Page, address: string): Promise<void> {
    await page.goto(stage.url + address);
    await page.locator('main table, main .djs-shape, main h1, main h2, main h3').or(page.getByText('You may not see this page.')).first().waitFor();
    await page.waitForLoadState('networkidle');
  }

  for (const [name, role] of Object.entries(roles)) {
    it(`${name}: the navigation, where it begins, and the buttons`, async () => {
      const page = await signedInAs(name);
      await readyAt(page, '/');
      assert.equal(new URL(page.url()).pathname, role.first);
      assert.deepEqual(await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label'))), role.navigation);
      const seen: string[] = [];
      for (const [label, address, kind] of everything) {
        await readyAt(page, address);
        if (await page.getByRole(kind, { name: new RegExp(`^${label}`) }).count() > 0) seen.push(label);
      }
      assert.deepEqual(seen, role.offered);
      await page.context().close();
    });
  }

  it('a collector sees the drawing of a case and, by a link, is told that strategies are not theirs', async () => {
    const page = await signedInAs('collector');
    await page.goto(`${stage.url}/cases/301`);
    await page.locator('.djs-container .djs-shape').first().waitFor();
    assert.equal(await page.getByRole('link', { name: /early-cards/ }).count(), 0);
    await page.goto(`${stage.url}/strategies/early-cards/design`);
    await page.getByText('You may not see this page.').waitFor();
    await page.context().close();
  });
});
