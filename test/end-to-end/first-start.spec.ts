import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './register.ts';

test.use({ opened: 'none' });

test('makes a register by keyboard alone, and finds it again', async ({ page, register }) => {
  await expectAccessible(page);
  await page.getByLabel('Naam van uw organisatie').focus();
  await page.keyboard.type('Bakkerij De Korenschoof');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Bestand van het register')).toBeFocused();
  await expect(page.getByLabel('Bestand van het register')).toHaveValue(
    join(register.folder, 'register.vwr'),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Uw register is nog leeg' })).toBeVisible();
  await expect(page.getByText('Bakkerij De Korenschoof')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Register sluiten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: join(register.folder, 'register.vwr') }).click();
  await expect(page.getByText('Bakkerij De Korenschoof')).toBeVisible();
});

test('opens the example register, and again after it was closed', async ({ page }) => {
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat vraagt aandacht' })).toBeVisible();
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Register sluiten' }).click();
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat vraagt aandacht' })).toBeVisible();
});

test('says what is wrong with a file, and what to do', async ({ page, register }) => {
  const text = join(register.folder, 'brief.txt');
  writeFileSync(text, 'Geachte heer, mevrouw,');
  const file = page.getByLabel('Bestand met de map erbij');
  const open = page.getByRole('button', { name: 'Register openen', exact: true });

  await open.click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();

  await file.fill(text);
  await open.click();
  await expect(page.getByRole('alert')).toContainText('geen register');
  await expect(page.getByRole('alert')).toContainText('maak een nieuw register');

  await file.fill(join(register.folder, 'is-er-niet.vwr'));
  await open.click();
  await expect(page.getByRole('alert')).toContainText('bestaat niet');
  await expectAccessible(page);
});

test('keeps language and look, and takes the secret out of the address', async ({ page }) => {
  expect(page.url()).not.toContain('k=');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to the Verwerkersregister');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to the Verwerkersregister');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(20, 24, 29)');
  await expectAccessible(page);
});
