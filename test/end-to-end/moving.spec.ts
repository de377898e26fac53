import type { Page } from '@playwright/test';
import { expect, expectAccessible, goTo, test } from './register.ts';

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

test('keys lead everywhere: search, areas, filters, help and terms', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(page.locator('.search-button')).toBeFocused();
  await goTo(page, '#/suppliers');
  await expect(heading(page, 'Leveranciers')).toBeFocused();
  await page
    .getByRole('button', { name: 'Filters tonen' })
    .or(page.getByRole('button', { name: 'Filters verbergen' }))
    .first()
    .waitFor();
  const show = page.getByRole('button', { name: 'Filters tonen' });
  if (await show.isVisible()) await show.press('Enter');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Zoeken in leveranciers' })).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(page.getByRole('searchbox', { name: 'Zoeken in leveranciers' })).toHaveValue('a/b');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  // One stop per group of filters, and the arrow keys within it.
  const groups = page.locator('.facet');
  await expect(groups.nth(2)).toBeVisible();
  const stops = await groups.evaluateAll((all) =>
    all.map(
      (group) =>
        [...group.querySelectorAll('input, button')].filter((one) => (one as HTMLElement).tabIndex === 0)
          .length,
    ),
  );
  expect(new Set(stops)).toEqual(new Set([1]));
  const boxes = groups.nth(1).getByRole('checkbox');
  await boxes.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(boxes.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(groups.nth(2).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(boxes.nth(1)).toBeFocused();

  // From area to area, and back.
  await page.keyboard.press('F6');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('.rail a[aria-current="page"]')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('grid')).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toContainText('F6');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(heading(page, 'Hulp')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('verwerkersover');
  await expect(page.getByText('De afspraken met een verwerker op papier')).toBeVisible();
  await expect(page.getByText('De toezichthouder in Nederland.')).toBeHidden();
  await expectAccessible(page);
  await goTo(page, '#/help?term=dpf');
  await expect(page.locator('#term-dpf')).toBeFocused();
  await expect(page.locator('#term-dpf')).toBeInViewport();
});

test('the palette says why, under which page and with which key; a page below leads back', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tekstverwerking');
  await expect(page.getByRole('menuitem').first()).toContainText('Dienst: Tekstverwerking en bestanden');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('toetsen');
  await expect(page.getByRole('menuitem', { name: 'Toetsen' }).locator('kbd')).toHaveText('?');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('prullenbak');
  await expect(page.getByRole('menuitem')).toHaveText([/Prullenbak · Instellingen/]);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Prullenbak')).toBeFocused();
  const rail = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect(rail.getByRole('link', { name: 'Prullenbak' })).toHaveAttribute('aria-current', 'page');
  await expect(rail.getByRole('link', { name: 'Instellingen' })).toHaveAttribute('aria-current', 'true');
  await page
    .getByRole('navigation', { name: 'U bent hier' })
    .getByRole('link', { name: 'Instellingen' })
    .click();
  await expect(heading(page, 'Instellingen')).toBeFocused();
  await rail.getByRole('link', { name: 'Veilig bewaren' }).click();
  await expect(rail.getByRole('link', { name: 'Instellingen' })).toHaveAttribute('aria-current', 'true');
});

test('a message covers nothing of the page and goes with it', async ({ page }) => {
  await goTo(page, '#/settings');
  await page.locator('#organisation').getByRole('button', { name: 'Opslaan' }).press('Enter');
  const toast = page.locator('.toast');
  await expect(toast).toBeVisible();
  const covers = await page.evaluate(() => {
    const main = document.querySelector('main')?.getBoundingClientRect();
    const box = document.querySelector('.toast')?.getBoundingClientRect();
    return main && box ? box.right - main.left : null;
  });
  expect(covers).toBeLessThanOrEqual(0);
  await page.waitForTimeout(1100);
  await goTo(page, '#/calendar');
  await expect(toast).toHaveCount(0);
});

test('a day is picked by month and year, and today is marked', async ({ page, register }) => {
  const { today } = await register.client.register.status();
  await goTo(page, '#/settings/history');
  const field = page.getByRole('textbox', { name: 'Vanaf' });
  await field.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Tot en met' })).toBeFocused();
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const dialog = page.getByRole('dialog', { name: 'Kalender: Vanaf' });
  await expect(dialog.locator('.calendar-day.today')).toHaveText(String(Number(today.slice(8))));
  await expectAccessible(page);
  const [month, year] = [dialog.getByRole('combobox').first(), dialog.getByRole('combobox').last()];
  await month.selectOption({ label: 'maart' });
  await year.selectOption({ label: String(Number(today.slice(0, 4)) - 5) });
  await dialog.getByRole('button', { name: / 15 maart / }).click();
  await expect(field).toHaveValue(`15-3-${Number(today.slice(0, 4)) - 5}`);
});

test.describe('the first day', () => {
  test.use({ tour: true });
  test('the tour is on the start page until it is closed for good', async ({ page }) => {
    const tour = page.getByRole('region', { name: 'Uw eerste dag' });
    await expect(tour.getByRole('listitem')).toHaveCount(5);
    await expect(tour.getByRole('img', { name: 'gedaan' })).not.toHaveCount(0);
    await expectAccessible(page);
    await tour.getByRole('link', { name: 'Wat is een verwerker?' }).click();
    await expect(page.locator('#term-processor')).toBeFocused();
    await page.goBack();
    await tour.getByRole('button', { name: 'Niet meer tonen' }).click();
    await expect(tour).toHaveCount(0);
    await page.reload();
    await expect(heading(page, 'Start')).toBeVisible();
    await expect(tour).toHaveCount(0);
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'Rondleiding weer tonen' }).click();
    await goTo(page, '#/');
    await expect(tour).toBeVisible();
  });

  test('another register is opened from inside, and the first screen is one step away', async ({
    page,
    register,
  }) => {
    await register.client.register.create({ file: `${register.folder}/tweede.vwr`, organisation: 'Tweede' });
    await page.reload();
    await page.getByRole('button', { name: /^Register van Tweede/ }).press('Enter');
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: /test\.vwr/ }).press('Enter');
    await expect(page.getByRole('button', { name: /^Register van Stichting Proef/ })).toBeVisible();
    await page.getByRole('button', { name: /^Register van Stichting Proef/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Ander register openen of maken' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Register maken' })).toBeVisible();
  });
});
