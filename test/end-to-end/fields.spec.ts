import { formatDate } from '../../shared/words/format.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.beforeEach(async ({ page }) => {
  await goTo(page, '#/suppliers/new');
  await page.getByLabel('Naam van de rechtspersoon').fill('Proef B.V.');
  await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proef B.V.' })).toBeVisible();
});

test('a date is understood as people type it', async ({ page, register }) => {
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  const date = page.getByRole('textbox', { name: 'Getekend op' });
  for (const [typed, shown] of [
    ['5-12-26', '5-12-2026'],
    ['05122026', '5-12-2026'],
    ['5 dec 2026', '5-12-2026'],
    ['5/12/26', '5-12-2026'],
    ['29-2-2028', '29-2-2028'],
    ['1 maart 2027', '1-3-2027'],
    ['vrijdag 27 november 2026', '27-11-2026'],
    ["1 mrt '27", '1-3-2027'],
    ['morgen', '23-11-2026'],
    ['2026-12-05', '5-12-2026'],
  ] as const) {
    await date.fill(typed);
    await date.press('Tab');
    await expect(date).toHaveValue(shown);
  }
  // An end before the start is most often a slip, by which the agreement counts as expired: it is said at once.
  const slip = page.getByText('De einddatum ligt vóór de dag van tekenen: kijk de data na.');
  const end = page.getByRole('textbox', { name: 'Einddatum' });
  await end.fill('4-12-2026');
  await end.press('Tab');
  await expect(slip).toBeVisible();
  await end.fill('5-12-2026');
  await end.press('Tab');
  await expect(slip).toHaveCount(0);
  await end.fill('4-12-2026');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De overeenkomst is opgeslagen.').first()).toBeVisible();
  await expect(slip).toBeVisible();
  const [row] = (await register.client.processors.list({})).rows;
  const { record } = await register.client.processors.get({ id: row?.id ?? '' });
  expect(record.agreements.map((agreement) => agreement.signedOn)).toEqual(['2026-12-05']);
});

test('an impossible day is an error at the field and is never moved', async ({ page, register }) => {
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  const date = page.getByRole('textbox', { name: 'Getekend op' });
  for (const typed of ['31-02-2026', '29-2-2027', '31-4-26', '5 foo 2026', '12-2026', 'volgende week']) {
    await date.fill(typed);
    await date.press('Tab');
    await expect(date).toHaveValue(typed);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Vul een bestaande dag in als dag-maand-jaar')).toBeVisible();
    await expect(date).toBeFocused();
  }
  await expectAccessible(page);
  const [row] = (await register.client.processors.list({})).rows;
  const { record } = await register.client.processors.get({ id: row?.id ?? '' });
  expect(record.agreements).toEqual([]);
});

test('a date can be taken from the calendar, by keyboard', async ({ page }) => {
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  const date = page.getByRole('textbox', { name: 'Einddatum' });
  await date.fill('31-12-2026');
  await date.press('Tab');
  await page.getByRole('button', { name: 'Kalender: Einddatum' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(date).toHaveValue('1-1-2027');
});

test('an empty date opens its calendar on today as the core has it, whatever zone the computer is in', async ({
  page,
  register,
}) => {
  const { today } = await register.client.register.status();
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  await page.getByRole('button', { name: 'Kalender: Einddatum' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Einddatum' })).toHaveValue(formatDate(today, 'nl'));
});

test('a country typed in full is chosen, whichever of its names', async ({ page }) => {
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  const country = page.getByRole('combobox', { name: 'Land van vestiging' });
  for (const [typed, key, shown] of [
    ['zwitserland', 'Tab', 'Zwitserland'],
    ['curacao', 'Tab', 'Curaçao'],
    ['United Kingdom', 'Tab', 'Verenigd Koninkrijk'],
    ['niger', 'Tab', 'Niger'],
    ['nigeria', 'Tab', 'Nigeria'],
    ['VS', 'Tab', 'Verenigde Staten'],
    // The first in the list, for what is no name by itself.
    ['nede', 'Enter', 'Nederland'],
    ['zwits', 'Tab', 'Zwitserland'],
  ] as const) {
    await country.fill('');
    await country.pressSequentially(typed);
    await country.press(key);
    await expect(country).toHaveValue(shown);
  }
  await country.fill('');
  await country.pressSequentially('brazil');
  await expect(page.getByRole('option', { name: 'Brazilië' })).toBeVisible();
  await expectAccessible(page, ['aria-hidden-focus', 'region', 'page-has-heading-one']);
  await country.press('ArrowDown');
  await country.press('Enter');
  await expect(country).toHaveValue('Brazilië');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Proef B.V. is opgeslagen.').first()).toBeVisible();
  await expect(page.locator('#general')).toContainText('Brazilië');
});

test('text that is no country is an error and stays as it was typed', async ({ page }) => {
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  const country = page.getByRole('combobox', { name: 'Land van vestiging' });
  await country.fill('Atlantis');
  await country.press('Tab');
  await expect(country).toHaveValue('Atlantis');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Kies een land uit de lijst.')).toBeVisible();
  await expect(country).toBeFocused();
});

test('a number that is none, and a KvK number that is too short, stand at their field', async ({ page }) => {
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  const hours = page.getByLabel('Meldtermijn datalek (uren)');
  await hours.fill('een dag');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(hours).toBeFocused();
  await expect(page.getByText('Vul een heel getal in')).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();

  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  await page.getByLabel('KvK-nummer').fill('1234567');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Een KvK-nummer heeft acht cijfers')).toBeVisible();
});
