import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assertFocus, type Hands } from './hands.ts';
import type { Pen } from './pens.ts';
import { signIn } from './signIn.ts';
import type { Stage } from './browser.ts';
import { englishLeft, type Language, type Offered, type Words } from './words.ts';

const authored = {
  en: { title: 'Scene', table: 'scene priority', segment: 'Which priority', which: 'Priority?', agency: 'Hand off now', placed: 'Placed', text: 'Remind', wait: 'Three days', call: 'Call', result: 'Reached?', promised: 'Promised', silent: 'Not reached', left: 'Left alone', small: 'trifle' },
  es: { title: 'Escena', table: 'prioridad de escena', segment: 'Qué prioridad', which: '¿Prioridad?', agency: 'Derivar ya', placed: 'Derivado', text: 'Recordar', wait: 'Tres días', call: 'Llamar', result: '¿Contactado?', promised: 'Prometido', silent: 'Sin contacto', left: 'Sin gestión', small: 'monto ínfimo' },
};

export interface Teller {
  stage: Stage;
  page: Page;
  t: Words;
  language: Language;
  hands: Hands;
  handsOf: (page: Page) => Promise<Hands>;
  pen: Pen;
  offer: Offered;
  /** The strategy's short name; also the group of its own, so that no other strategy takes its accounts. */
  name: string;
}

/** An analyst's first strategy, from nothing to the reason of a case. Each part begins where the one before ended. */
export class Story {
  private readonly names;
  private readonly properties: Locator;
  private readonly dialog: Locator;

  constructor(private readonly teller: Teller) {
    const { page, t, language } = teller;
    this.names = authored[language];
    this.properties = page.getByRole('complementary', { name: t('strategies.properties.title') });
    this.dialog = page.getByRole('dialog');
  }

  async begin(): Promise<void> {
    const { page, t, hands, name } = this.teller;
    await hands.press(page.getByRole('button', { name: t('strategies.create') }));
    await hands.write(this.dialog.getByLabel(t('strategies.createTitle')), `${this.names.title} ${name}`);
    await hands.write(this.dialog.getByLabel(t('strategies.createName')), name);
    await hands.press(this.dialog.getByRole('button', { name: t('strategies.create') }));
    await page.getByText(t('strategies.problems.none')).waitFor();
    await assertFocus(page);
    await this.look();
    await this.giveTemplate();
  }

  /** The texts of messages are written elsewhere and come into the strategy as files. */
  private async giveTemplate(): Promise<void> {
    const { page, t, name } = this.teller;
    await page.evaluate(async (which) => {
      const session = await fetch('/api/session').then((answer) => answer.json()) as { antiforgery: string };
      const got = await fetch(`/api/strategies/${which}`);
      const { bpmn } = await got.json() as { bpmn: string };
      await fetch(`/api/strategies/${which}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': session.antiforgery, 'If-Match': got.headers.get('ETag')! }, body: JSON.stringify({ bpmn, files: [{ path: 'templates/scene.sms.es.hbs', content: 'Debe {{currency}} {{money [past due]}}.' }] }) });
    }, name);
    await page.reload();
    await page.getByText(t('strategies.problems.none')).waitFor();
  }

  async makeTable(): Promise<void> {
    const { page, t, hands } = this.teller;
    await hands.tab(t('strategies.tabs.decisions'));
    await hands.press(page.getByRole('button', { name: t('strategies.decisions.add') }).first());
    await hands.write(this.dialog.getByLabel(t('strategies.decisions.addName')), this.names.table);
    await hands.press(this.dialog.getByRole('button', { name: t('strategies.decisions.add') }));
    await this.cell(0).waitFor();
    await assertFocus(page);
    await this.rule(0, '> 60', '"HIGH"');
    await this.addRule();
    await this.rule(1, '> 30', '"MEDIUM"');
    await this.addRule();
    await this.rule(2, '-', '"LOW"');
    await this.saved();
    assert.equal(await page.getByText(t('strategies.decisions.findings')).count(), 0, 'A table of facts was expected to have no problems.');
    await this.look();
  }

  async draw(): Promise<void> {
    const { t, hands, pen, offer, name, page } = this.teller;
    const { names, properties } = this;
    const basic = (id: string) => t(`strategies.bpmn.steps.${id}.label`);
    await hands.tab(t('strategies.tabs.design'));
    await pen.open();
    await hands.write(properties.getByLabel(t('strategies.properties.group')), name);
    await this.frame();

    await pen.begin(offer.label('SegmentPortfolio'), names.segment);
    await this.problems().filter({ hasText: "'decision'" }).first().waitFor();
    await hands.write(this.input('SegmentPortfolio', 'decision'), names.table.replaceAll(' ', '-'));
    await this.problems().filter({ hasText: "'decision'" }).waitFor({ state: 'detached' });
    await pen.append(names.segment, basic('exclusive'), names.which);

    await pen.append(names.which, offer.label('HandOff'), names.agency);
    await hands.write(this.input('HandOff', 'rule'), 'AG-01:60,AG-02:40');
    await pen.append(names.agency, basic('end'), names.placed);

    await pen.append(names.which, offer.label('SendMessage'), names.text);
    await this.makeMistake();
    await pen.append(names.text, basic('timer'), names.wait);
    await hands.write(properties.getByLabel(t('strategies.properties.timeDuration')), 'P3D');
    await pen.append(names.wait, offer.label('CreateTask'), names.call);
    await hands.write(this.input('CreateTask', 'title'), names.call);
    await hands.write(this.input('CreateTask', 'outcomes'), 'Promise, No contact');
    await pen.append(names.call, basic('exclusive'), names.result);
    await pen.append(names.result, basic('end'), names.promised);
    await pen.append(names.result, basic('end'), names.silent);
    await pen.append(names.which, basic('end'), names.left);

    await this.condition(names.which, names.agency, 'segment', 'HIGH');
    await this.condition(names.which, names.text, 'segment', 'MEDIUM');
    await this.otherwise(names.which, names.left);
    await this.condition(names.result, names.promised, 'outcome', 'Promise');
    await this.otherwise(names.result, names.silent);
    await page.getByText(t('strategies.problems.none')).waitFor();
    await this.saved();
    await this.look();
  }

  /** Who gets no case, with the reason that the night reports: a word of the strategy's own frame. */
  private async frame(): Promise<void> {
    const { t, hands, page } = this.teller;
    const sheet = page.getByRole('region', { name: t('strategies.frame.title') });
    await hands.write(sheet.getByRole('textbox', { name: t('strategies.frame.exclusionNew') }), this.names.small);
    await hands.press(sheet.getByRole('button', { name: t('strategies.frame.add') }).first());
    await assertFocus(page);
    const line = sheet.getByRole('listitem', { name: this.names.small });
    await line.getByText(t('strategies.properties.required')).waitFor();
    await hands.press(line.getByRole('button', { name: t('strategies.conditions.addRow') }));
    await hands.write(line.getByRole('combobox', { name: t('strategies.conditions.field') }), 'past due');
    await hands.write(line.getByRole('textbox', { name: t('strategies.conditions.value') }), '1');
    await line.getByText(t('strategies.properties.required')).waitFor({ state: 'detached' });
    await this.look();
  }

  /** The template is missing: it is painted on the step and said beside the field, until it is there. */
  private async makeMistake(): Promise<void> {
    const { page, t, hands } = this.teller;
    await hands.choose(this.input('SendMessage', 'channel'), t('strategies.properties.choices.sms'));
    await hands.write(this.input('SendMessage', 'template'), 'nobody-wrote-this');
    await this.problems().filter({ hasText: 'nobody-wrote-this' }).waitFor();
    await page.locator('.strategy-canvas .djs-shape.finding-error').first().waitFor();
    await this.look();
    await hands.write(this.input('SendMessage', 'template'), 'scene');
    await this.problems().filter({ hasText: 'nobody-wrote-this' }).waitFor({ state: 'detached' });
  }

  private async condition(from: string, to: string, field: string, value: string): Promise<void> {
    const { t, hands, pen } = this.teller;
    await pen.selectWay(from, to);
    await hands.press(this.properties.getByRole('button', { name: t('strategies.conditions.addRow') }));
    await hands.write(this.properties.getByRole('combobox', { name: t('strategies.conditions.field') }), field);
    await hands.write(this.properties.getByRole('combobox', { name: t('strategies.conditions.value') }), value);
  }

  private async otherwise(from: string, to: string): Promise<void> {
    const { t, hands, pen } = this.teller;
    await pen.selectWay(from, to);
    await hands.press(this.properties.getByRole('checkbox', { name: t('strategies.properties.isDefault') }));
  }

  async changeTable(): Promise<void> {
    const { t, hands } = this.teller;
    await hands.tab(t('strategies.tabs.decisions'));
    await this.cell(0).waitFor();
    await this.write(0, '> 75');
    await this.saved();
  }

  async simulate(): Promise<void> {
    const { page, t, hands } = this.teller;
    await hands.tab(t('strategies.tabs.simulation'));
    await hands.press(page.getByRole('button', { name: t('strategies.simulation.run') }));
    const segments = page.getByRole('table', { name: t('strategies.simulation.segments') });
    await segments.getByRole('row', { name: /^HIGH/ }).waitFor();
    assert.ok(numberIn(await segments.getByRole('row', { name: /^MEDIUM/ }).getByRole('cell').nth(1).innerText()) > 0);
    await page.locator('.canvas-badge-more').first().waitFor({ state: 'attached' });
    await this.look();
  }

  async publish(approver: { name: string; password: string }): Promise<void> {
    const { page, t, hands, stage, language, name } = this.teller;
    const act = async (which: Page, by: Hands, action: string, comment?: string) => {
      await by.press(which.getByRole('button', { name: t(`strategies.versions.${action}`), exact: true }));
      if (comment !== undefined) await by.write(which.getByRole('dialog').getByLabel(t('strategies.versions.requestComment')), comment);
      await by.press(which.getByRole('dialog').getByRole('button', { name: t(`strategies.versions.${action}`), exact: true }));
      await which.getByRole('dialog').waitFor({ state: 'detached' });
      await assertFocus(which);
    };
    await hands.tab(t('strategies.tabs.versions'));
    await act(page, hands, 'request', 'The first one');

    const other = await stage.page({ language });
    await signIn(other, stage.url, { person: approver });
    const others = await this.teller.handsOf(other);
    await other.goto(`${stage.url}/strategies/${name}/versions`);
    await act(other, others, 'approve');
    others.finish();
    await other.context().close();

    await page.getByText(approver.name).first().waitFor();
    await act(page, hands, 'publish');
    await page.getByRole('cell', { name: t('strategies.Published'), exact: true }).waitFor();
    await this.look();
  }

  /** Gives how many cases were opened. */
  async workNight(): Promise<void> {
    const { page, t, hands } = this.teller;
    await hands.press(page.getByRole('link', { name: t('nav.runs'), exact: true }));
    await hands.press(page.getByRole('button', { name: t('runs.start') }).first());
    await hands.press(this.dialog.getByRole('button', { name: t('runs.startNow'), exact: true }));
    await this.dialog.waitFor({ state: 'detached' });
    await assertFocus(page);
    await page.getByRole('status').filter({ hasText: patternOf(t('runs.progressDone', { date: '@' })) }).waitFor();
    await this.look();
  }

  async readWhy(): Promise<void> {
    const { page, t, hands, name } = this.teller;
    const { names } = this;
    await hands.press(page.getByRole('link', { name: t('nav.strategies'), exact: true }));
    await hands.press(page.getByRole('link', { name: `${names.title} ${name}` }));
    await page.locator('.strategy-canvas .djs-shape').first().waitFor();
    await hands.press(page.getByRole('button', { name: t('strategies.toolbar.counts') }));
    const badge = page.getByRole('button', { name: patternOf(t('strategies.counts.passed', { number: '@', name: names.segment, amount: '@' })) });
    await badge.waitFor();
    const passed = await badge.innerText();
    assert.ok(numberIn(passed) > 0);
    await this.look();
    await hands.press(badge);
    await page.getByRole('heading', { name: t('cases.title'), level: 1 }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('strategy'), name);
    // Those that the number counts, and no others.
    await page.getByRole('status').getByText(t('common.rows', { count: numberIn(passed), formatted: passed }), { exact: true }).waitFor();
    const row = page.getByRole('table').getByRole('link').first();
    await row.waitFor();
    await this.look();
    await hands.press(row);
    const why = page.getByRole('button', { name: new RegExp(`^${escaped(names.segment)}`) }).first();
    await why.waitFor();
    const words = (await why.innerText()).replace(/\s+/g, ' ');
    assert.match(words, new RegExp(`${patternOf(t('cases.rule', { rule: '@' })).source}.*${t('cases.because')} days past due = \\d+`), 'The rule and the facts were expected as the reason.');
    await this.look();
  }

  /** What is on the screen: in Spanish nothing of ours may be in English. */
  private async look(): Promise<void> {
    if (this.teller.language === 'es') assert.deepEqual(await englishLeft(this.teller.page), []);
  }

  private async saved(): Promise<void> {
    const { page, t } = this.teller;
    await page.getByRole('status').getByText(t('strategies.save.saved'), { exact: true }).waitFor();
  }

  private input(type: string, name: string): Locator {
    const label = { name: this.teller.offer.input(type, name), exact: true };
    return this.properties.getByRole('combobox', label).or(this.properties.getByRole('textbox', label)).first();
  }

  private problems(): Locator {
    return this.teller.page.getByRole('region', { name: this.teller.t('strategies.problems.title') }).getByRole('listitem');
  }

  private cell(at: number): Locator {
    return this.teller.page.locator('.decision-editor td:is(.input-cell, .output-cell) [contenteditable]').nth(at);
  }

  private async rule(row: number, when: string, then: string): Promise<void> {
    await this.write(row * 2, when);
    await this.write(row * 2 + 1, then);
  }

  private async write(cell: number, text: string): Promise<void> {
    await this.teller.hands.write(this.cell(cell), text);
  }

  private async addRule(): Promise<void> {
    const { page, hands } = this.teller;
    await hands.press(page.locator('.decision-editor .add-rule-add button'));
  }
}

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** A text with @ where anything may stand. */
function patternOf(text: string): RegExp {
  return new RegExp(escaped(text).replaceAll('@', '.+'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
