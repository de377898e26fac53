import { addMonths } from '../../shared/law/dates.ts';
import { expect, expectAccessible, goTo, openPage, type Register, test } from './register.ts';

test.use({ opened: 'example' });

const shown = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}-${month}-${year}`;
};

async function deadlinesOf(register: Register) {
  return (await register.client.outlook.deadlines({})).deadlines;
}

test('every date with what, supplier, day, formula, article and owner, the late ones first', async ({
  page,
  register,
}) => {
  const items = await deadlinesOf(register);
  const [first] = items;
  if (!first) throw new Error('the example has no deadlines');
  expect(first.overdue).toBe(true);
  await page.getByRole('link', { name: 'Kalender', exact: true }).click();
  const rows = page.getByRole('grid', { name: 'Data op volgorde van dag' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Te laat');
  await expect(rows.nth(2)).toContainText(first.processor);
  await expect(rows.nth(2)).toContainText(/(dag|dagen|maand|maanden) te laat/);
  await expect(rows.nth(2)).toContainText(shown(first.due));
  await expect(rows.nth(2)).toContainText(first.formula.nl);
  await expect(rows.nth(2)).toContainText('AVG');
  await expect(rows.nth(2)).toContainText(first.owner);
  const late = items.filter((item) => item.overdue).length;
  await expect(page.getByText(`${items.length} data, ${late} te laat`)).toBeVisible();
});

test('one kind of dates, chosen in the list or in the picture, and a search', async ({ page, register }) => {
  const items = await deadlinesOf(register);
  const notices = items.filter((item) => item.kind === 'notice');
  expect(notices.length).toBeGreaterThan(1);
  await goTo(page, '#/calendar');
  await page.getByRole('button', { name: 'Soorten data' }).click();
  await page.getByRole('option', { name: 'Uiterste opzegdatum' }).click();
  await expect(page.getByText(`${notices.length} data`, { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/kind=notice/);
  await expectAccessible(page);
  const reviews = items.filter((item) => item.kind === 'review');
  await goTo(page, '#/calendar');
  await page.getByRole('link', { name: /^Periodieke beoordeling/ }).click();
  await expect(page.getByText(new RegExp(`^${reviews.length} data`))).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken in de kalender' }).fill('bestaat nergens');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Alle data tonen' }).click();
  await expect(page.getByText(new RegExp(`^${items.length} data`))).toBeVisible();
});

test('by keyboard: the arrows choose a row and Enter leads to where it is settled, at its supplier', async ({
  page,
  register,
}) => {
  const [first, second] = await deadlinesOf(register);
  await goTo(page, '#/calendar');
  const grid = page.getByRole('grid', { name: 'Data op volgorde van dag' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await grid.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toContainText(second?.processor ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/suppliers/${first?.processorId}`));
  await expect(page.locator('#content')).toContainText(first?.processor ?? '');
});

test('a month of the picture brings the list to that month', async ({ page, register }) => {
  const items = await deadlinesOf(register);
  const { today } = await register.client.register.status();
  const nextYear = String(Number(today.slice(0, 4)) + 1);
  const far = items.findLast((item) => item.due.slice(0, 4) === nextYear);
  if (!far) throw new Error('the example has no date next year');
  const month = far.due.slice(0, 7);
  await goTo(page, `#/calendar?month=${month}`);
  const grid = page.getByRole('grid', { name: 'Data op volgorde van dag' });
  const active = await grid.getAttribute('aria-activedescendant');
  const heading = page.locator(`[id="${active}"]`);
  await expect(heading).toContainText(month.slice(0, 4));
  await expect(heading).toBeInViewport();
});

test('as of another day, dates are late that are not today', async ({ page, register }) => {
  const { today } = await register.client.register.status();
  const day = addMonths(today, 37);
  const { deadlines } = await register.client.outlook.deadlines({ asOf: day });
  const late = deadlines.filter((item) => item.overdue).length;
  await goTo(page, '#/calendar');
  await page.getByRole('button', { name: /^Stand per/ }).click();
  await page.getByRole('textbox', { name: 'Stand per een andere dag' }).fill(shown(day));
  await page.getByRole('button', { name: 'Toepassen' }).click();
  await expect(page.getByText(`${deadlines.length} data, ${late} te laat`)).toBeVisible();
  await expect(page.getByText(`Vandaag, ${shown(day)}`)).toBeVisible();
});

test('the year stands on the start page, with the way into the calendar', async ({ page }) => {
  const year = page.getByRole('region', { name: 'Het jaar vooruit' });
  await expect(
    year
      .getByRole('list', { name: /te laat\.$/ })
      .getByRole('listitem')
      .first(),
  ).toContainText('te laat');
  await year.getByRole('link', { name: 'Alle data in de kalender' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kalender' })).toBeVisible();
});

test.describe('with very many dates', () => {
  test.use({ opened: 'empty', opensFirst: false });
  test('only the rows in view stand in the page', async ({ page, register }) => {
    const count = 250;
    const { today } = await register.client.register.status();
    const end = shown(addMonths(today, 25));
    const rows = Array.from({ length: count }, (_, at) => `Leverancier ${at + 1};${shown(today)};${end}`);
    const { importId } = await register.client.imports.preview({
      file: new File([`Leverancier;Getekend op;Einddatum\n${rows.join('\n')}`], 'veel.csv'),
      mapping: {
        columns: [
          { column: 'Leverancier', field: 'name' },
          { column: 'Getekend op', field: 'signedOn' },
          { column: 'Einddatum', field: 'endsOn' },
        ],
      },
    });
    for await (const step of await register.client.imports.run({ importId })) {
      if (step.type === 'done') expect(step.result.created).toBe(count);
    }
    const total = (await deadlinesOf(register)).length;
    expect(total).toBeGreaterThanOrEqual(count);
    await openPage(page, register);
    await goTo(page, '#/calendar');
    const grid = page.getByRole('grid', { name: 'Data op volgorde van dag' });
    await expect(grid.getByRole('row').nth(2)).toBeVisible();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(total);
    expect(await grid.getByRole('row').count()).toBeLessThan(80);
    await grid.focus();
    await page.keyboard.press('End');
    await expect(grid.getByRole('row').last()).toBeInViewport();
    await expectAccessible(page);
  });
});
