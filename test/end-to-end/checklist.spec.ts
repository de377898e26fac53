import { type AgreementInput, emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, type Register, test } from './register.ts';
import { smallPdf } from './small-pdf.ts';

async function signed(register: Register, changes: Partial<AgreementInput> = {}) {
  const { client } = register;
  const { id } = await client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Hostwaard B.V.'),
  });
  const agreement = await client.agreements.save({
    id: null,
    version: null,
    processorId: id,
    input: {
      ...emptyAgreement,
      recorded: 'signed',
      signedOn: '2024-06-01',
      renewal: { kind: 'indefinite', months: null },
      title: 'Hoofdovereenkomst',
      subProcessorAuthorisation: 'specific',
      ...changes,
    },
  });
  return { id, agreement };
}

const audit = 'Het recht op audits, waaronder inspecties';

test('the agreement is checked beside its document, and the letter asks for what is missing', async ({
  page,
  context,
  register,
}) => {
  const { id, agreement } = await signed(register);
  await register.client.documents.add({
    file: new File([new Uint8Array(smallPdf(['Artikel 1 Partijen']))], 'getekend.pdf'),
    processorId: id,
    agreementId: agreement.id,
  });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('link', { name: /Toetsen aan artikel 28/ }).click();
  await expect(page.getByRole('complementary', { name: 'Document naast de vragen' })).toContainText(
    'Artikel 1 Partijen',
  );
  await expect(page.getByText('0 van 100')).toBeVisible();

  const parties = page.getByRole('radiogroup', { name: 'Wie de partijen zijn' });
  await parties.getByRole('radio', { name: 'Ja' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 van 72 vragen beantwoord')).toBeVisible();
  // Nobody recorded whether these apply: they are asked, and it is said why.
  await expect(page.getByText('Niet vastgelegd is of de Cyberbeveiligingswet voor u geldt')).toBeVisible();
  const question = page.locator('li').filter({ has: page.getByRole('radiogroup', { name: audit }) });
  await question.getByText('Nee', { exact: true }).click();
  await question.getByLabel('Toelichting').fill('<b>alleen</b> een rapport');
  await expect(page.getByRole('button', { name: `Naar de vraag: ${audit}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
  await expect(page.getByText('De toetsing is opgeslagen.').first()).toBeVisible();
  const { record, checklists } = await register.client.processors.get({ id });
  expect(record.agreements[0]?.checklist).toEqual({
    'pre.parties': { answer: 'yes', clause: '', note: '' },
    'h.audit': { answer: 'no', clause: '', note: '<b>alleen</b> een rapport' },
  });
  await expect(page.getByText(`${checklists[0]?.score} van 100`)).toBeVisible();

  await page.getByRole('link', { name: 'Brief over wat ontbreekt' }).click();
  const letter = page.getByRole('article', { name: 'Tekst van de brief' });
  await expect(letter).toContainText(audit);
  await expect(letter).toContainText('<b>alleen</b> een rapport');
  await expectAccessible(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Tekst kopiëren' }).click();
  await expect(page.getByText('De tekst staat op het klembord.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(audit);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Opslaan als tekst' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Brief aan Hostwaard B.V..txt');
  await page.getByText('Engels', { exact: true }).click();
  await expect(letter).toContainText('The right to audits, including inspections');
});

test('an answer by somebody else is shown beside mine, and I choose', async ({ page, register }) => {
  const { id, agreement } = await signed(register);
  await goTo(page, `#/suppliers/${id}/checklist/${agreement.id}`);
  const { id: _id, version, processorId: _supplier, ...input } = agreement;
  const group = page.getByRole('radiogroup', { name: audit });
  await group.getByText('Nee', { exact: true }).click();
  await register.client.agreements.save({
    id: agreement.id,
    version,
    processorId: id,
    input: { ...input, checklist: { 'h.audit': { answer: 'yes', clause: '12', note: '' } } },
  });
  await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Iemand anders heeft dit' });
  await expect(conflict).toContainText('Ja, 12');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(page.getByText('De toetsing is opgeslagen.').first()).toBeVisible();
  const saved = (await register.client.processors.get({ id })).record.agreements[0];
  expect(saved?.checklist['h.audit']?.answer).toBe('no');

  await group.getByText('Deels', { exact: true }).click();
  await register.client.agreements.save({
    id: agreement.id,
    version: saved?.version ?? null,
    processorId: id,
    input: { ...input, checklist: { 'h.audit': { answer: 'yes', clause: '14', note: '' } } },
  });
  await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
  await conflict.getByRole('button', { name: 'Versie uit het register nemen' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(group.getByRole('radio', { name: 'Ja' })).toBeChecked();
});

test('the authorisation of sub-processors decides what is asked, and is saved with the answers', async ({
  page,
  register,
}) => {
  const { id, agreement } = await signed(register);
  await goTo(page, `#/suppliers/${id}/checklist/${agreement.id}`);
  const objection = page.getByRole('radiogroup', { name: 'Het recht om bezwaar te maken' });
  const procedure = page.getByRole('radiogroup', { name: 'Hoe vooraf om toestemming' });
  await expect(procedure).toBeVisible();
  await expect(objection).toHaveCount(0);
  // A whole group at once: what was answered stays, and it is taken back as easily.
  const first = page.getByRole('region', { name: 'Waar de overeenkomst over gaat', exact: true });
  const count = await first.getByRole('radiogroup').count();
  await first.getByText('Nee', { exact: true }).first().click();
  await first.getByRole('button', { name: /Ja: Waar de overeenkomst over gaat$/ }).click();
  await expect(first.getByRole('radio', { name: 'Ja', checked: true })).toHaveCount(count - 1);
  await first.getByRole('button', { name: /^Ja terugnemen/ }).click();
  await expect(first.getByRole('radio', { name: 'Ja', checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: /Toestemming voor subverwerkers/ }).click();
  await page.getByRole('option', { name: 'Algemene toestemming' }).click();
  await expect(objection).toContainText('verplicht');
  await expect(procedure).toHaveCount(0);
  await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
  await expect(page.getByText('De toetsing is opgeslagen.').first()).toBeVisible();
  const { record } = await register.client.processors.get({ id });
  expect(record.agreements[0]?.subProcessorAuthorisation).toBe('general');
});

test('the answers of a model are filled in with their clauses, and count once they are confirmed', async ({
  page,
  register,
}) => {
  const { id, agreement } = await signed(register, { model: 'scc-2021-915' });
  await goTo(page, `#/suppliers/${id}/checklist/${agreement.id}`);
  const answers = async () =>
    (await register.client.processors.get({ id })).record.agreements[0]?.checklist ?? {};
  const save = async () => {
    await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
    await expect(page.getByText('De toetsing is opgeslagen.').first()).toBeVisible();
  };
  await page.getByRole('button', { name: /antwoorden van het model invullen/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 van 100')).toBeVisible();
  const question = page.locator('li').filter({ has: page.getByRole('radiogroup', { name: audit }) });
  await expect(question.getByText('Volgens het model, te bevestigen')).toBeVisible();
  await expect(question.getByText('Vindplaats: bepalingen 7.6(c) en 7.6(d)')).toBeVisible();
  await expectAccessible(page);

  // One by one: confirmed, changed, or a deviation that says why.
  await page.getByRole('button', { name: `Bevestigen: ${audit}` }).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByText('Volgens het model, te bevestigen')).toHaveCount(0);
  await expect(question.getByLabel('Vindplaats')).toHaveValue('bepalingen 7.6(c) en 7.6(d)');
  await question.getByText('Wijkt hier af van het model').click();
  await page.getByRole('button', { name: 'Toetsing opslaan' }).click();
  await expect(question.getByLabel('Motivering van de afwijking')).toBeFocused();
  await question.getByLabel('Motivering van de afwijking').fill('Alleen na een incident');
  await save();
  expect((await answers())['h.audit']).toEqual({
    answer: 'yes',
    clause: 'bepalingen 7.6(c) en 7.6(d)',
    note: '',
    deviation: 'Alleen na een incident',
  });
  expect((await answers())['h.info']?.proposedBy).toBe('scc-2021-915');

  const all = page.getByRole('button', { name: 'Alles bevestigen' });
  await expect(all).toBeDisabled();
  await page.getByText('Ik heb de overeenkomst gelezen.').click();
  await all.click();
  await expect(page.getByText('Volgens het model, te bevestigen')).toHaveCount(0);
  await save();
  expect((await answers())['h.info']).toEqual({ answer: 'yes', clause: 'bepaling 7.6(c)', note: '' });
});

test('the known versions of a model are offered where its version is filled in', async ({
  page,
  register,
}) => {
  const { id } = await signed(register, { model: 'vng' });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Hoofdovereenkomst bewerken' }).click();
  const version = page.getByRole('combobox', { name: 'Versie van het model' });
  await expect(version).toHaveAccessibleDescription('Bekend zijn: 2.53, 2.42, 2.3-3.');
  await version.fill('2.3-3');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De overeenkomst is opgeslagen.').first()).toBeVisible();
  const { record } = await register.client.processors.get({ id });
  expect(record.agreements[0]?.modelVersion).toBe('2.3-3');
});
