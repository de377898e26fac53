import { type AgreementInput, emptyAgreement } from '../../shared/fields/agreement.ts';
import { announcementFields } from '../../shared/fields/evidence.ts';
import { emptyOf } from '../../shared/fields/field.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { addDays } from '../../shared/law/dates.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

const dutch = (date: string) => date.split('-').reverse().map(Number).join('-');

const agreementOf = (fields: Partial<AgreementInput>): AgreementInput => ({
  ...emptyAgreement,
  recorded: 'signed',
  signedOn: '2024-06-01',
  renewal: { kind: 'indefinite', months: null },
  title: 'Hoofdovereenkomst',
  subProcessorAuthorisation: 'general',
  objectionDays: 30,
  breachTermHours: 24,
  ...fields,
});

async function supplier(register: Register) {
  const input = emptyProcessor('Hostwaard B.V.');
  const made = await register.client.processors.save({ id: null, version: null, input });
  await register.client.agreements.save({
    id: null,
    version: null,
    processorId: made.id,
    input: agreementOf({}),
  });
  return made;
}

test('a certificate by keyboard: an impossible day is told at its field; removing is undone', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  const add = page.getByRole('button', { name: 'Certificaat of rapport toevoegen' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Afgegeven door').fill('DNV');
  await page.getByRole('textbox', { name: 'Geldig tot en met' }).fill('31-2-2099');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Vul een bestaande dag in als dag-maand-jaar')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Geldig tot en met' }).fill('28-2-2099');
  await page.keyboard.press('Control+s');
  const section = page.locator('#certificates');
  await expect(section).toContainText('ISO/IEC 27001');
  await expect(section).toContainText('Geldig');
  await expect(page.locator('#history')).toContainText('Certificaat');

  await section.getByRole('button', { name: 'ISO/IEC 27001 verwijderen' }).click();
  await expect(section).not.toContainText('DNV');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(section).toContainText('DNV');
  await expectAccessible(page);

  await section.getByRole('button', { name: 'ISO/IEC 27001 verwijderen' }).click();
  await goTo(page, '#/settings/bin');
  await page.getByRole('button', { name: 'ISO/IEC 27001 terugzetten' }).click();
  await expect(page.getByRole('heading', { name: 'De prullenbak is leeg' })).toBeVisible();
});

test('an announced sub-processor: the term of the agreement is counted, and the decision is recorded', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  const { today } = await register.client.register.status();
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Aankondiging toevoegen' }).click();
  const announcedOn = addDays(today, -10);
  const day = page.getByRole('textbox', { name: 'Aangekondigd op' });
  await expect(page.getByText(`30 dagen na de aankondiging, dus ${dutch(addDays(today, 30))}`)).toBeVisible();
  await day.fill(dutch(announcedOn));
  await expect(page.getByText(`30 dagen na de aankondiging, dus ${dutch(addDays(today, 20))}`)).toBeVisible();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();
  await page.getByLabel('Naam van de subverwerker').fill('Datahal Oy');
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('waar Datahal Oy');
  const country = page.getByRole('combobox', { name: 'Land waar de gegevens komen' });
  await country.fill('India');
  await country.press('Enter');
  await expect(verdict).toContainText('doorgifte naar India');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const section = page.locator('#announcements');
  const until = addDays(today, 20);
  await expect(section).toContainText(dutch(until));
  await expect(section).toContainText('over 20 dagen');
  await expectAccessible(page);
  await section.getByRole('button', { name: 'Bezwaar vastleggen tegen Datahal Oy' }).click();
  await expect(section).toContainText('Bezwaar gemaakt');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(section).toContainText('Nog te beslissen');
  await section.getByRole('button', { name: 'Bezwaar vastleggen tegen Datahal Oy' }).click();
  await section.getByRole('link', { name: 'Brief met bezwaar tegen Datahal Oy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bezwaar tegen een subverwerker' })).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Wij maken daartegen bezwaar (art. 28 lid 2 AVG).');
  await expectAccessible(page);
  const { record } = await register.client.processors.get({ id });
  const decided = { decision: 'objected', decidedOn: today, announcedOn, objectionUntil: until };
  expect(record.announcements[0]).toMatchObject(decided);
});

test('an announced sub-processor shows what it would bring; consent puts it into the chain, and is undone', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  const { today } = await register.client.register.status();
  await register.client.announcements.save({
    id: null,
    version: null,
    processorId: id,
    input: {
      ...emptyOf(announcementFields),
      name: 'Datahal Ltd',
      announcedOn: today,
      country: 'IN',
      service: 'Helpdesk',
    },
  });
  await goTo(page, `#/suppliers/${id}?section=announcements`);
  const section = page.locator('#announcements');
  await expect(section).toContainText('Met deze subverwerker:');
  await expect(section).toContainText('India');
  await section.getByRole('button', { name: 'Akkoord geven voor Datahal Ltd' }).click();
  await expect(section.getByRole('checkbox', { name: 'Zet in de keten' })).toBeChecked();
  await expectAccessible(page);
  await expect(section.getByRole('textbox', { name: 'Besloten op' })).toBeFocused();
  await page.keyboard.type('32-1-2027');
  await page.keyboard.press('Control+s');
  await expect(section.getByText('Vul een bestaande dag in')).toBeVisible();
  await expect(section.getByRole('textbox', { name: 'Besloten op' })).toBeFocused();
  await section.getByRole('textbox', { name: 'Besloten op' }).fill(dutch(today));
  await page.keyboard.press('Control+s');
  await expect(page.locator('#chain')).toContainText('Datahal Ltd');
  await expect(page.locator('#flows')).toContainText('India');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('#chain')).not.toContainText('Datahal Ltd');
  await expect(section).toContainText('Nog te beslissen');

  await expect(section).toContainText('Bezwaar mogelijk tot en met');
  const [agreement] = (await register.client.processors.get({ id })).record.agreements;
  if (!agreement) throw new Error('the agreement is there');
  await register.client.agreements.save({
    id: agreement.id,
    version: agreement.version,
    processorId: id,
    input: agreementOf({ subProcessorAuthorisation: 'specific' }),
  });
  await page.reload();
  await expect(section).toContainText('mag die pas na uw schriftelijke toestemming inschakelen');
  await expect(section).not.toContainText('Bezwaar mogelijk tot en met');
});

test('a sign-off with two signatures, and what changed since', async ({ page, register }) => {
  const { id } = await supplier(register);
  const { version, ...policy } = await register.client.policy.get();
  await register.client.policy.save({ version, input: { ...policy, fourEyes: true } });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  const form = page.getByRole('form', { name: 'Beoordeling vastleggen' });
  await expect(form.getByRole('region', { name: 'Open punten' })).toContainText('Er is niet vastgelegd waar');
  await form.getByLabel('Beoordeeld door').fill('Noor Jansen');
  await form.getByLabel('Functie', { exact: true }).fill('Privacy officer');
  await form.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  await expect(form.getByText('Kies een van de genoemde waarden.')).toBeVisible();
  // A choice of several has no field of its own: its first answer takes the focus.
  await expect(form.getByRole('radio', { name: 'In orde bevonden' })).toBeFocused();
  await form.getByText('In orde bevonden').click();
  await form.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  const section = page.locator('#reviews');
  await expect(section).toContainText('Wacht op een tweede handtekening');
  await expect(section).toContainText('Noor Jansen, Privacy officer');
  // Kept on this computer: the next sign-off and the history begin with it.
  expect(await register.client.reminders.me()).toEqual({ name: 'Noor Jansen', role: 'Privacy officer' });
  await expect(section).toContainText('Sinds de laatste beoordeling is er niets gewijzigd.');

  await section.getByRole('button', { name: 'Tweede handtekening zetten' }).click();
  await section.getByLabel('Naam van de tweede persoon').fill('noor jansen');
  await section.getByRole('button', { name: 'Tweede handtekening zetten' }).click();
  await expect(section.getByText('De tweede handtekening is van iemand anders')).toBeVisible();
  await expectAccessible(page);
  await section.getByLabel('Naam van de tweede persoon').fill('Bas Okafor');
  await section.getByRole('button', { name: 'Tweede handtekening zetten' }).click();
  await expect(section).toContainText('Bas Okafor');
  await expect(section).not.toContainText('Wacht op');

  const { record } = await register.client.processors.get({ id });
  const [agreement] = record.agreements;
  if (!agreement) throw new Error('the agreement is there');
  await register.client.agreements.save({
    id: agreement.id,
    version: agreement.version,
    processorId: id,
    input: agreementOf({ breachTermHours: 48 }),
  });
  await page.reload();
  await expect(section).toContainText('Sindsdien is één ding gewijzigd');
  await expect(section).toContainText('Meldtermijn datalek (uren): was 24, nu 48');
  await section.getByText(/^Stand van .* bekijken$/).click();
  await expect(section.getByText('Hoofdovereenkomst', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('the history tells in words what it was and what it became, and what was erased', async ({
  page,
  register,
}) => {
  const input = emptyProcessor('Hostwaard B.V.');
  const contact = {
    id: 'contact-1',
    kind: 'incident' as const,
    name: 'Iris de Wit',
    email: '',
    phone: '010 000 0000',
  };
  const made = await register.client.processors.save({
    id: null,
    version: null,
    input: { ...input, contacts: [contact] },
  });
  await register.client.processors.save({
    id: made.id,
    version: made.version,
    input: { ...input, contacts: [contact], country: 'NL', criticality: 'high' },
    reason: 'na het gesprek',
  });
  await goTo(page, `#/suppliers/${made.id}`);
  const row = (words: string) => page.locator('#history tr').filter({ hasText: words });
  await expect(row('Land van vestiging')).toContainText('Nederland');
  await expect(row('Hoe belangrijk voor ons')).toContainText('Hoog');
  await expect(row('Land van vestiging')).toContainText('na het gesprek');
  await row('contactpersoon gemaakt').getByText('Vastgelegd').click();
  await expect(row('contactpersoon gemaakt')).toContainText('Iris de Wit');
  await register.client.persons.erase({ contactId: contact.id, reason: 'verzoek om wissing' });
  await page.reload();
  await expect(row('contactpersoon gemaakt')).toContainText('gewist');
  await expect(page.locator('#history')).not.toContainText('Iris de Wit');
});

test('hostile text shows as text in evidence, sign-off, chain and incident sheet, and makes no page wider', async ({
  page,
  register,
}) => {
  const nasty = `<img src=x onerror=alert(1)> \u202eמימין \u200b😀 ${'x'.repeat(10_000)}`;
  const { client } = register;
  const contact = { id: 'c1', kind: 'incident' as const, name: nasty, email: '', phone: nasty };
  const input = { ...emptyProcessor('Hostwaard B.V.'), contacts: [contact], dataCategories: [nasty] };
  const { id } = await client.processors.save({ id: null, version: null, input });
  const fresh = { id: null, version: null, processorId: id };
  await client.agreements.save({ ...fresh, input: agreementOf({ title: nasty }) });
  await client.certificates.save({
    ...fresh,
    input: {
      standard: 'other',
      issuer: nasty,
      scope: nasty,
      issuedOn: null,
      validUntil: null,
      remark: nasty,
    },
  });
  await client.announcements.save({
    ...fresh,
    input: {
      name: nasty,
      change: 'new',
      announcedOn: '2026-01-01',
      country: null,
      service: '',
      objectionUntil: null,
      decision: 'open',
      decidedOn: null,
      remark: nasty,
    },
  });
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: {
      name: nasty,
      country: null,
      parentCountry: null,
      address: '',
      contact: '',
      website: '',
      remark: '',
    },
  });
  await client.chain.save({
    ...fresh,
    input: {
      subProcessorId: sub.id,
      parentLinkId: null,
      authorisedOn: null,
      contractSeenOn: null,
      service: nasty,
      endedOn: null,
    },
  });
  await client.reviews.sign({
    processorId: id,
    input: { reviewer: nasty, reviewerRole: nasty, outcome: 'approved', reason: nasty, remark: nasty },
  });
  const agreement = (await client.processors.get({ id })).record.agreements[0]?.id ?? '';
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['', '/incident', '/end', `/checklist/${agreement}`, `/letter/${agreement}`]) {
      await goTo(page, `#/suppliers/${id}${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
    }
  }
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.locator('#certificates')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.chain-picture')).toContainText('<img src=x onerror=alert(1)>');
});
