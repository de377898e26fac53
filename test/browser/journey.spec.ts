import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
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
  await expect(page.getByRole('heading', { name: 'Wat er gebeurt' })).toBeVisible();
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
  await expect(verdict).toContainText('niet op tijd opnieuw gecontroleerd');
  const { today } = await register.client.register.status();
  const [year, month, day] = today.split('-');
  await page.getByRole('textbox', { name: 'Gecontroleerd op' }).fill(`${day}-${month}-${year}`);
  await expect(verdict).toContainText('In orde');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De gegevensstroom is opgeslagen.').first()).toBeVisible();
  await expect(page.getByRole('banner').or(page.locator('.axes')).last()).toContainText('In orde');
  expect(await resultOf(register, 'Mailchimp')).toBe('ok');

  await page.getByRole('link', { name: 'Rapporten' }).click();
  await page.getByRole('button', { name: 'Overzicht maken' }).click();
  await expect(page.getByRole('heading', { name: 'Het overzicht is klaar' })).toBeVisible({
    timeout: 30_000,
  });
  const pdf = await readDownload(page, () => page.getByRole('button', { name: 'PDF opslaan' }).click());
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('the same road by keyboard alone', async ({ page, register }) => {
  const press = (...keys: string[]) =>
    keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Presses Tab until the element with this name has the focus, as a person would. */
  async function tabTo(name: string | RegExp, role?: string) {
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const labelled = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
        const words = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        return {
          name: element?.getAttribute('aria-label') ?? (words || label || element?.textContent || ''),
          role: element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? '',
          hasRing: element
            ? getComputedStyle(element).outlineStyle !== 'none' || element.closest('label') !== null
            : false,
        };
      });
      const fits = typeof name === 'string' ? focused.name.includes(name) : name.test(focused.name);
      if (fits && (role === undefined || focused.role === role)) {
        expect(focused.hasRing, `focus is seen on ${focused.name}`).toBe(true);
        return;
      }
    }
    throw new Error(`Tab never came to ${name}`);
  }

  await press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('importeren');
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
  await tabTo('Bestand kiezen');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
  await chooser.setFiles(published);
  await expect(page.getByRole('heading', { name: 'Wat er gebeurt' })).toBeVisible();
  await tabTo(/regels overnemen/);
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'De lijst is overgenomen' })).toBeVisible();
  await tabTo('Doorgiften bekijken');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
  await tabTo('Doorgifte regelen van Sentry');
  await press('Enter');
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('Actie nodig');
  await tabTo('De DPF-lijst is gecontroleerd');
  await press('Space');
  await expect(verdict).toContainText('niet op tijd opnieuw gecontroleerd');
  await tabTo('Gecontroleerd op');
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
  await tabTo('Overzicht maken');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Het overzicht is klaar' })).toBeVisible({
    timeout: 30_000,
  });
  await tabTo('PDF opslaan');
  const pdf = await readDownload(page, () => press('Enter'));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
