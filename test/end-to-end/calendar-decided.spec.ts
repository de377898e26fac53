/** A date of the calendar through its life, with a moved clock: it appears, is put off, handled, and comes back when it changes. */
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { addDays, addMonths, daysBetween } from '../../shared/law/dates.ts';
import { DEADLINE_LIMIT, type DeadlineItem } from '../../shared/schema/outlook.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, openPage, test } from './register.ts';

const MANY = 10_000;

/** The focus is kept in the dialog while it is open; what lies around it is no region, and the page is hidden behind it. */
const inDialog = ['region', 'landmark-one-main', 'page-has-heading-one'];

test.use({ language: 'en', opensFirst: false });

/** A window of 1280 px at 200 %, and without. */
const zoomed = { width: 640, height: 450 };
const wide = { width: 1280, height: 900 };

test('a date appears, is put off and handled by keyboard, and comes back when it changes', async ({
  page,
  register,
}) => {
  const { client, passDays } = register;
  test.skip(passDays === null, 'the clock of the desktop is that of the computer');
  const input = { ...emptyProcessor('Hostwaard B.V.'), owner: 'Noor Jansen' };
  const { id: processorId } = await client.processors.save({ id: null, version: null, input });
  const agreement = {
    ...emptyAgreement,
    recorded: 'signed',
    signedOn: '2026-01-01',
    effectiveOn: '2026-01-01',
    endsOn: '2027-05-31',
  } as const;
  const saved = await client.agreements.save({ id: null, version: null, processorId, input: agreement });
  expect((await client.reminders.open({})).counts.matters).toBe(0);
  passDays?.(100);
  await openPage(page, register);
  const panel = page.getByRole('region', { name: 'Reminders' });
  await expect(panel).toContainText('Hostwaard B.V.');

  await goTo(page, '#/calendar');
  const grid = page.getByRole('grid', { name: 'Dates by day' });
  const row = grid.getByRole('row', { name: /^End of the agreement/ });
  await expect(row).toContainText('31 May 2027');

  // By keyboard: Tab leads from the active row to its buttons, and the focus comes back to the list.
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^End of the agreement, Hostwaard/ });
  await expectAccessible(page, inDialog);
  await dialog.getByRole('textbox', { name: 'Remind on' }).fill('10-3-2027');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Reminder on 10 Mar 2027');
  await expect(grid).toBeFocused();
  expect((await client.reminders.open({})).counts.matters).toBe(0);
  passDays?.(9);
  await expect.poll(async () => (await client.reminders.open({})).counts.matters).toBe(1);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('What was done').fill('Cancelled by letter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Recorded as handled.')).toBeVisible();
  await expect(row).toHaveCount(0);
  const told = page.locator('.toast', { hasText: 'Recorded as handled.' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await page.setViewportSize(zoomed);
  await row.getByRole('button', { name: /^Handled:/ }).click();
  await expect(dialog.getByRole('button', { name: 'Handled' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page, inDialog);
  await expectNoSidewaysScroll(page);
  await dialog.getByLabel('What was done').fill('Cancelled by letter');
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);

  await page.setViewportSize(wide);

  // What is handled is shown by choice, and opened again there.
  await page.getByText('Include handled (1)').click();
  await expect(row).toContainText(/Handled on \d+ Mar 2027/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // Another day is another date.
  await client.agreements.save({
    id: saved.id,
    version: saved.version,
    processorId,
    input: { ...agreement, endsOn: '2027-06-30' },
  });
  await page.reload();
  await expect(row).toContainText('30 Jun 2027');
  await expect(row.getByRole('button', { name: /^Handled:/ })).toBeVisible();
  expect((await client.reminders.open({})).counts.matters).toBe(1);
});

test('the dates are saved as a calendar file, of an owner or of all', async ({ page, register }) => {
  const { client } = register;
  for (const owner of ['Noor Jansen', 'Femke de Vries']) {
    const input = { ...emptyProcessor(`Supplier of ${owner}`), owner };
    const { id } = await client.processors.save({ id: null, version: null, input });
    const agreement = { ...emptyAgreement, recorded: 'signed', endsOn: '2027-05-31' } as const;
    await client.agreements.save({ id: null, version: null, processorId: id, input: agreement });
  }
  await client.reminders.setMe({ name: 'Noor Jansen' });
  await openPage(page, register);
  await goTo(page, '#/calendar');
  const save = async (owner: RegExp | null) => {
    await page.getByRole('button', { name: 'Calendar file' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Calendar file' });
    if (owner) {
      await dialog.getByRole('button', { name: /Whose/ }).click();
      await page.getByRole('option', { name: owner }).click();
    } else await expectAccessible(page, inDialog);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the calendar file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('verwerkersregister.ics');
    const text = (await (await download.createReadStream()).toArray()).join('').replaceAll('\r\n ', '');
    return ['Noor', 'Femke'].filter((name) => text.includes(`Supplier of ${name}`));
  };
  expect(await save(null)).toEqual(['Noor']);
  expect(await save(/^Femke/)).toEqual(['Femke']);
  expect(await save(/^All dates/)).toEqual(['Noor', 'Femke']);
});

test.describe('the month', () => {
  test.use({ opened: 'example', language: 'nl', opensFirst: true });

  test('a month by keyboard: the arrows go over the days, also into the next month, and Enter shows a day', async ({
    page,
    register,
  }) => {
    const { deadlines } = await register.client.outlook.deadlines({});
    const { today } = await register.client.register.status();
    const item = deadlines.find(({ due }) => due > today);
    if (!item) throw new Error('the example has no date ahead');
    await goTo(page, '#/calendar');
    await page.getByRole('radio', { name: 'Maand' }).press('Space');
    const month = page.getByRole('grid', { name: 'november 2026' });
    await month.locator('[tabindex="0"]').focus();
    await expect(month.locator('[aria-current="date"]')).toBeFocused();
    const days = daysBetween(today, item.due);
    for (let at = 0; at < Math.floor(days / 7); at++) await page.keyboard.press('ArrowDown');
    for (let at = 0; at < days % 7; at++) await page.keyboard.press('ArrowRight');
    const count = deadlines.filter(({ due }) => due === item.due).length;
    await expect(page.locator(`[data-day="${item.due}"]`)).toBeFocused();
    await expect(page.locator(`[data-day="${item.due}"]`)).toContainText(
      count === 1 ? '1 datum' : `${count} data`,
    );
    await page.keyboard.press('Enter');
    const list = page.getByRole('grid', { name: 'Data op volgorde van dag' });
    await expect(list).toBeFocused();
    await expect(list.getByRole('button', { name: /^Afgehandeld:/ })).toHaveCount(count);
    await expectAccessible(page);
    await page.locator(`[data-day="${item.due}"]`).focus();
    await page.keyboard.press('PageDown');
    const next = addMonths(item.due, 1);
    await expect(page.locator(`[data-day="${next}"]`)).toBeFocused();
    await expect(list).toHaveCount(0);
  });

  test('a month of ten thousand dates is moved over and shown by the day', async ({ page, register }) => {
    test.skip(register.window !== null, 'what the core answers is made larger on its way to a browser');
    const { today } = await register.client.register.status();
    const first = addMonths(`${today.slice(0, 7)}-01`, 1);
    const [some] = (await register.client.outlook.deadlines({})).deadlines;
    if (!some) throw new Error('the example has no date');
    await page.route('**/rpc/outlook/deadlines', async (route) => {
      const response = await route.fetch();
      const body: { json: { deadlines: DeadlineItem[] } } = await response.json();
      const { from, until } = route.request().postDataJSON().json as { from: string; until: string };
      const many = Array.from({ length: MANY }, (_, at) => ({
        ...some,
        ...{ key: `many-${at}`, due: addDays(first, at % 28), overdue: false, handledOn: null },
      })).filter(({ due }) => from <= due && due <= until);
      const counts = [...Map.groupBy(many, ({ due }) => due)].map(([due, { length: n }]) => ({
        ...{ kind: 'notice', due, leadDays: 90, isHandled: false, n },
      }));
      await route.fulfill({
        response,
        json: { ...body, json: { ...body.json, deadlines: many.slice(0, DEADLINE_LIMIT), counts } },
      });
    });
    await goTo(page, `#/calendar?month=${first.slice(0, 7)}`);
    await page.reload();
    await page.getByRole('radio', { name: 'Maand' }).press('Space');
    const month = page.locator('table.month');
    await month.locator('[tabindex="0"]').focus();
    await page.keyboard.press('PageDown');
    const day = month.locator(':focus');
    await expect(day).toContainText('22-12-2026: 357');
    await page.keyboard.press('ArrowUp');
    await expect(day).toContainText('15-12-2026: 357');
    await page.keyboard.press('Enter');
    const list = page.getByRole('grid', { name: 'Data op volgorde van dag' });
    await expect(list).toBeFocused();
    await expect(list).toHaveAttribute('aria-rowcount', /^35[789]$/);
    // Only the rows around what is in view are on the page.
    expect(await list.getByRole('row').count()).toBeLessThan(100);
    await page.setViewportSize(zoomed);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(wide);
  });

  test('the list is printed whole, without what only a screen can do', async ({ page, register }) => {
    const { deadlines } = await register.client.outlook.deadlines({});
    await goTo(page, '#/calendar');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = page.getByRole('table');
    await expect(printed.locator('td:first-child')).toHaveCount(deadlines.length);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('grid')).toBeVisible();

    // A list of suppliers is printed as it is in view, and says so on paper alone.
    await goTo(page, '#/suppliers?covered=no');
    await expect(page.getByRole('grid')).toBeVisible();
    // Of the filters only what was chosen.
    await expect(page.locator('.facet-value').filter({ visible: true })).toHaveText([
      /^Niet geldig|^Not valid/,
    ]);
    const part = page.getByText(/alleen de rijen op papier|Only the rows of this list/);
    await expect(part).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(part).toBeHidden();
  });
});

test('the days ahead of a kind of date are chosen in the settings', async ({ page, register }) => {
  await openPage(page, register);
  await goTo(page, '#/settings');
  const days = page.getByRole('textbox', { name: 'End of the agreement', exact: true });
  await expect(days).toHaveAttribute('placeholder', '120, 90, 60, 30, 7');
  await days.fill('45, soon');
  await page.keyboard.press('Enter');
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.setViewportSize(zoomed);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(wide);
  await days.fill('45; 10');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The policy was saved.')).toBeVisible();
  expect((await register.client.policy.get()).leadTimes).toEqual({ 'agreement-end': [45, 10] });
  await days.fill('');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await register.client.policy.get()).leadTimes).toEqual({});
});
