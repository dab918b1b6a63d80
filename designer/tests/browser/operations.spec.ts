import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { consoleErrors, openStage, type Stage, violations } from './browser.ts';

const screens: [address: string, landmark: { en: string; es: string }][] = [
  ['/cases', { en: 'Cases', es: 'Casos' }],
  ['/cases/301', { en: 'Case of A0000000105', es: 'Caso de A0000000105' }],
  ['/cases/301/messages/2-7', { en: 'Message card-reminder of A0000000105', es: 'Mensaje card-reminder de A0000000105' }],
  ['/runs', { en: 'Runs', es: 'Procesos nocturnos' }],
  ['/runs/2', { en: 'Night of', es: 'Noche del' }],
  ['/runs/2?tab=exclusions', { en: 'Night of', es: 'Noche del' }],
  ['/runs/compare?left=1&right=2', { en: 'Two nights side by side', es: 'Dos noches lado a lado' }],
  ['/runs/schedule', { en: 'Schedule', es: 'Programación' }],
  ['/portfolios', { en: 'Portfolios', es: 'Carteras' }],
  ['/portfolios/import', { en: 'Portfolios', es: 'Carteras' }],
  ['/portfolios/feeds', { en: 'Portfolios', es: 'Carteras' }],
  ['/portfolios/absences', { en: 'Portfolios', es: 'Carteras' }],
  ['/portfolios/absences?explained=yes', { en: 'Portfolios', es: 'Carteras' }],
  ['/holds', { en: 'Holds', es: 'Suspensiones' }],
  ['/overrides', { en: 'Overrides', es: 'Excepciones' }],
  ['/overrides?state=over', { en: 'Overrides', es: 'Excepciones' }],
  ['/experiments', { en: 'Experiments', es: 'Pilotos' }],
  ['/experiments/of/TC-2026-12', { en: 'TC-2026-12', es: 'TC-2026-12' }],
  ['/experiments/new', { en: 'New experiment', es: 'Nuevo piloto' }],
  ['/batches', { en: 'Batches', es: 'Lotes' }],
  ['/batches/1', { en: 'tier-1', es: 'tier-1' }],
  ['/placements', { en: 'Placements', es: 'Derivaciones' }],
  ['/placements?state=ended', { en: 'Placements', es: 'Derivaciones' }],
  ['/alerts', { en: 'Alerts', es: 'Alertas' }],
  ['/incidents', { en: 'Incidents', es: 'Incidentes' }],
  ['/queues', { en: 'Queues', es: 'Bandejas de trabajo' }],
  ['/queues/cards-priority', { en: 'cards-priority', es: 'cards-priority' }],
  ['/settings/calendars', { en: 'Settings', es: 'Configuración' }],
  ['/settings/calendars/bank?year=2026', { en: 'Calendar bank', es: 'Calendario bank' }],
  ['/administration', { en: 'Administration', es: 'Administración' }],
  ['/administration?person=luis', { en: 'Administration', es: 'Administración' }],
  ['/administration/keys', { en: 'Administration', es: 'Administración' }],
  ['/administration/audit', { en: 'Administration', es: 'Administración' }],
  ['/administration/security', { en: 'Administration', es: 'Administración' }],
];

// What is asserted is what the fake holds, so a server that is already up is not asked.
describe('the daily work', { skip: process.env.COLLECTIONS_URL !== undefined }, () => {
  let stage: Stage;
  before(async () => { stage = await openStage(); });
  after(() => stage.close());

  const open = async (address: string) => {
    const page = await stage.page();
    await page.goto(`${stage.url}${address}`);
    return page;
  };

  it('says what a case waited for before a message, and what ended the wait', async () => {
    const page = await open('/cases/301/messages/2-7');
    const step = page.getByRole('button', { name: 'E-mail: reminder' }).filter({ hasText: 'that was awaited since 2026-11-23' });
    await step.getByText('days past due >= 300', { exact: false }).waitFor();
    await step.getByText('days past due = 300').waitFor();
    await page.context().close();
  });

  // With the real server behind them every screen is looked at in both themes, in Spanish: screens.spec.ts.
  for (const [language, theme] of [['en', 'light'], ['es', 'dark']] as const) {
    it(`has no accessibility violations on any screen in ${language}, ${theme}`, async () => {
      const page = await stage.page({ language, theme });
      const errors = consoleErrors(page);
      for (const [address, landmark] of screens) {
        await page.goto(`${stage.url}${address}`);
        await page.getByRole('heading', { level: 1, name: landmark[language], includeHidden: true }).waitFor({ state: 'attached' });
        await settled(page);
        assert.deepEqual(await violations(page), [], address);
      }
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }

  it('lets two persons release what a night holds, with their reasons', async () => {
    const page = await open('/runs');
    await page.getByRole('row').filter({ hasText: 'held' }).getByRole('link').click();
    const reason = page.getByLabel('Reason for the release');
    await reason.fill('The bank sends none');
    await page.getByRole('button', { name: 'Release as the first of two' }).click();
    await page.getByText('luis has released it as the first: The bank sends none').waitFor();
    await reason.fill('Confirmed');
    await page.getByRole('button', { name: 'Release as the second' }).click();
    await page.getByText('Released by luis and ana').waitFor();
    assert.equal(await reason.count(), 0);
    await page.goto(`${stage.url}/runs`);
    await page.getByRole('row').filter({ hasText: 'released' }).waitFor();
    await page.context().close();
  });

  it('says what a firm has done, and decides about its objection to a recall', async () => {
    const page = await open('/placements?state=pending');
    const row = page.getByRole('row').filter({ hasText: 'A0000000053' });
    await row.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('signed plan of 04-07').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Decide on the objection' }).click();
    await dialog.getByLabel('Refused: the case is taken back tomorrow').check();
    await dialog.getByLabel('Why').fill('No plan was signed');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Decide on the objection' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${stage.url}/placements`);
    await page.getByRole('row').filter({ hasText: 'A0000000053' }).getByText('Objection refused').waitFor();

    await page.getByRole('row').filter({ hasText: 'A0000000105' }).press('Enter');
    await dialog.getByRole('button', { name: 'Report' }).click();
    await dialog.getByLabel('Note').fill('Nobody opened');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Report' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'A0000000105' }).press('Enter');
    await dialog.getByText('Nobody opened').waitFor();
    await page.context().close();
  });

  it('rejects a case of a batch with a reason: the totals are others then', async () => {
    const page = await open('/batches/1');
    await page.getByRole('checkbox', { name: 'Choose the case of A0000000053' }).check();
    await page.getByRole('button', { name: 'Reject 1 case' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Court case');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Reject 1 case' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'Left out' }).getByText('Court case').waitFor();
    await page.getByRole('table', { name: 'Cases of the batch' }).getByText('Court case').waitFor();
    assert.equal(await page.getByRole('checkbox').count(), 0, 'what is rejected, or left out, is not rejected again');
    await page.context().close();
  });

  for (const [language, word] of [
    ['en', { withdraw: 'Withdraw', dialog: 'Withdraw this run', reason: 'Reason', was: 'Run 1 was withdrawn', wrong: 'Sent on wrong data', left: 'Cases left where they are', what: 'What was done for these customers', done: 'Done', handled: 'ana has dealt with them', sent: 'Messages that have left' }],
    ['es', { withdraw: 'Anular', dialog: 'Anular este proceso', reason: 'Motivo', was: 'El proceso 1 fue anulado', wrong: 'Enviado con datos erróneos', left: 'Casos que quedan donde están', what: 'Qué se hizo por estos clientes', done: 'Hecho', handled: 'ana los atendió', sent: 'Mensajes que salieron' }],
  ] as const) {
    it(`takes a run back with its preview and lists what had left, in ${language}`, async () => {
      const page = await stage.page({ language, theme: 'light' });
      await page.goto(`${stage.url}/runs/1`);
      if (language === 'en') {
        await page.getByRole('button', { name: word.withdraw, exact: true }).click();
        const dialog = page.getByRole('dialog', { name: word.dialog });
        await dialog.getByRole('row', { name: word.sent }).getByText('2').waitFor();
        await dialog.getByLabel(word.reason).fill('The balances were of May');
        assert.deepEqual(await violations(page), []);
        await dialog.getByRole('button', { name: word.withdraw, exact: true }).click();
      }
      await page.getByText(word.was).waitFor();
      await page.getByRole('table', { name: word.wrong }).getByText('C0000000053').waitFor();
      await page.getByRole('table', { name: word.left }).getByText('A0000000105').waitFor();
      assert.deepEqual(await violations(page), []);
      if (language === 'es') {
        await page.getByLabel(word.what).fill('Se llamó a todos');
        await page.getByRole('button', { name: word.done, exact: true }).click();
        await page.getByText(word.handled).waitFor();
      }
      await page.context().close();
    });
  }

  it('keeps the filters of cases in the address', async () => {
    const page = await open('/cases');
    await page.getByRole('searchbox').fill('A0000000053');
    await page.getByText('1 row', { exact: true }).waitFor();
    assert.equal(new URL(page.url()).search, '?search=A0000000053');
    await page.reload();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'A0000000053');
    await page.getByRole('link', { name: 'A0000000053' }).waitFor();
    await page.context().close();
  });

  it('shows the cases at an element that a canvas links to, by the name that the drawing has for it', async () => {
    const page = await open('/cases?strategy=early-cards&elementId=LowWait');
    await page.getByText('1 row', { exact: true }).waitFor();
    await page.locator('input[value="10 days"]').waitFor();
    await page.context().close();
  });

  it('opens a case by keyboard and leads back to the same filters', async () => {
    const page = await open('/cases?segment=LOW');
    await page.getByRole('row', { name: /A0000000105/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Case of A0000000105' }).waitFor();
    await page.getByRole('link', { name: 'All cases' }).click();
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    assert.equal(new URL(page.url()).search, '?segment=LOW');
    await page.context().close();
  });

  it('draws the way of a case and where it stands, and leaves the watermark free', async () => {
    const page = await open('/cases/301');
    await page.locator('[data-element-id="LowWait"].case-standing').waitFor();
    await page.locator('[data-element-id="LowEmail"].case-visited').waitFor();
    assert.equal(await page.locator('[data-element-id="MediumEmail"].case-visited').count(), 0);
    await page.getByTitle('The case stands here').waitFor();
    const watermark = page.locator('.bjs-powered-by');
    await watermark.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await watermark.boundingBox())!;
    assert.equal(await page.evaluate(`document.elementFromPoint(${x + width / 2}, ${y + height / 2}).closest('.bjs-powered-by') !== null`), true);
    await page.context().close();
  });

  it('says why: the rule with the facts that decided, and a step chosen in words is chosen on the drawing', async () => {
    const page = await open('/cases/301');
    await page.locator('[data-element-id="LowWait"].case-standing').waitFor();
    const step = page.getByRole('button', { name: /Segment the case/ });
    assert.match((await step.textContent())!, /rule 8.*days past due = 1.*broken promises = not known/);
    await step.click();
    await page.locator('[data-element-id="Segment"].selected').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('element'), 'Segment');
    await page.context().close();
  });

  it('proposes the next business date for a night, follows it and says why one is refused', async () => {
    const page = await open('/runs');
    await page.getByRole('button', { name: 'Start a night' }).click();
    const dialog = page.getByRole('dialog');
    const date = dialog.getByLabel('Business date');
    await until(page, 'document.querySelector("[role=dialog] input[type=date]").value === "2026-12-07"');
    assert.deepEqual(await violations(page), []);
    await date.fill('2026-12-01');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await dialog.getByRole('alert').getByText('a later date was expected').waitFor();
    await date.fill('2026-12-07');
    await dialog.getByRole('button', { name: 'Start' }).click();
    await page.getByText('2026-12-07: 3 strategy versions').waitFor();
    stage.fake!.operations.tell({ date: '2026-12-07', text: '2026-12-07: completed', share: 1, state: 'done' });
    await page.getByText('The night of 7 Dec 2026 has ended').waitFor();
    await page.getByRole('link', { name: '7 Dec 2026' }).waitFor();
    await page.context().close();
  });

  it('compares two nights by measure and by flow', async () => {
    const page = await open('/runs/compare?left=1&right=2');
    assert.match((await page.getByRole('row', { name: /^Opened/ }).textContent())!, /621\+15$/);
    assert.match((await page.getByRole('row', { name: /Card in early arrears/ }).textContent())!, /621\+15$/);
    await page.context().close();
  });

  it('takes a file in by a guess that was put right, and hands the rejected rows back', async () => {
    const page = await open('/portfolios/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'cards.csv', mimeType: 'text/csv', buffer: Buffer.from('nro_cuenta;saldo;obs\n1001;1.234,50;\n1002;"x; y";\n') });
    await page.getByText('Expected a field that is required: past due.').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('combobox', { name: 'Means: obs' }).click();
    await page.getByRole('option', { name: 'Past due', exact: true }).click();
    await page.getByText('The mapping is complete.').waitFor();
    await page.getByText('Only changes', { exact: true }).click();
    await page.getByRole('cell', { name: 'x; y' }).waitFor();
    await page.getByLabel('Position date').fill('2026-12-06');
    await page.getByRole('button', { name: 'Take the file in' }).click();
    await page.getByText('The file was taken in').waitFor();
    assert.deepEqual(await violations(page), []);
    const [handedIn] = stage.fake!.operations.imports;
    assert.deepEqual([handedIn?.mapping, handedIn?.position], [null, '2026-12-06']);
    assert.match(handedIn!.body, /"kind":"delta".*"field":"past due","column":"obs"/);
    assert.ok(handedIn!.body.indexOf('name="mapping"') < handedIn!.body.indexOf('name="file"'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'cards-2026-12-06-rejects.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    assert.equal(Buffer.concat(chunks).toString(), `line,column,code,message\r\n3,saldo,BAD_NUMBER,"Expected a number, found 'x, y'."\r\n`);
    await page.context().close();
  });

  it('groups incidents by what they have in common and leads to the case', async () => {
    const page = await open('/incidents');
    const groups = page.getByRole('table', { name: 'By strategy, step and kind of failure' });
    await groups.getByRole('row', { name: /NO_ADDRESS.*E-mail: reminder.*2.*2/ }).waitFor();
    await groups.getByRole('button', { name: 'GATEWAY' }).click();
    const rows = page.getByRole('table', { name: 'One by one' });
    await rows.getByRole('link', { name: 'A0000000106' }).waitFor({ state: 'detached' });
    await rows.getByRole('link', { name: 'A0000000107' }).click();
    await page.getByRole('heading', { name: 'Case of A0000000105' }).waitFor();
    await page.context().close();
  });

  it('leaves a note at an incident, which the case shows with what is open and how it is dealt with', async () => {
    const page = await open('/incidents');
    await page.getByRole('button', { name: 'Note on NO_ADDRESS of A0000000105' }).click();
    const note = page.getByRole('dialog');
    await note.getByLabel('Note').fill('The branch is asked');
    assert.deepEqual(await violations(page), []);
    await note.getByRole('button', { name: 'Save' }).click();
    await note.waitFor({ state: 'detached' });
    await page.goto(`${stage.url}/cases/301`);
    const incidents = page.getByRole('list', { name: 'Incidents' });
    await incidents.getByText('The branch is asked').waitFor();
    await incidents.getByRole('button', { name: 'Show the step' }).click();
    await page.waitForURL(/element=LowEmail/);
    assert.deepEqual(await violations(page), []);
    await incidents.getByRole('button', { name: 'Deal with it' }).click();
    await page.getByRole('dialog').getByText('1 open incident is meant.').waitFor();
    await page.context().close();
  });

  it('tries incidents again, many at once and with a reason', async () => {
    const page = await open('/incidents');
    const rows = page.getByRole('table', { name: 'One by one' });
    await rows.getByRole('checkbox', { name: 'Choose NO_ADDRESS of A0000000105' }).check();
    await rows.getByRole('checkbox', { name: 'Choose NO_ADDRESS of A0000000106' }).check();
    await page.getByRole('button', { name: 'Deal with 2 incidents' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 open incidents are meant.').waitFor();
    await dialog.getByText('Skip the step').click();
    await dialog.getByLabel('By which way').waitFor();
    await dialog.getByText('Try again', { exact: true }).first().click();
    await dialog.getByLabel('Reason').fill('The addresses have come');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rows.getByRole('link', { name: 'A0000000106' }).waitFor({ state: 'detached' });
    await page.getByText('Resolved', { exact: true }).click();
    await rows.getByText('Try again, by ana').first().waitFor();
    await page.context().close();
  });

  it('holds a case with a reason, lists who is on hold, and releases one', async () => {
    const page = await open('/cases/301');
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 account is meant.').waitFor();
    await dialog.getByLabel('The strategy: waits').uncheck();
    assert.equal(await dialog.getByLabel('Terms of placements').isDisabled(), true);
    await dialog.getByLabel('The strategy: waits').check();
    await dialog.getByLabel('Why, in your words').fill('Claim R-77');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Hold', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('stands still since').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.goto(`${stage.url}/holds?reason=dispute`);
    await page.getByRole('checkbox', { name: 'Choose the hold of A0000000105 (Dispute)' }).check();
    await page.getByRole('button', { name: 'Release 1 hold' }).click();
    await dialog.getByText('1 active hold is meant.').waitFor();
    await dialog.getByLabel('Why they are over').fill('Unfounded');
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Release', exact: true }).click();
    await page.getByText('Nobody is on hold').waitFor();
    await page.getByText('Over', { exact: true }).click();
    await page.getByText('Unfounded').waitFor();
    await page.context().close();
  });

  it('completes a task with one of its outcomes', async () => {
    const page = await open('/queues/cards-priority');
    await page.getByRole('button', { name: 'Complete: A0000000053' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Refusal' }).check();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await page.getByText('Done: Refusal').waitFor();
    await page.getByRole('link', { name: 'A0000000053' }).waitFor({ state: 'detached' });
    assert.deepEqual(stage.fake!.operations.completed, [{ task: '300-1', outcome: 'Refusal' }]);
    await page.context().close();
  });

  it('invites a person with a token that is shown once', async () => {
    const page = await open('/administration');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('mara');
    await dialog.getByRole('checkbox', { name: 'collector', exact: true }).check();
    await dialog.getByRole('button', { name: 'Invite' }).click();
    await dialog.getByText('invitation-of-one-time').waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /mara.*collector.*invited/ }).waitFor();
    await page.context().close();
  });

  it('says in the words of the server why the last administrator stays', async () => {
    const page = await open('/administration?person=ana');
    await page.getByRole('switch', { name: 'Has no way in' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText("found that 'ana' is the last").waitFor();
    await page.context().close();
  });

  it('shows a key once and revokes another after asking', async () => {
    const page = await open('/administration/keys');
    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the program').fill('reports');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('collections_shown-once').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Revoke: dialler' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('row', { name: /dialler.*revoked/ }).waitFor();
    await page.context().close();
  });

  it('turns the own second factor on with a code, and shows the recovery codes', async () => {
    const page = await open('/administration/security');
    await page.getByText('JBSW Y3DP EHPK 3PXP').waitFor();
    await page.getByRole('img', { name: 'QR code of the key' }).waitFor();
    await page.getByLabel('Code of the authenticator').fill('000000');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('alert').getByText('see whether its clock is right').waitFor();
    await page.getByLabel('Code of the authenticator').fill('123 456');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByText('aaaa-bbbb').waitFor();
    await page.getByRole('heading', { name: 'Your second factor is on' }).waitFor();
    await page.context().close();
  });
});

/** Until nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await until(page, 'document.querySelector("[role=status][aria-label], .mantine-Loader-root") === null');
}

/** The page's policy lets no text run as a script, so the debugger asks again and again. */
async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + 15_000; !(await page.evaluate(expression));) {
    assert.ok(Date.now() < end, `Expected to become true: ${expression}`);
    await page.waitForTimeout(50);
  }
}
