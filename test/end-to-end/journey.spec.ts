import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { tabTo } from './hands.ts';
import { expect, expectAccessible, type Register, test } from './register.ts';

const published = resolve(import.meta.dirname, '../fixtures/lists/subprocessors-hey.csv');

async function resultOf(register: Register, name: string) {
  const [row] = (await register.client.processors.list({ search: name })).rows;
  return row?.transferResult ?? null;
}

async function readDownload(page: Page, save: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test('a published list, a transfer without a basis, its repair and the PDF: by mouse', async ({
  page,
  register,
}) => {
  await page.getByRole('link', { name: 'Lijst importeren' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles(published);
  await expect(page.getByRole('grid', { name: 'Zo wordt het' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /regels overnemen/ }).click();
  await expect(page.getByRole('heading', { name: 'De lijst is overgenomen' })).toBeVisible();

  await page.getByRole('link', { name: 'Doorgiften bekijken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
  expect(await resultOf(register, 'Mailchimp')).toBe('action');
  await page.getByRole('link', { name: 'Doorgifte regelen van Mailchimp' }).click();

  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('Actie nodig');
  await page.getByText('De DPF-lijst is gecontroleerd').click();
  await expect(verdict).toContainText('is niet vastgelegd');
  await page.getByRole('button', { name: /Status op de lijst$/ }).click();
  await page.getByRole('option', { name: 'Actief', exact: true }).click();
  await page.getByText('Andere gegevens (niet-HR)').click();
  await expect(verdict).toContainText('niet op tijd opnieuw gecontroleerd');
  const { today } = await register.client.register.status();
  const [year, month, day] = today.split('-');
  await page.getByRole('textbox', { name: 'Gecontroleerd op' }).fill(`${day}-${month}-${year}`);
  await expect(verdict).toContainText('In orde');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De gegevensstroom is opgeslagen.').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
  expect(await resultOf(register, 'Mailchimp')).toBe('ok');

  await page.getByRole('link', { name: 'Rapporten', exact: true }).click();
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await expect(page.getByRole('heading', { name: 'Het rapport is klaar' })).toBeVisible({
    timeout: 30_000,
  });
  const pdf = await readDownload(page, () => page.getByRole('button', { name: 'PDF opslaan' }).click());
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('the same road by keyboard alone', async ({ page, register }) => {
  const press = (...keys: string[]) =>
    keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve());
  const button = (name: string | RegExp) => tabTo(page, page.getByRole('button', { name }));
  const link = (name: string) => tabTo(page, page.getByRole('link', { name }));

  await press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('importeren');
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
  // Asked well before the key: the browser must have heard that the test takes the file chooser over.
  const choosing = page.waitForEvent('filechooser');
  await button('Bestand kiezen');
  await press('Enter');
  await (await choosing).setFiles(published);
  await expect(page.getByRole('grid', { name: 'Zo wordt het' })).toBeVisible();
  await button(/regels overnemen/);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'De lijst is overgenomen' })).toBeVisible();
  await link('Doorgiften bekijken');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Zoeken in doorgiften' })).toBeVisible();
  await press('/');
  await page.keyboard.type('Sentry');
  await expect(page.getByRole('grid', { name: 'Doorgiften' }).getByRole('row')).toHaveCount(2);
  await tabTo(page, page.getByRole('grid', { name: 'Doorgiften' }));
  await press('Enter');
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('Actie nodig');
  await tabTo(page, page.getByRole('checkbox', { name: /De DPF-lijst is gecontroleerd/ }));
  await press('Space');
  await expect(verdict).toContainText('is niet vastgelegd');
  await tabTo(page, page.getByRole('button', { name: /Status op de lijst$/ }));
  await press('Enter', 'ArrowDown', 'Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'Andere gegevens (niet-HR)' }));
  await press('Space');
  await expect(verdict).toContainText('niet op tijd opnieuw gecontroleerd');
  await tabTo(page, page.getByRole('textbox', { name: 'Gecontroleerd op' }));
  const { today } = await register.client.register.status();
  await page.keyboard.type(today.split('-').reverse().join(''));
  await expect(verdict).toContainText('In orde');
  await press('Control+s');
  await expect(page.getByText('De gegevensstroom is opgeslagen.').first()).toBeVisible();
  expect(await resultOf(register, 'Sentry')).toBe('ok');

  await press('Control+k');
  await page.keyboard.type('overzicht');
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rapporten' })).toBeVisible();
  await button('Rapport maken');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Het rapport is klaar' })).toBeVisible({
    timeout: 30_000,
  });
  await button('PDF opslaan');
  const pdf = await readDownload(page, () => press('Enter'));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
