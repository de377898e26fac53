import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, openPage, test } from './register.ts';

test.use({ opensFirst: false });

const MANY = 320;

/** A list of many suppliers, taken over in one go. */
function manySuppliers(): File {
  const rows = Array.from({ length: MANY }, (_, index) => {
    const n = index + 1;
    const name = n === 7 ? 'Café Übersicht O.Ü.' : `Leverancier ${String(n).padStart(4, '0')}`;
    return `${name};${n % 2 === 0 ? 'Anna' : 'Bram'};${n % 10 === 0 ? 'hosting' : 'saas'}`;
  });
  return new File([`Leverancier;Eigenaar;Soort\n${rows.join('\n')}`], 'veel.csv');
}

test.beforeEach(async ({ page, register }) => {
  const { importId } = await register.client.imports.preview({
    file: manySuppliers(),
    mapping: {
      columns: [
        { column: 'Leverancier', field: 'name' },
        { column: 'Eigenaar', field: 'owner' },
        { column: 'Soort', field: 'category' },
      ],
    },
  });
  for await (const step of await register.client.imports.run({ importId })) {
    if (step.type === 'done') expect(step.result.created).toBe(MANY);
  }
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1));
});

test('finds while typing, without minding accents, and keeps the question in the address', async ({
  page,
}) => {
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('cafe uber');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect(page.getByRole('rowheader')).toHaveText(['Café Übersicht O.Ü.']);
  await page.getByRole('rowheader').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Café Übersicht O.Ü.' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Zoeken in leveranciers' })).toHaveValue('cafe uber');
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('ubresicht');
  await expect(page.getByRole('rowheader')).toHaveText(['Café Übersicht O.Ü.']);
  await expect(page.getByText('Gevonden met één afwijkende letter: ubersicht.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('bestaat nergens');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).first().click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1));
});

test('narrows by facet, sorts by column, and goes out as it is shown', async ({ page, register }) => {
  const count = (group: string, value: string) =>
    page.getByRole('group', { name: group }).locator('.facet-value', { hasText: value }).locator('.soft');
  await expect(count('Eigenaar', 'Bram')).toHaveText('160');
  await expect(count('Geldige overeenkomst', 'Niet geldig')).toHaveText('320');
  await page.getByRole('group', { name: 'Soort dienst' }).getByText('Hosting').click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '33');
  // Counts are those within the result: nobody but Anna has hosting, and its other kinds are still there to choose.
  await expect(count('Eigenaar', 'Anna')).toHaveText('32');
  await expect(count('Eigenaar', 'Bram')).toHaveCount(0);
  await expect(count('Soort dienst', 'Software')).toHaveText('288');
  await expect(count('Geldige overeenkomst', 'Niet geldig')).toHaveText('32');
  // With the filters folded away, what is filtered still stands there, and is taken off there.
  await page.getByText('Niet geldig').click();
  await page.getByRole('button', { name: 'Filters verbergen' }).click();
  await expect(page.getByRole('list', { name: 'Filters' }).getByRole('button')).toHaveText([
    'Geldige overeenkomst: Niet geldig',
    'Soort dienst: Hosting',
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Geldige overeenkomst: Niet geldig, niet meer filteren' }).click();
  await expect(page.getByRole('list', { name: 'Filters' }).getByRole('button')).toHaveCount(1);
  await page.getByRole('button', { name: 'Filters tonen' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('leverancier 0010');
  await expect(count('Eigenaar', 'Anna')).toHaveText('1');
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('leverancier 0011');
  await expect(page.getByText('Niets gevonden')).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).first().click();
  await page.getByRole('columnheader', { name: 'Naam' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Naam' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader').first()).toHaveText('Leverancier 0320');

  // All rows of the list, also those that were never loaded in the page, by keyboard alone.
  await page.getByRole('group', { name: 'Eigenaar' }).getByText('Anna').click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY / 2 + 1));
  await page.getByRole('button', { name: 'Exporteren: Leveranciers' }).press('Enter');
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV (.csv)' }).first().press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Leveranciers \d{4}-\d\d-\d\d\.csv$/);
  const text = (await (await download.createReadStream()).toArray()).join('');
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toMatch(/Naam;Overeenkomst;Doorgifte;Eigenaar;/);
  expect(rows).toHaveLength(MANY / 2);
  expect([rows[0], rows.at(-1)].map((row) => row?.split(';')[0])).toEqual([
    'Leverancier 0320',
    'Leverancier 0002',
  ]);
  await expect(page.getByText(`opgeslagen: ${MANY / 2} regels.`).first()).toBeVisible();

  // A file that takes long can be stopped; the line of the desktop cannot be held up.
  if (register.window !== null) return;
  await page.route('**/rpc/exports/view', () => undefined);
  await page.getByRole('button', { name: 'Exporteren: Leveranciers' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).first().press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Bestand maken…' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stoppen' }).press('Enter');
  await expect(page.getByText('Gestopt. Er is geen bestand gemaakt.').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Exporteren: Leveranciers' })).toBeFocused();
});

test('the grid goes from the first to the last row by keyboard, and opens one', async ({ page }) => {
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('rowheader', { name: 'Leverancier 0320' })).toBeVisible();
  await expect(page.locator('.grid-row.current')).toHaveAttribute('aria-rowindex', String(MANY + 1));
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.grid-row.current')).toHaveAttribute('aria-rowindex', String(MANY));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Leverancier 0319' })).toBeVisible();
});

test('a list is gone through on the page of each supplier, and is as it was left on the way back', async ({
  page,
  register,
}) => {
  await page.getByRole('group', { name: 'Eigenaar' }).getByText('Anna').click();
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY / 2 + 1));
  await grid.focus();
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('PageDown');
  const active = page.locator('.grid-row.current').getByRole('rowheader');
  const name = (await active.textContent()) ?? '';
  const n = Number(name.slice(-4));
  const place = await grid.evaluate((element) => element.scrollTop);
  expect(place).toBeGreaterThan(0);
  await page.keyboard.press('Control+Enter');
  const title = (number: number) =>
    page.getByRole('heading', { level: 1, name: `Leverancier ${String(number).padStart(4, '0')}` });
  await expect(title(n)).toBeVisible();
  const beside = page.getByRole('navigation', { name: 'In de lijst' });
  await expect(beside).toContainText(`${n / 2} van ${MANY / 2}`);
  await expectAccessible(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title(n + 2)).toBeVisible();
  // By button the focus stays on it, so that Enter goes on.
  await beside.getByRole('link', { name: /^Volgende leverancier/ }).press('Enter');
  await expect(title(n + 4)).toBeVisible();
  await expect(beside.getByRole('link', { name: /^Volgende leverancier/ })).toBeFocused();
  // Two at once: the second comes before the neighbours of the page between are known.
  let bring = () => {};
  const isPressed = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route(/\/processors\/neighbours/, async (route) => {
    await isPressed;
    await route.continue();
  });
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title(n + 6)).toBeVisible();
  bring();
  await expect(title(n + 8)).toBeVisible();
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(title(n)).toBeVisible();

  // One that no longer fits the list leads on to the next in it all the same.
  const [row] = (await register.client.processors.list({ search: name })).rows;
  const { processor } = (await register.client.processors.get({ id: row?.id ?? '' })).record;
  const { id, version, ...input } = processor;
  await register.client.processors.save({ id, version, input: { ...input, owner: 'Cas' } });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title(n + 2)).toBeVisible();
  await expect(beside).toContainText(`${n / 2} van ${MANY / 2 - 1}`);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(title(n - 2)).toBeVisible();

  await page.getByRole('link', { name: 'Alle leveranciers' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY / 2));
  await expect(grid).toBeFocused();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(place);
  // By the rail the list is whole again, from its top.
  await page.getByRole('link', { name: /^Start/ }).click();
  await page.getByRole('link', { name: /^Leveranciers/ }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY + 1));
});

test('Enter in the palette takes the first that is found, also when it comes late', async ({
  page,
  register,
}) => {
  const input = emptyProcessor('Polderhost B.V.');
  await register.client.processors.save({ id: null, version: null, input });
  await page.route('**/rpc/processors/list', async (route) => {
    await new Promise((late) => setTimeout(late, 400));
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('polder');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Polderhost B.V.' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('importeren');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Importeren' })).toBeVisible();
});
