/** What was done can be undone: for a while also on the next page, from every list, and it is always said. */
import type { Page } from '@playwright/test';
import { expect, goTo, test } from './register.ts';

const undone = 'De wijziging is ongedaan gemaakt';

const offers = (page: Page, text: string) =>
  page.locator('.toast').filter({ hasText: text }).getByRole('button', { name: 'Ongedaan maken' });

test('a supplier that was just added is taken back with Ctrl+Z, which leads back to the list', async ({
  page,
  register,
}) => {
  const suppliers = async () => (await register.client.processors.list({})).rows.map(({ name }) => name);
  await goTo(page, '#/suppliers/new');
  await page.getByRole('combobox', { name: 'Naam van de rechtspersoon' }).fill('Vergissing B.V.');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Vergissing B.V.' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(undone)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Leveranciers' })).toBeVisible();
  expect(await suppliers()).toEqual([]);
});

test.describe('with the example', () => {
  test.use({ opened: 'example' });

  test('a message that undoes something stays for a while on the next page, any other leaves with its own', async ({
    page,
    register,
  }) => {
    const [row] = (await register.client.processors.list({ search: 'Arbodienst' })).rows;
    const owner = async () =>
      (await register.client.processors.list({ search: 'Arbodienst' })).rows[0]?.owner;
    await page.clock.install();
    await goTo(page, `#/suppliers/${row?.id}`);
    await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
    await page.getByRole('combobox', { name: 'Eigenaar bij ons' }).fill('Zed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await expect(offers(page, 'is opgeslagen')).toBeVisible();
    expect(await owner()).toBe('Zed');
    // It is of this page by now, not of what led away from it.
    await page.clock.runFor(2000);
    await goTo(page, '#/suppliers');
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(offers(page, 'is opgeslagen')).toBeVisible();
    // Also where a list has an undo of its own, in which nothing was done yet.
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(undone)).toBeVisible();
    expect(await owner()).toBe(row?.owner);
    await page.clock.runFor(2000);
    await goTo(page, '#/calendar');
    await expect(page.locator('.toast')).toHaveCount(0);
  });

  test('what was done in the calendar is undone from its list, and that is said', async ({ page }) => {
    await goTo(page, '#/calendar');
    const dates = page.getByRole('row', { name: /Tijdslot/ });
    await expect(dates).toHaveCount(1);
    await dates
      .first()
      .getByRole('button', { name: /^Afgehandeld/ })
      .click();
    await page.getByRole('textbox', { name: 'Wat is er gedaan' }).fill('Gebeld');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(undone)).toBeVisible();
  });

  test('a recorded objection is taken back, and so is the end of a supplier', async ({ page, register }) => {
    const { client } = register;
    const [row] = (await client.processors.list({ search: 'Polderhost' })).rows;
    const record = async () => (await client.processors.get({ id: row?.id ?? '' })).record;
    await goTo(page, `#/suppliers/${row?.id}?section=announcements`);
    await page.getByRole('button', { name: /^Bezwaar/ }).click();
    await offers(page, 'Bezwaar').click();
    await expect(page.getByText(undone)).toBeVisible();
    expect((await record()).announcements[0]?.decision).toBe('open');
    await goTo(page, `#/suppliers/${row?.id}/end`);
    // From the heading of the page, which has the focus: the form says that this key saves it.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { name: /^Stap 2 van 4/ })).toBeVisible();
    expect((await record()).processor.endedOn).not.toBeNull();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(undone)).toBeVisible();
    expect((await record()).processor.endedOn).toBeNull();
  });

  test('that a supplier was asked and confirmed is never proposed: nobody said so yet', async ({
    page,
    register,
  }) => {
    const [row] = (await register.client.processors.list({ search: 'Printpark' })).rows;
    for (const [step, field] of [
      [3, 'Aan de leverancier gevraagd op'],
      [4, 'Door de leverancier bevestigd op'],
    ] as const) {
      await goTo(page, `#/suppliers/${row?.id}/end?step=${step}`);
      await expect(page.getByRole('heading', { name: new RegExp(`^Stap ${step} van 4`) })).toBeVisible();
      await expect(page.getByRole('textbox', { name: field })).toHaveValue('');
    }
  });
});

test('one form of a page is saved from anywhere on it; of several the one in which something was typed', async ({
  page,
  register,
}) => {
  const stored = async () => (await register.client.organisation.get()).kvk;
  await goTo(page, '#/settings');
  await page.getByRole('textbox', { name: 'KvK-nummer' }).fill('12345678');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('De gegevens van de organisatie zijn opgeslagen.').first()).toBeVisible();
  expect(await stored()).toBe('12345678');
});
