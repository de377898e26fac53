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
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('bestaat nergens');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).first().click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1));
});

test('narrows by facet, sorts by column, and goes out as it is shown', async ({ page, register }) => {
  await page.getByRole('group', { name: 'Soort dienst' }).getByText('Hosting').click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '33');
  await page.getByRole('group', { name: 'Eigenaar' }).getByText('Bram').click();
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
  expect(head).toMatch(/Naam;Dienst;Overeenkomst;/);
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
