import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './browser.ts';
import { signIn } from './signIn.ts';

/** Where a text that is not taken as one would break out of what it stands in. */
const outOf = ['', '">', '\'>', '</text></svg>', '</title></textarea>', ']]>', '-->', '</script>', '\\', '&quot;&gt;'];

const scripts = [
  '<script>window.ran=1</script>', '<img src=x onerror=window.ran=1>', '<svg onload=window.ran=1>', '<iframe srcdoc="<script>parent.ran=1</script>">', '<a href=javascript:window.ran=1>x</a>',
  '<details open ontoggle=window.ran=1>', '<input autofocus onfocus=window.ran=1>', '<object data=javascript:window.ran=1>', '<embed src=javascript:window.ran=1>', '<meta http-equiv=refresh content=0;url=javascript:window.ran=1>',
  '<form action=javascript:window.ran=1><button autofocus>', '<video><source onerror=window.ran=1>', '<math><mtext><script>window.ran=1</script>', '<svg><script href=data:,window.ran=1 />', '<svg><animate onbegin=window.ran=1 attributeName=x>',
  '\' onmouseover=window.ran=1 x=\'', '" autofocus onfocus=window.ran=1 x="', 'javascript:window.ran=1', '${window.ran=1}', '{{constructor.constructor("window.ran=1")()}}',
];

/** Two hundred, in an order in which each of both changes often. */
const payloads = outOf.flatMap((out, row) => scripts.map((_, i) => `${out}${scripts[(i + row) % scripts.length]}`));

/** So many of them are known of one account. */
const ofGroup = 4;

interface Watched { ran?: unknown; broken: string[] }

describe('what is written so that it runs', { skip: process.env.COLLECTIONS_URL === undefined }, () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  async function opened(): Promise<Page> {
    const page = await stage.page();
    await page.addInitScript(() => {
      const watched = window as unknown as Watched;
      watched.broken = [];
      document.addEventListener('securitypolicyviolation', (event) => { watched.broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`); });
    });
    page.on('dialog', () => { throw new Error('A dialog was opened.'); });
    await signIn(page, stage.url);
    return page;
  }

  /** What has run, and what the policy had to forbid, by now. */
  async function found(page: Page): Promise<[unknown, string[]]> {
    // An image that cannot load fails after all that stood in the page before it.
    await page.evaluate(() => new Promise((resolve) => {
      const last = new Image();
      last.addEventListener('error', resolve);
      last.src = '/x';
    }));
    return page.evaluate(() => { const watched = window as unknown as Watched; return [watched.ran ?? null, watched.broken]; });
  }

  /** Strategies whose titles, labels and templates are the payloads; gives their names. */
  async function drawn(page: Page): Promise<string[]> {
    return page.evaluate(async (texts) => {
      const session = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
      const { bpmn } = await fetch('/api/strategies/early-cards').then((answer) => answer.json()) as { bpmn: string };
      const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const names: string[] = [];
      for (let next = 0; next < texts.length;) {
        const first = next;
        const changed = bpmn.replaceAll(/(<bpmn:\w+\b[^>]*?\sname=")[^"]*"/g, (_, before: string) => `${before}${escaped(texts[next++ % texts.length]!)}"`);
        const name = `injected-${names.length}`;
        const files = ['sms', 'email', 'letter'].map((channel) => ({ path: `templates/injected.${channel}.es.hbs`, content: texts.slice(first, next).join('\n').replaceAll('{{', '{ {') }));
        const answer = await fetch(`/api/strategies/${name}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': session.antiforgery, 'If-None-Match': '*' }, body: JSON.stringify({ bpmn: changed, files }) });
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        names.push(name);
      }
      return names;
    }, payloads);
  }

  /** A night with accounts whose names and regions are the payloads, and holds and orders for them whose reasons are; some cases that show them all. */
  async function worked(page: Page): Promise<[id: string, texts: string[]][]> {
    const [head, ...rows] = readFileSync(process.env.COLLECTIONS_PORTFOLIO!, 'utf8').trimEnd().split('\n').map((line) => line.split(','));
    const places = ['name', 'region'].map((column) => head!.indexOf(column));
    const [account, customer] = ['account', 'customer'].map((column) => head!.indexOf(column));
    const groups = payloads.length / ofGroup;
    // A name is that of the customer: all accounts of one say the same.
    const customers = [...new Set(rows.map((cells) => cells[customer!]))];
    const groupOf = new Map(customers.map((one, place) => [one, place % groups]));
    const shown = (cells: string[]) => { const group = groupOf.get(cells[customer!])!; return payloads.slice(group * ofGroup, (group + 1) * ofGroup); };
    const file = [head!, ...rows.map((cells) => cells.map((cell, column) => {
      const place = places.indexOf(column);
      return place < 0 ? cell : `"${shown(cells).filter((_, i) => i % places.length === place).join(' ').replaceAll('"', '""')}"`;
    }))].map((cells) => cells.join(',')).join('\n');
    const texts = new Map(rows.map((cells) => [cells[account!]!, shown(cells)]));
    const found = await page.evaluate(async ({ file, reasons }) => {
      const { antiforgery } = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
      const send = async (address: string, body: FormData | object) => {
        const isForm = body instanceof FormData;
        const answer = await fetch(`/api/${address}`, { method: 'POST', headers: { 'X-CSRF-TOKEN': antiforgery, ...(isForm ? {} : { 'Content-Type': 'application/json' }) }, body: isForm ? body : JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
        return answer.json() as Promise<{ id: number; rejected?: number }>;
      };
      const form = new FormData();
      form.set('file', new File([file], 'portfolio.csv', { type: 'text/csv' }));
      const taken = await send('portfolios/import?mapping=sample&position=2026-11-24', form);
      if (taken.rejected !== 0) throw new Error(JSON.stringify(taken).slice(0, 500));
      const { id } = await send('runs', { date: '2026-11-25' });
      const state = () => fetch(`/api/runs/${id}`).then((answer) => answer.json()) as Promise<{ state: string }>;
      while ((await state()).state !== 'Finished') await new Promise((resolve) => setTimeout(resolve, 50));
      const list = await fetch('/api/cases?size=500&state=open').then((answer) => answer.json()) as { items: { id: string; account: string }[] };
      const items = list.items.filter(({ account: of }) => file.includes(`\n${of},`));
      for (const [i, text] of reasons.entries()) {
        const accounts = [items[i]!.account];
        await send('holds', { accounts, reason: 'dispute', text });
        await send('overrides', { accounts, kind: 'exclude', target: 'firm', value: 'AG-01', why: text, until: '2027-01-31' });
      }
      return items;
    }, { file, reasons: payloads.filter((_, i) => i % ofGroup === 0) });
    const kept = new Map(found.map(({ id, account: of }, i) => [texts.get(of)![0]!, [id, texts.get(of)!, i] as const]));
    assert.equal(kept.size, groups);
    return [...kept.values()].map(([id, known, i]) => [id, i < groups ? [...known, payloads[i * ofGroup]!] : known]);
  }

  it('would be noticed', async () => {
    const page = await opened();
    await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">'); });
    const [ran, broken] = await found(page);
    assert.equal(ran, null);
    assert.match(broken.join(), /script-src-attr/);
    await page.context().close();
  });

  it('is a text as titles, labels and templates of strategies', async () => {
    const page = await opened();
    const strategies = await drawn(page);
    await page.goto(`${stage.url}/strategies`);
    await page.getByText(payloads[4]!, { exact: true }).first().waitFor();
    assert.deepEqual(await found(page), [null, []]);
    for (const strategy of strategies) {
      await page.goto(`${stage.url}/strategies/${strategy}/design`);
      await page.locator('.djs-element.djs-shape').first().waitFor();
      await page.getByText('Outline', { exact: true }).click();
      const items = page.getByRole('treeitem');
      await items.first().waitFor();
      assert.match((await items.allTextContents()).join(), /window\.ran=1/);
      await items.nth(2).click();
      assert.deepEqual(await found(page), [null, []], `${strategy}: drawing`);
      for (const channel of ['sms', 'email', 'letter']) {
        await page.goto(`${stage.url}/strategies/${strategy}/templates?template=injected&channel=${channel}&language=es`);
        await page.locator('.template-editor .cm-content').waitFor();
        const preview = page.getByRole('region', { name: 'Preview in es' });
        await (channel === 'email' ? preview.locator('iframe') : preview.getByText('window.ran=1', { exact: false })).first().waitFor();
        assert.deepEqual(await found(page), [null, []], `${strategy}: ${channel}`);
      }
    }
    await page.context().close();
  });

  it('is a text as the name, the columns and the values of a file', async () => {
    const page = await opened();
    await page.goto(`${stage.url}/portfolios/import`);
    for (const payload of payloads.filter((_, i) => i % 10 === 0)) {
      const cell = `"${payload.replaceAll('"', '""')}"`;
      await page.locator('input[type=file]').setInputFiles({ name: `${payload.replaceAll(/[\\/]/g, '_')}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`account;${cell}\n1001;${cell}\n`) });
      await page.getByRole('cell', { name: payload, exact: true }).first().waitFor();
      assert.deepEqual(await found(page), [null, []], payload);
    }
    await page.context().close();
  });

  it('is a text as a note and as the names of days', async () => {
    const page = await opened();
    await page.evaluate(async (texts) => {
      const session = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
      const days = texts.map((label, day) => ({ date: new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10), isWorked: false, label }));
      const answer = await fetch('/api/calendars/injected', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': session.antiforgery, 'If-None-Match': '*' }, body: JSON.stringify({ weekend: ['Sunday'], note: texts.join('\n').slice(0, 1000), isDefault: false, days }) });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    }, payloads);
    for (const [address, seen] of [['settings/calendars', payloads[0]!], ['settings/calendars/injected?year=2031', payloads[4]!], ['administration/audit', 'injected']] as const) {
      await page.goto(`${stage.url}/${address}`);
      await page.waitForFunction((text) => document.body.innerText.includes(text) || [...document.querySelectorAll('input')].some((one) => one.value === text), seen);
      assert.deepEqual(await found(page), [null, []], address);
    }
    await page.context().close();
  });

  it('is a text as what is known of a case and what people say of it', async () => {
    const page = await opened();
    const cases = await worked(page);
    for (const [id, texts] of cases) {
      await page.goto(`${stage.url}/cases/${id}`);
      await page.getByRole('heading', { name: 'What happened, and why' }).waitFor();
      await page.waitForLoadState('networkidle');
      const seen = await page.locator('main').textContent();
      for (const text of texts) assert.ok(seen!.includes(text), `case ${id}: ${text}`);
      assert.deepEqual(await found(page), [null, []], `case ${id}`);
    }
    for (const address of ['cases?state=all', 'overrides', 'administration/audit', `cases?search=${encodeURIComponent(payloads[1]!)}`]) {
      await page.goto(`${stage.url}/${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await found(page), [null, []], address);
    }
    await page.context().close();
  });

  it('finds no secret in the address or in what the browser keeps', async () => {
    const page = await opened();
    await page.goto(`${stage.url}/administration/security`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]));
    const { antiforgery } = await page.evaluate(() => fetch('/api/session').then((answer) => answer.json())) as { antiforgery: string };
    const secrets = [process.env.COLLECTIONS_PASSWORD!, antiforgery, ...(await page.context().cookies()).map((cookie) => cookie.value)];
    assert.ok(secrets.length >= 3);
    for (const secret of secrets) assert.ok(!kept.includes(secret), kept);
    await page.context().close();
  });
});
