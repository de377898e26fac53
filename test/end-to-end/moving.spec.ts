import type { Page } from '@playwright/test';
import { expect, goTo, test } from './register.ts';

test.use({ opened: 'example' });

const top = (page: Page) => page.evaluate(() => scrollY);

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** Scrolls as a person does. */
async function scrollDown(page: Page) {
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => top(page)).toBeGreaterThan(600);
  return top(page);
}

test('a new page opens at its top with its title focused, and Back where it was left', async ({ page }) => {
  await expect(page.locator('.loading')).toHaveCount(0);
  await scrollDown(page);
  const link = page.getByRole('link', { name: /^Doorgifte regelen: / }).last();
  await link.focus();
  const left = await top(page);
  expect(left).toBeGreaterThan(300);
  await page.getByRole('link', { name: 'Kalender', exact: true }).click();
  await expect(heading(page, 'Kalender')).toBeFocused();
  expect(await top(page)).toBe(0);
  await scrollDown(page);
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await expect(heading(page, 'Instellingen')).toBeFocused();
  expect(await top(page)).toBe(0);
  await page.goBack();
  await page.goBack();
  await expect(heading(page, 'Start')).toBeVisible();
  await expect.poll(() => top(page)).toBe(left);
  await page.goForward();
  await expect(heading(page, 'Kalender')).toBeVisible();
  await expect.poll(() => top(page)).toBeGreaterThan(600);

  // By keyboard: the link that was followed has the focus again.
  await page.goBack();
  await expect.poll(() => top(page)).toBe(left);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Start')).toHaveCount(0);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => top(page)).toBe(left);
});

test('what was saved is in view with the focus; a form that is left gives it back to its button', async ({
  page,
  register,
}) => {
  const { rows } = await register.client.processors.list({ search: 'Polderhost' });
  await goTo(page, `#/suppliers/${rows[0]?.id}`);
  const contacts = page.locator('#contacts');
  const certificates = page.locator('#certificates');
  await certificates.getByRole('button', { name: /toevoegen$/ }).press('Enter');
  await page.getByRole('button', { name: 'Annuleren' }).press('Enter');
  await expect(certificates.getByRole('button', { name: /toevoegen$/ })).toBeFocused();

  await contacts.getByRole('button', { name: /bewerken$/ }).press('Enter');
  await page.keyboard.press('Control+s');
  await expect(contacts.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(contacts.getByRole('heading', { level: 2 })).toBeInViewport();

  await page.locator('#agreements').getByRole('button', { name: 'Overeenkomst toevoegen' }).press('Enter');
  await page.keyboard.press('Control+s');
  const added = page.locator('#agreements .record').last();
  await expect(page.locator('#agreements .record h3:focus')).toBeInViewport();
  await expect(added).toBeVisible();

  await goTo(page, '#/settings/countries');
  await page.getByRole('button', { name: 'Besluit over een land vastleggen' }).press('Enter');
  await page.getByRole('combobox', { name: /^Land/ }).fill('Canada');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Besloten door' }).fill('Noor Jansen');
  await page.getByRole('textbox', { name: 'Reden' }).fill('Proef');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 3, name: /^Canada/ })).toBeFocused();

  await goTo(page, '#/settings');
  await page.locator('#organisation').getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(page.locator('#organisation').getByRole('button', { name: 'Opslaan' })).toBeFocused();
});
