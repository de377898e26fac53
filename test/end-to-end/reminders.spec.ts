/** What a person is reminded of: it stands on the start page, is handled, put off and taken back, by keyboard alone. */
import { emptyColleague } from '../../shared/fields/colleague.ts';
import { expect, expectAccessible, test } from './register.ts';

test.use({ opened: 'example' });

test('a reminder is handled and put off, and each is taken back', async ({ page, register }) => {
  const panel = page.getByRole('region', { name: 'Herinneringen' });
  const open = async () => (await register.client.reminders.open({ everyone: true })).counts.matters;
  const before = await open();
  const handle = panel.getByRole('button', { name: /^Afgehandeld:/ });
  await handle.first().focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.getByLabel('Wat is er gedaan').fill('Opgezegd per brief');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vastgelegd als afgehandeld.')).toBeVisible();
  expect(await open()).toBe(before - 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(open).toBe(before);
  await expect(page.getByText('Vastgelegd als afgehandeld.')).toBeHidden();

  const soon = panel.getByRole('button', { name: /^Later:/ }).first();
  await soon.focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Herinneren op' }).fill('23-11-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('U wordt hieraan herinnerd op 23-11-2026.')).toBeVisible();
  expect(await open()).toBe(before - 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(open).toBe(before);
});

test('who somebody is, is chosen once, and decides what comes first', async ({ page, register }) => {
  const input = { ...emptyColleague('Niemand Nodig') };
  await register.client.colleagues.save({ id: null, version: null, input });
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: /Wie bent u/ }).click();
  await page.getByRole('option', { name: 'Niemand Nodig' }).click();
  await expect.poll(async () => (await register.client.reminders.me()).name).toBe('Niemand Nodig');
  await page.getByRole('link', { name: /^Start/ }).click();
  const panel = page.getByRole('region', { name: 'Herinneringen' });
  const rows = panel.locator('.attention > li');
  const mine = await register.client.reminders.open({});
  await expect(rows).toHaveCount(Math.min(5, mine.counts.suppliers));
  await panel.getByRole('radio', { name: 'Van iedereen' }).click({ force: true });
  await expect(rows).toHaveCount(5);
});
