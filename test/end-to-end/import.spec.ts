import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
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
