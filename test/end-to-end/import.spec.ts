import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { workbook } from '../electron/core/import/lists.ts';
import { tabTo } from './hands.ts';
import { choose, csv, lists } from './import-page.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

test('rows that the sheet hides are said once, before anything is taken over', async ({ page }) => {
  const sheet = utils.aoa_to_sheet([['Leverancier'], ['Acme'], ['Gestopt'], ['Ook gestopt']]);
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
  await choose(page, {
    name: 'lijst.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook({ Lijst: sheet })),
  });
  await expect(page.getByText('In het werkblad zijn 2 rijen met gegevens verborgen')).toHaveCount(1);
  await expectAccessible(page);
});

/** The cell of a row, by the number of the row in the file. */
const cellOf = (page: Page, row: number, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: `Regel ${row} overnemen`, exact: true }) })
    .locator(`[aria-colindex="${column}"]`);

test('what a list does not give to a field is named before it is taken over', async ({ page, register }) => {
  await choose(page, 'cases/09-several-sheets.xlsx');
  await expect(page.getByText('Niet gelezen: “Diensten”, “Contracten”.')).toBeVisible();
  await page.getByRole('button', { name: /Werkblad/ }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Diensten' }).click();
  await expect(page.getByText('Niet gelezen: “Organisaties”, “Contracten”.')).toBeVisible();

  await choose(page, 'cases/07-sections.xlsx');
  const detail = page.getByRole('region', { name: 'De gekozen cel' });
  const left = page.getByRole('row').filter({ hasText: 'Niet overnemen: ' }).first();
  await expect(left.getByRole('checkbox')).not.toBeChecked();
  await left.getByRole('rowheader').click();
  await expect(detail).toContainText('De rij is niet overgenomen.');
  await expectAccessible(page);
  await expect(register.client.imports.list()).resolves.toEqual([]);
});

const twoHeaders = csv(
  'Bedrijf;Contract;;Groep',
  ';Van;Tot;',
  'Acme;13-1-2025;31-12-2027;Anna',
  'Berk;14-2-2025;eind 2027;Bram',
  'Cel;15-3-2025;31-12-2028;Anna',
);

const target = (page: Page, column: string) =>
  page.getByRole('combobox', { name: `Kolom ${column} wordt`, exact: true });

test('the names of the columns stand where a person says, until that is undone', async ({ page }) => {
  await choose(page, twoHeaders);
  await expect(target(page, 'Contract Tot')).toHaveValue('endsOn');
  await page.getByText('over twee regels').click();
  await expect(target(page, 'Contract')).toBeVisible();
  await page.getByRole('button', { name: /Kolomnamen staan op/ }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Regel 2: Van | Tot' }).click();
  await expect(target(page, 'Van')).toBeVisible();
  await page.getByRole('grid', { name: 'Zo wordt het' }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(target(page, 'Contract Tot')).toHaveValue('endsOn');
});

test('what a column becomes is a choice in its header, and is remembered', async ({ page, register }) => {
  await choose(page, twoHeaders);
  const grid = page.getByRole('grid', { name: 'Zo wordt het' });
  await expect(target(page, 'Groep')).toHaveValue('words');
  for (const key of ['End', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(target(page, 'Groep')).toBeFocused();
  await page.keyboard.type('Eigenaar');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await page.getByRole('button', { name: '3 regels overnemen' }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  const written = (await register.client.processors.list({})).rows;
  expect(written.map(({ owner }) => owner)).toEqual(['Anna', 'Bram', 'Anna']);

  await choose(page, twoHeaders);
  await expect(page.getByText('zoals de vorige keer')).toBeVisible();
  await expect(target(page, 'Groep')).toHaveValue('owner');
  await page.getByRole('button', { name: 'Voorstel van het programma gebruiken' }).click();
  await expect(target(page, 'Groep')).toHaveValue('words');
  await expect(page.getByText('zoals de vorige keer')).toHaveCount(0);
});

test('a row is taken over by its tick, cells are pasted, and every change is undone', async ({
  page,
  register,
}) => {
  const rows = ['Leverancier;KvK;Eigenaar', 'Acme;11223344;Anna', 'Berk;1;Bram', 'Cel;22334455;Anna'];
  await goTo(page, '#/import');
  await expect(page.getByRole('button', { name: 'Bestand kiezen' })).toBeVisible();
  // As from a letter: in its plain text each line of a cell is a row.
  await page.evaluate((lines) => {
    const cells = (line: string) => line.split(';').map((cell) => `<td><p>${cell}</p></td>`);
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      `<table>${lines.map((line) => `<tr>${cells(line).join('')}</tr>`).join('')}</table>`,
    );
    clipboardData.setData('text/plain', lines.join('\n').replaceAll(';', '\n'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, rows);
  const grid = page.getByRole('grid', { name: 'Zo wordt het' });
  const ticks = (wanted: readonly boolean[]) =>
    expect
      .poll(() =>
        grid.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.matches(':checked'))),
      )
      .toEqual(wanted);
  await grid.focus();
  for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
  await ticks([false, true, false, true]);
  await grid.getByRole('checkbox').first().click();
  await ticks([true, true, true, true]);
  await grid.getByRole('checkbox').first().click();
  await ticks([false, false, false, false]);
  await grid.focus();
  for (const key of ['z', 'z', 'z', 'y']) await page.keyboard.press(`Control+${key}`);
  await ticks([false, true, false, true]);

  // Pasted from this cell on, as from a spreadsheet.
  const pasted = (text: string) =>
    grid.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await cellOf(page, 4, 2).click();
  await pasted('Den Hartog\t33445566');
  await expect(cellOf(page, 4, 2)).toContainText('Den Hartog');
  await expect(cellOf(page, 4, 4)).toContainText('33445566');
  await page.getByText(/^Alleen na te kijken/).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.setViewportSize({ width: 640, height: 450 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: '2 regels overnemen' }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  const written = (await register.client.processors.list({})).rows;
  expect(written.map(({ name }) => name)).toEqual(['Acme', 'Den Hartog']);
});

test('of a long list only what is in view is on the page, and a cell to check is found beyond it', async ({
  page,
}) => {
  const lines = Array.from(
    { length: 900 },
    (_, index) => `Leverancier ${index};${index === 870 ? 'cloud' : 'NL'}`,
  );
  await choose(page, csv('Leverancier;Locatie', ...lines));
  const grid = page.getByRole('grid', { name: 'Zo wordt het' });
  await expect(grid).toHaveAttribute('aria-rowcount', '901');
  await grid.focus();
  await page.keyboard.press('F8');
  const detail = page.getByRole('region', { name: 'De gekozen cel' });
  await expect(detail).toContainText('Regel 872, Locatie');
  await expect(detail).toContainText('“cloud” is niet herkend als land.');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('F8');
  const none = page.locator('.toast').getByText('Er is geen andere cel om na te kijken.');
  await expect(none).toHaveCount(1);
  // What is told again stands there once, as a new message.
  const first = await page.locator('.toast').elementHandle();
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect
    .poll(() =>
      page
        .locator('.toast')
        .first()
        .evaluate((one, old) => one !== old, first),
    )
    .toBe(true);
  expect(await page.locator('.toast').count()).toBe(1);
});

/** The active cell of a grid is in view, and nothing of the page is over either of its ends. */
async function expectActiveSeen(grid: Locator) {
  await expect
    .poll(() =>
      grid.evaluate((element) => {
        const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
        if (!cell) return 'not in the page';
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        const hit = (x: number) => document.elementFromPoint(x, (top + bottom) / 2);
        return [left + 4, right - 4].filter((x) => !cell.contains(hit(x))).map((x) => hit(x)?.outerHTML ?? x);
      }),
    )
    .toEqual([]);
}

test('the last cell to check is followed by the first, and each is seen whole', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 700 });
  const lines = Array.from({ length: 40 }, (_, index) => {
    const place = index === 0 ? 'cloud' : 'Nederland';
    return `Leverancier ${index};${place};ja;Hosting;Anna;afspraak;${index === 39 ? 'eind 2027' : '31-12-2027'}`;
  });
  await choose(page, csv('Leverancier;Locatie;VO getekend;Dienst;Eigenaar;Opmerking;Einddatum', ...lines));
  const grid = page.getByRole('grid', { name: 'Zo wordt het' });
  const detail = page.getByRole('region', { name: 'De gekozen cel' });
  await grid.focus();
  for (const [key, place] of [
    ['F8', 'Regel 2, Locatie'],
    ['F8', 'Regel 41, Einddatum'],
    ['F8', 'Regel 2, Locatie'],
    ['Shift+F8', 'Regel 41, Einddatum'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(detail).toContainText(place);
    await expectActiveSeen(grid);
  }
  await page.setViewportSize({ width: 640, height: 400 });
  await page.keyboard.press('F8');
  await expect(detail).toContainText('Regel 2, Locatie');
  await expect(detail).toBeInViewport();
  await expectActiveSeen(grid);
});

const messy = 'leveranciers-rommelig.csv';
/** Columns of the messy list, as they stand in the grid. */
const at = { name: 2, signed: 7, until: 8, place: 10 };

/** Counts what a person does: a click, a key, a text typed, or the way to a control. */
function counted(page: Page) {
  let count = 0;
  const one = async (action: Promise<unknown>) => {
    await action;
    count += 1;
  };
  return {
    press: (key: string) => one(page.keyboard.press(key)),
    type: (text: string) => one(page.keyboard.type(text)),
    goTo: (name: string | RegExp) => one(tabTo(page, page.getByRole('button', { name }))),
    click: (name: string | RegExp) => one(page.getByRole('button', { name }).click()),
    open: (row: number, column: number) => one(cellOf(page, row, column).dblclick()),
    pick: (row: number, column: number) => one(cellOf(page, row, column).click()),
    tickBox: (name: RegExp) => one(page.getByText(name).click()),
    tick: (row: number) => one(cellOf(page, row, 1).click()),
    get count() {
      return count;
    },
  };
}

async function expectClean(page: Page, register: Register) {
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  const { rows, total } = await register.client.processors.list({ limit: 100 });
  expect(total).toBe(24);
  expect(rows.filter(({ places }) => places.length === 0 || places.includes('unknown'))).toEqual([]);
  const ends = (name: string) => rows.find((row) => row.name === name)?.currentEndsOn;
  expect(['Eikenhof Telecom', 'Oeverloper', 'Slotgracht'].map(ends)).toEqual(Array(3).fill('2027-12-31'));
  expect(rows.find(({ name }) => name === 'IJsvogel Software')?.places).toEqual(['NL']);
}

test('25 messy rows become a clean register in under twenty actions: by keyboard', async ({
  page,
  register,
}) => {
  await goTo(page, '#/import');
  const hands = counted(page);
  const detail = page.getByRole('region', { name: 'De gekozen cel' });
  const isAt = (place: string) => expect(detail).toContainText(place);
  const choosing = page.waitForEvent('filechooser');
  await hands.goTo('Bestand kiezen');
  await hands.press('Enter');
  await (await choosing).setFiles(join(lists, messy));
  await expect(page.getByRole('grid', { name: 'Zo wordt het' })).toBeFocused();

  await hands.press('F8');
  await isAt('Het jaartal heeft twee cijfers en is gelezen als 12-3-2024.');
  await hands.press('F8');
  await isAt('Regel 5, Waar staat het');
  await hands.type('Nederland');
  await hands.press('Control+Enter');
  await isAt('is een regio van AWS en is gelezen als Duitsland');
  await hands.press('F8');
  await isAt('Regel 7, VWO');
  await hands.press('F8');
  await isAt('Regel 9, Tot');
  await hands.type('31-12-2027');
  await hands.press('Control+Enter');
  await isAt('Regel 11, Waar staat het');
  await hands.press('F8');
  await isAt('Regel 13, Waar staat het');
  await hands.type('Nederland');
  await hands.press('Control+Enter');
  await isAt('Regel 24, Verlenging');
  await hands.press('F8');
  await isAt('Deze dag bestaat niet.');
  await hands.type('28-2-2025');
  await hands.press('Control+Enter');
  await isAt('Regel 31, Bedrijf');
  await hands.press('Space');
  await expect(page.getByText('0 cellen zijn geweigerd')).toBeVisible();
  const run = page.getByRole('button', { name: '24 regels overnemen' });
  await expect(run).toBeEnabled();
  await hands.press('Shift+Tab');
  await expect(run).toBeFocused();
  await hands.press('Enter');
  await expectClean(page, register);
  expect(hands.count).toBeLessThan(20);
});

test('25 messy rows become a clean register in under twenty actions: by mouse', async ({
  page,
  register,
}) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await goTo(page, '#/import');
  const hands = counted(page);
  const choosing = page.waitForEvent('filechooser');
  await hands.click('Bestand kiezen');
  await (await choosing).setFiles(join(lists, messy));
  await hands.tickBox(/^Alleen na te kijken/);
  const mend = async (row: number, column: number, words: string, key = 'Enter') => {
    await hands.open(row, column);
    await hands.type(words);
    await hands.press(key);
  };
  await mend(5, at.place, 'Nederland', 'Control+Enter');
  await expect(cellOf(page, 7, at.place)).toContainText('Nederland');
  await mend(9, at.until, '31-12-2027');
  await hands.pick(9, at.until);
  await hands.click('Ook voor de 2 andere gelijke cellen');
  await mend(13, at.place, 'Nederland');
  await mend(28, at.signed, '28-2-2025');
  await hands.tick(31);
  await expect(page.getByText('0 cellen zijn geweigerd')).toBeVisible();
  await expectAccessible(page);
  await hands.click('24 regels overnemen');
  await expectClean(page, register);
  expect(hands.count).toBeLessThan(20);
});
