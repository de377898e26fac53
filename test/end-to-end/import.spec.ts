import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { workbook } from '../electron/core/import/lists.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

const lists = join(import.meta.dirname, '../fixtures/lists/cases');

test('rows that the sheet hides are said once, before anything is taken over', async ({ page }) => {
  const sheet = utils.aoa_to_sheet([['Leverancier'], ['Acme'], ['Gestopt'], ['Ook gestopt']]);
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
  await goTo(page, '#/import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles({
    name: 'lijst.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook({ Lijst: sheet })),
  });
  await expect(page.getByText('In het werkblad zijn 2 rijen met gegevens verborgen')).toHaveCount(1);
  await expectAccessible(page);
});

async function choose(page: Page, name: string) {
  await goTo(page, '#/');
  await goTo(page, '#/import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles(join(lists, name));
}

test('what a list does not give to a field is named before it is taken over', async ({ page, register }) => {
  await choose(page, '09-several-sheets.xlsx');
  await expect(page.getByText('Niet gelezen: “Diensten”, “Contracten”.')).toBeVisible();
  await page.getByRole('button', { name: /Werkblad/ }).click();
  await page.getByRole('option', { name: 'Diensten' }).click();
  await expect(page.getByText('Niet gelezen: “Organisaties”, “Contracten”.')).toBeVisible();

  await choose(page, '01-host-region.csv');
  const kept = page.getByRole('region', { name: /als tekst bewaard$/ });
  await expect(kept.getByText('https://lantern.example/dpa').first()).toBeVisible();
  await choose(page, '07-sections.xlsx');
  await expect(page.getByRole('heading', { name: /worden overgeslagen$/ })).toBeVisible();
  await expectAccessible(page);
  await expect(register.client.imports.list()).resolves.toEqual([]);
});

test('a list that was taken over is undone from the list of imports', async ({ page, register }) => {
  await choose(page, '02-no-location.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await goTo(page, '#/');
  await goTo(page, '#/import');
  const undo = page.getByRole('button', { name: /^02-no-location\.csv ongedaan maken/ });
  await expect(undo).toBeVisible();
  await expectAccessible(page);
  await undo.press('Enter');
  await expect(page.getByRole('cell', { name: 'Ongedaan gemaakt', exact: true })).toBeVisible();
  expect((await register.client.imports.list()).map(({ isUndone }) => isUndone)).toEqual([true]);
});

async function chooseHere(page: Page, name: string, rows: readonly string[]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
}

test('a new list of sub-processors, from the page of the supplier: compared, chosen row by row, taken over', async ({
  page,
  register,
}) => {
  const { client } = register;
  const input = { ...emptyProcessor('Hostwaard B.V.'), role: 'processor' as const };
  const { id } = await client.processors.save({ id: null, version: null, input });
  const header = 'Subverwerker;Dienst;Locatie';
  const list = new File([`${header}\nDatahal Oy;Opslag;Finland\nTeller AG;Facturen;NL`], 'eerst.csv');
  const { importId } = await client.imports.preview({ file: list, under: { id } });
  for await (const _ of await client.imports.run({ importId }));

  await goTo(page, `#/suppliers/${id}?section=chain`);
  await page.getByRole('link', { name: 'Lijst van subverwerkers innemen' }).click();
  await expect(page.getByText('zijn de subverwerkers van Hostwaard B.V.')).toBeVisible();
  await chooseHere(page, 'later.csv', [header, 'Datahal Oy;Opslag;India', 'Nieuw Ltd;Chat;Canada']);
  const compared = page.getByRole('region', { name: 'Deze lijst naast de keten van Hostwaard B.V.' });
  await expect(compared.getByRole('listitem')).toHaveText([
    /Datahal Oy · Opslag.*andere plaats: Finland → India/,
    /Nieuw Ltd · Chat.*erbij: Canada/,
    /Teller AG · Facturen.*niet meer genoemd: Nederland/,
  ]);
  await page.getByRole('textbox', { name: 'Dag van de aankondiging of de lijst' }).fill('10-11-2026');
  await expect(compared.getByText('Dag van de lijst: 10-11-2026.')).toBeVisible();
  await expectAccessible(page);
  const gone = compared.getByRole('checkbox', { name: /^Teller AG overnemen/ });
  await gone.focus();
  await page.keyboard.press('Space');
  await expect(gone).not.toBeChecked();
  await page.getByRole('button', { name: '2 verschillen overnemen' }).click();
  await page.getByRole('link', { name: 'Naar de leverancier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hostwaard B.V.' })).toBeVisible();
  const { record } = await client.processors.get({ id });
  expect(record.announcements).toMatchObject([
    { name: 'Nieuw Ltd', country: 'CA', announcedOn: '2026-11-10' },
  ]);
  expect(record.chain.map(({ endedOn }) => endedOn)).toEqual([null, null]);
});

test('a later list shows what it changes, field by field', async ({ page }) => {
  await choose(page, '29-oud-nieuw.1.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await choose(page, '29-oud-nieuw.2.csv');
  await page.getByText('Werk de bestaande leverancier bij').click();
  const changes = page.getByRole('region', { name: 'Deze lijst wijzigt 2 gegevens' });
  await expect(changes.getByRole('row')).toHaveText([
    /Was/,
    /Vestigingsadres.*Oudestraat 1, Zwolle.*Nieuwstraat 9, Zwolle/,
    /Gegevensstroom: land.*Verenigde Staten.*Duitsland/,
  ]);
  await expectAccessible(page);
});
