import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { workbook } from '../electron/core/import/lists.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, test } from './register.ts';

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

test('what a list left to check is worked off, by keyboard, until nothing of it waits', async ({
  page,
  register,
}) => {
  await choose(page, '12-looptijd.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await page.getByRole('link', { name: 'Na te kijken (7)' }).press('Enter');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await expect(filters.getByRole('checkbox', { name: /Uit 12-looptijd\.csv \(7\)/ })).toBeChecked();
  const grid = page.getByRole('grid');
  await expect(grid.getByText('Geldigheid niet zeker')).toHaveCount(3);
  await expect(grid.getByText('Van kracht')).toHaveCount(2);
  await expectAccessible(page);

  await grid.getByRole('link', { name: 'Zandplaat BV' }).click();
  const agreements = page.getByRole('region', { name: 'Verwerkersovereenkomsten' });
  await expect(agreements.getByText('Geldigheid niet zeker')).toBeVisible();
  await expect(agreements.getByText('kolom Loopt tot, 12-looptijd.csv, regel 3')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await agreements.getByRole('button', { name: 'Klopt zo: “december 2027”' }).press('Enter');
  await expect(agreements.getByText('Van kracht')).toBeVisible();
  // The next words are where the person goes on.
  await expect(agreements.getByRole('button', { name: /^Klopt zo: “1 kalendermaand/ })).toBeFocused();
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await expect(agreements.getByText('Geldigheid niet zeker')).toBeVisible();
  // Words that leave the term open do not go into the remark; the others do.
  await expect(page.getByRole('button', { name: 'Neem 1 over in opmerking' })).toBeVisible();
  await agreements.getByRole('button', { name: 'Bewerken: “december 2027”' }).press('Enter');
  await page.getByRole('textbox', { name: 'Einddatum (tot en met)' }).fill('31-12-2027');
  await page.keyboard.press('Control+s');
  await expect(agreements.getByText('31-12-2027')).toBeVisible();
  await agreements.getByRole('button', { name: 'Klopt zo: “december 2027”' }).press('Enter');
  await expect(agreements.getByText('Van kracht')).toBeVisible();
  await page.getByRole('button', { name: 'Neem alles over in opmerking' }).press('Enter');
  const general = page.getByRole('region', { name: 'Algemeen' });
  await expect(general.getByText(/^Opzegtermijn: 1 kalendermaand/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /na te kijken$/ })).toHaveCount(0);

  await goTo(page, '#/');
  await page
    .getByRole('link', { name: 'Bij 4 leveranciers staan nog cellen uit uw lijst om na te kijken' })
    .press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(5);
  expect((await register.client.imports.list()).map(({ toCheck }) => toCheck)).toEqual([5]);
});
