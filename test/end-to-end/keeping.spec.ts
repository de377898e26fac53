import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, type Register, test } from './register.ts';

async function supplierWith(register: Register, name: string, contact: { name: string; email: string }) {
  return register.client.processors.save({
    id: null,
    version: null,
    input: {
      ...emptyProcessor(name),
      contacts: [{ id: randomUUID(), kind: 'privacy', phone: '010 1234567', ...contact }],
    },
  });
}

test('what was removed comes back from the bin, by keyboard', async ({ page, register }) => {
  const { id, version } = await supplierWith(register, 'Weg & Terug B.V.', { name: '', email: '' });
  await register.client.processors.remove({ id, version });
  await page.getByRole('link', { name: 'Instellingen' }).press('Enter');
  await page.getByRole('link', { name: 'Prullenbak openen' }).press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Weg & Terug B.V.' });
  await expect(row).toContainText('Leverancier');
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Zoeken in de prullenbak' }).fill('niets');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Alles tonen' }).press('Enter');
  await page.getByRole('button', { name: 'Weg & Terug B.V. terugzetten' }).press('Enter');
  await expect(page.getByText('Weg & Terug B.V. staat weer in het register.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'De prullenbak is leeg' })).toBeVisible();
  expect((await register.client.processors.list({})).rows.map(({ name }) => name)).toEqual([
    'Weg & Terug B.V.',
  ]);
});

test('a contact person is found, handed over and erased', async ({ page, register }) => {
  const person = { name: 'Anouk de Vries', email: 'anouk@voorbeeld.example' };
  await supplierWith(register, 'Eerste B.V.', person);
  await supplierWith(register, 'Tweede B.V.', person);
  await supplierWith(register, 'Derde B.V.', { name: 'Bas', email: 'bas@voorbeeld.example' });
  await goTo(page, '#/settings/persons');
  await page.getByRole('button', { name: 'Opzoeken' }).click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();
  const words = page.getByRole('textbox', { name: 'E-mailadres of volledige naam' });
  await words.fill('anouk');
  await words.press('Enter');
  await expect(page.getByRole('heading', { name: 'Niemand gevonden' })).toBeVisible();
  await words.fill('ANOUK@voorbeeld.example');
  await words.press('Enter');
  await expect(page.getByText('2 vermeldingen gevonden')).toBeVisible();
  await expect(page.getByText('Bas')).toHaveCount(0);
  await page
    .getByText(/regels? in de geschiedenis/)
    .first()
    .click();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Gegevens opslaan als JSON' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^contactpersoon-\d{4}-\d{2}-\d{2}\.json$/);
  const saved: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved).toEqual(await register.client.persons.find({ words: person.email }));

  await page.getByRole('button', { name: 'Persoon wissen: Anouk de Vries bij Eerste B.V.' }).click();
  const question = page.getByRole('alertdialog', { name: 'Anouk de Vries wissen?' });
  await expect(question).toContainText('Dit kan niet ongedaan worden gemaakt');
  await question.getByRole('button', { name: 'Persoon wissen' }).click();
  await expect(question.getByText('Vul dit in.')).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('textbox', { name: 'Reden' }).fill('Verzoek van 3 november');
  await question.getByRole('button', { name: 'Persoon wissen' }).click();
  await expect(page.getByText('1 vermelding gevonden')).toBeVisible();
  const left = await register.client.persons.find({ words: person.email });
  expect(left.map(({ processor }) => processor)).toEqual(['Tweede B.V.']);
  expect((await register.client.register.verify()).ok).toBe(true);
});

test('a name that is no text of a page stays text', async ({ page, register }) => {
  const name = '<img src=x onerror=alert(1)> \u202Eevil 🙂';
  const { id, version } = await supplierWith(register, name, { name, email: '' });
  await goTo(page, '#/settings/persons');
  await page.getByRole('textbox', { name: 'E-mailadres of volledige naam' }).fill(name);
  await page.getByRole('button', { name: 'Opzoeken' }).click();
  await expect(page.getByText('1 vermelding gevonden')).toBeVisible();
  await register.client.processors.remove({ id, version });
  await page.reload();
  await goTo(page, '#/settings/bin');
  await expect(page.getByRole('rowheader').first()).toHaveText(name);
  await expect(page.locator('main img')).toHaveCount(0);
});
