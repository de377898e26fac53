import type { Page } from '@playwright/test';
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyProcessor, type ProcessorInput } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

async function supplier(register: Register, name: string, fields: Partial<ProcessorInput> = {}) {
  const input = { ...emptyProcessor(name), ...fields };
  return register.client.processors.save({ id: null, version: null, input });
}

const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('ending a supplier step by step: each is saved, the proof is attached, and it can be taken back', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register, 'Hostwaard B.V.');
  const dated = { recorded: 'signed', signedOn: '2024-09-25', endsOn: '2026-09-24' } as const;
  await register.client.agreements.save({
    id: null,
    version: null,
    processorId: id,
    input: { ...emptyAgreement, ...dated },
  });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Meer voor Hostwaard B.V.' }).click();
  await page.getByRole('menuitem', { name: 'Leverancier beëindigen' }).click();
  await expect(page.getByRole('textbox', { name: 'Laatste dag' })).toHaveValue('24-9-2026');
  await expect(page.getByText('Voorgesteld: 24-9-2026, het einde van de overeenkomst.')).toBeVisible();
  await expect(page.getByText(/Elke stap wordt meteen opgeslagen/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Laatste dag' }).fill('');
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Laatste dag' }).fill('30-6-2026');
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  await page.getByRole('link', { name: 'Vorige stap' }).click();
  await expect(page.getByRole('textbox', { name: 'Laatste dag' })).toHaveValue('30-6-2026');
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  await page.getByText('Wissen', { exact: true }).click();
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  await page.getByRole('textbox', { name: 'Aan de leverancier gevraagd op' }).fill('1-7-2026');
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bewijs toevoegen' }).click(),
  ]);
  await chooser.setFiles({ name: 'bewijs.txt', mimeType: 'text/plain', buffer: Buffer.from('gewist') });
  await expect(page.getByRole('link', { name: 'bewijs.txt' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Door de leverancier bevestigd op' }).fill('15-7-2026');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByText('Het einde van Hostwaard B.V. is vastgelegd.').first()).toBeVisible();
  await expectAccessible(page);
  const ended = await register.client.processors.get({ id });
  expect(ended.record.processor).toMatchObject({
    endedOn: '2026-06-30',
    exitChoice: 'deletion',
    exitAskedOn: '2026-07-01',
    exitConfirmedOn: '2026-07-15',
  });
  expect(ended.record.documents[0]?.kind).toBe('deletion-proof');
  await page.getByRole('button', { name: 'Einde terugnemen' }).click();
  await expect(page.getByText('Hostwaard B.V. loopt weer.').first()).toBeVisible();
  expect((await register.client.processors.get({ id })).record.processor.endedOn).toBeNull();
});

test('two suppliers become one, and two again', async ({ page, register }) => {
  const keep = await supplier(register, 'Hostwaard B.V.', { tags: ['hosting'] });
  const gone = await supplier(register, 'Hostwaard', { kvk: '01234567', tags: ['dns'] });
  await goTo(page, `#/suppliers/${keep.id}/merge`);
  await page
    .getByRole('region', { name: 'Misschien dezelfde' })
    .getByRole('link', { name: /^Hostwaard/ })
    .click();
  await expect(page.getByRole('row', { name: /KvK-nummer/ })).toContainText('01234567');
  await expect(page.getByRole('row', { name: /Labels/ })).toContainText('hosting, dns');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await expect(titled(page, 'Hostwaard B.V.')).toBeVisible();
  await expect(page.locator('#general')).toContainText('01234567');
  expect((await register.client.processors.list({})).total).toBe(1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Het samenvoegen is ongedaan gemaakt.').first()).toBeVisible();
  expect((await register.client.processors.list({})).total).toBe(2);
  const back = await register.client.processors.get({ id: gone.id });
  expect(back.record.processor).toMatchObject({ kvk: '01234567', tags: ['dns'] });
});

test('the bin says of a merged supplier what does not come back with it', async ({ page, register }) => {
  const keep = await supplier(register, 'Hostwaard B.V.');
  const gone = await supplier(register, 'Hostwaard');
  await register.client.agreements.save({
    ...{ id: null, version: null, processorId: gone.id },
    input: { ...emptyAgreement, recorded: 'signed' },
  });
  await register.client.processors.merge({ keepId: keep.id, goneId: gone.id });
  await goTo(page, '#/settings/bin');
  const row = page.getByRole('row', { name: /^Leverancier Hostwaard/ });
  await expect(row).toContainText('Samengevoegd met Hostwaard B.V.: de overeenkomsten');
  await row.getByRole('button', { name: 'Hostwaard terugzetten' }).click();
  await expect(page.getByText('Hostwaard staat weer in het register, maar zonder wat naar')).toBeVisible();
});

test('a copy takes the particulars and warns of a name that is there', async ({ page, register }) => {
  const { id } = await supplier(register, 'Hostwaard B.V.', { owner: 'Bas Okafor' });
  await goTo(page, `#/suppliers/${id}/copy`);
  await page.getByLabel('Naam van de nieuwe leverancier').fill('Hostwaard B.V.');
  await expect(page.getByText('zelfde naam')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Naam van de nieuwe leverancier').fill('Hostwaard Noord B.V.');
  await page.keyboard.press('Enter');
  await expect(titled(page, 'Hostwaard Noord B.V.')).toBeVisible();
  await expect(page.locator('#general')).toContainText('Bas Okafor');
});

test('the incident sheet in two steps, by keyboard alone', async ({ page, register }) => {
  const contact = {
    id: 'c1',
    kind: 'incident' as const,
    name: 'Wachtdienst',
    email: '',
    phone: '010 000 00 00',
  };
  await goTo(page, '#/incident');
  await expect(page.getByText('Er staat nog geen leverancier in het register.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Leverancier toevoegen' })).toBeVisible();
  await supplier(register, 'Hostwaard B.V.', {
    contacts: [contact],
    dataCategories: ['gezondheid'],
    bsn: true,
  });
  for (let at = 1; at <= 13; at += 1) await supplier(register, `Aanbieder ${at}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('datalek');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(titled(page, 'Bij welke leverancier is het datalek?')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Zoek de leverancier').focus();
  await page.keyboard.type('aanbieder');
  await expect(page.getByText('Dit zijn de eerste 12; er zijn er meer.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('host');
  await expect(page.getByRole('link', { name: /Hostwaard/ })).toBeVisible();
  await expect(page.getByText('er zijn er meer')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(titled(page, 'Incidentblad: Hostwaard B.V.')).toBeVisible();
  await expect(page.locator('#incident-call')).toContainText('010 000 00 00');
  await expect(page.locator('#incident-data')).toContainText('Burgerservicenummer');
  await expect(page.locator('#incident-data')).toContainText(
    /Niet vastgelegd of dit erbij is.*Strafrechtelijke persoonsgegevens/,
  );
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
});

test('a breach from the incident sheet: its clock runs, and stops when the authority was told', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register, 'Hostwaard B.V.');
  await register.client.agreements.save({
    id: null,
    version: null,
    processorId: id,
    input: { ...emptyAgreement, recorded: 'signed', signedOn: '2024-06-01', breachTermHours: 24 },
  });
  await goTo(page, `#/suppliers/${id}/incident`);
  await page.getByRole('link', { name: 'Datalek vastleggen' }).click();
  await expect(page.getByRole('heading', { name: 'Nieuw datalek' })).toBeVisible();
  await page.getByLabel('Aard van de inbreuk').fill('Verkeerd verzonden bestand');
  await page.getByLabel('Ontdekt door de leverancier').fill('19-11-2026 9:00');
  await page.getByLabel('Aan ons gemeld').fill('21-11-2026 25:00');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Vul een bestaande dag met een tijd in')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Aan ons gemeld').fill('21-11-2026 9:30');
  await page.keyboard.press('Control+s');
  const section = page.locator('#breaches');
  await expect(section).toContainText(
    'Uw termijn van 72 uur telt van 21-11-2026 09:30 tot 24-11-2026 09:30.',
  );
  await expect(section).toContainText('48 uur en 30 minuten na de ontdekking; afgesproken is 24 uur.');
  await expect(section).toContainText('1 datalek. Melding door de leverancier: 1 keer te laat.');
  await expect(section).toContainText('Nog te melden');
  await expect(section.locator('.fact', { hasText: 'Wie nog meer is ingelicht' })).toContainText(
    'niet ingevuld',
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await section.getByRole('link', { name: 'Incidentblad als PDF: Verkeerd verzonden bestand' }).click();
  await expect(page.getByRole('region', { name: 'Keuzes' })).toContainText(
    'Verkeerd verzonden bestand, Hostwaard B.V.',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await expect(page.getByRole('button', { name: 'PDF opslaan' })).toBeVisible();
  await goTo(page, '#/calendar');
  await expect(page.getByRole('link', { name: /Hostwaard/ }).first()).toBeVisible();
  await expect(page.getByText('Datalek melden bij de AP').first()).toBeVisible();

  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Verkeerd verzonden bestand bewerken' }).click();
  await page.getByLabel('Gemeld bij de Autoriteit Persoonsgegevens').fill('22 november 2026 om 11.15');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(section).toContainText(
    'Op 22-11-2026 11:15 gemeld bij de Autoriteit Persoonsgegevens, binnen',
  );
  await section.getByRole('button', { name: 'Verkeerd verzonden bestand verwijderen' }).click();
  await expect(section).toContainText('Er zijn geen datalekken vastgelegd.');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(section).toContainText('binnen de termijn');
});

test('another parent that is coming, and what was agreed about switching a cloud service', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register, 'Hostwaard B.V.', { category: 'hosting' });
  await register.client.agreements.save({
    id: null,
    version: null,
    processorId: id,
    input: {
      ...emptyAgreement,
      recorded: 'signed',
      signedOn: '2024-06-01',
      endsOn: '2027-03-31',
      renewal: { kind: 'automatic', months: 12 },
      notice: { months: 3, days: 0 },
      title: 'Hoofdovereenkomst',
    },
  });
  await goTo(page, `#/suppliers/${id}`);
  const general = page.locator('#general');
  await general.getByRole('button', { name: 'Bewerken' }).click();
  await page.getByText('Er komt een andere moedermaatschappij').click();
  await page.getByLabel('Nieuwe moedermaatschappij', { exact: true }).fill('Big Corp');
  await page
    .getByRole('combobox', { name: 'Land van de nieuwe moedermaatschappij' })
    .fill('Verenigde Staten');
  await page.getByRole('option', { name: 'Verenigde Staten', exact: true }).click();
  await page.getByRole('textbox', { name: 'Gaat in op' }).fill('1-1-2027');
  await expectAccessible(page);
  await page.keyboard.press('Control+s');
  await expect(general).toContainText('Big Corp');
  await general.getByRole('link', { name: 'Bekijk wat er dan verandert' }).click();
  await expect(titled(page, 'Wat als')).toBeVisible();
  await expect(page.getByText(/Hostwaard/).first()).toBeVisible();

  await goTo(page, `#/suppliers/${id}`);
  await general.getByRole('link', { name: 'Brief over de wijziging van zeggenschap' }).click();
  await expect(page.getByRole('article')).toContainText(
    'onder Big Corp (gevestigd in de Verenigde Staten) komt',
  );
  await expectAccessible(page);
  await goTo(page, `#/suppliers/${id}`);
  const agreements = page.locator('#agreements');
  await expect(agreements).toContainText('Clouddienst (dataverwerkingsdienst)');
  await agreements.getByRole('button', { name: 'Hoofdovereenkomst bewerken' }).click();
  const asked = page.getByRole('group', { name: 'Overstappen (dataverordening)' });
  await expect(asked.getByLabel('Overgangsperiode (dagen)')).toHaveCount(0);
  await asked.getByText('Ja', { exact: true }).first().click();
  await asked.getByLabel('Overgangsperiode (dagen)').fill('60');
  await expectAccessible(page);
  await page.keyboard.press('Control+s');
  await expect(agreements).toContainText(
    'om over te stappen is op tijd als die uiterlijk op 31-1-2027 is ontvangen',
  );
  const { completeness } = await register.client.processors.get({ id });
  expect(completeness.gaps.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'agreement.switchingTerms',
      'agreement.switchingNoticeLong',
      'agreement.switchingTransitionLong',
    ]),
  );
  await expectNoSidewaysScroll(page);
});

test.describe('with the example register', () => {
  test.use({ opened: 'example' });

  test('the chain as a picture and in words, shared sub-processors marked in both', async ({
    page,
    register,
  }) => {
    const found = (await register.client.outlook.dependencies({})).find(
      ({ kind, suppliers }) => kind === 'sub-processor' && suppliers.length > 1,
    );
    const [first, second] = found?.suppliers ?? [];
    if (!found || !first || !second) throw new Error('the example shares a sub-processor');
    await goTo(page, `#/suppliers/${first.id}`);
    const chain = page.locator('#chain');
    await expect(chain.getByRole('img', { name: new RegExp(`^Keten van ${first.name} met`) })).toBeVisible();
    await expect(chain.locator('.chain-picture')).toContainText(found.subject);
    await expect(chain.locator('.chain-picture')).toContainText(/ook bij \d+ andere/);
    await expect(chain.locator('.branches').first()).toContainText(second.name);
    await chain.getByRole('link', { name: 'Ketenoverzicht als PDF' }).click();
    await expect(page.getByRole('region', { name: 'Keuzes' })).toContainText(first.name);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rapport maken' }).click();
    await expect(page.getByRole('button', { name: 'PDF opslaan' })).toBeVisible();

    // The dossier of the whole supplier, with its documents.
    await goTo(page, `#/suppliers/${first.id}`);
    await page.getByRole('link', { name: 'Dossier', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Keuzes' })).toContainText(first.name);
    await page.getByText('Met de documenten (zip)').click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rapport maken' }).click();
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zip opslaan' }).click(),
    ]);
    expect(zip.suggestedFilename()).toMatch(/^Dossier .*\.zip$/);
  });

  for (const language of ['nl', 'en'] as const) {
    test.describe(language, () => {
      test.use({ language, colorScheme: 'dark', viewport: { width: 640, height: 480 } });
      test('every page of a supplier is accessible, dark and at 200 %', async ({ page, register }) => {
        const { rows } = await register.client.processors.list({ limit: 5 });
        const views = await Promise.all(rows.map(({ id }) => register.client.processors.get({ id })));
        const view = views.find(({ record }) => record.agreements.length > 0);
        if (!view) throw new Error('the example has an agreement');
        const { id } = view.record.processor;
        const agreement = view.record.agreements[0]?.id;
        const pages = [
          '',
          '/end',
          '/merge',
          `/merge?with=${rows.find((row) => row.id !== id)?.id}`,
          '/copy',
          '/incident',
          `/checklist/${agreement}`,
          `/letter/${agreement}`,
          '/letter/locations',
        ];
        for (const address of pages) {
          await goTo(page, `#/suppliers/${id}${address}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('.loading')).toHaveCount(0);
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
        }
      });
    });
  }
});
