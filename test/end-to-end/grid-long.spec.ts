/** A long list: only the rows around what is in view are asked for, and all keys work over the others too. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toOwner } from './grid-page.ts';
import { expect, goTo, openPage, type Register, test } from './register.ts';

test.use({ opensFirst: false });

const MANY = 3000;
const nameOf = (n: number) => `Leverancier ${String(n).padStart(4, '0')}`;
const PAGE_CALL = '/rpc/processors/list';

const shared = mkdtempSync(join(tmpdir(), 'long-list-'));
test.afterAll(() => rmSync(shared, { recursive: true, force: true }));
/** A copy of the register with the long list; taken over once in each process that runs these tests. */
let longList: string | null = null;

/** Takes over a list of suppliers, owned by Bram and Anna in turn. */
async function fillLongList({ client }: Register): Promise<string> {
  const rows = Array.from({ length: MANY }, (_, at) => `${nameOf(at + 1)};${at % 2 === 0 ? 'Bram' : 'Anna'}`);
  const { importId } = await client.imports.preview({
    file: new File([`Leverancier;Eigenaar\n${rows.join('\n')}`], 'lang.csv'),
  });
  for await (const step of await client.imports.run({ importId })) {
    if (step.type === 'done') expect(step.result.created).toBe(MANY);
  }
  return (await client.backup.make({ folder: shared })).file;
}

/** Opens the long list at the top, in a register of its own. */
async function openLongList(page: Page, register: Register) {
  if (longList === null) longList = await fillLongList(register);
  else {
    const file = join(register.folder, 'lang.vwr');
    copyFileSync(longList, file);
    await register.client.register.open({ file });
  }
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY + 1));
  await grid.focus();
  return grid;
}

/** Counts what the page asks of the list from now on; what the desktop asks goes over a line of its own. */
function countCalls(page: Page, register: Register) {
  let calls = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(PAGE_CALL)) calls += 1;
  });
  return {
    expectAtMost: (most: number) => {
      if (register.window !== null) return;
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(most);
      calls = 0;
    },
  };
}

const current = (page: Page) => page.locator('.grid-row.current');
const heldOwner = async (register: Register, n: number) =>
  (await register.client.processors.list({ search: nameOf(n).split(' ')[1] ?? '' })).rows[0]?.owner;

test('the end, the middle and another order of 3,000 suppliers come with a call or two; a cell is saved there', async ({
  page,
  register,
}) => {
  const grid = await openLongList(page, register);
  const calls = countCalls(page, register);
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('rowheader', { name: nameOf(MANY) })).toBeVisible();
  await expect(current(page)).toHaveAttribute('aria-rowindex', String(MANY + 1));
  await expect(page.getByText('Bezig met laden…')).toHaveCount(0);
  calls.expectAtMost(2);

  await toOwner(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Karin');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Eigenaar van ${nameOf(MANY - 1)} is gewijzigd.`)).toBeVisible();
  expect(await heldOwner(register, MANY - 1)).toBe('Karin');
  await expect(current(page)).toHaveAttribute('aria-rowindex', String(MANY + 1));
  await page.keyboard.press('Control+d');
  await expect.poll(() => heldOwner(register, MANY)).toBe('Karin');
  await expect(current(page)).toContainText('Karin');
  calls.expectAtMost(3);
  await page.keyboard.press('Control+z');
  await expect(current(page)).toContainText('Anna');
  expect(await heldOwner(register, MANY)).toBe('Anna');
  calls.expectAtMost(2);

  for (let press = 0; press < 30; press += 1) await page.keyboard.press('PageUp');
  const row = Number(await current(page).getAttribute('aria-rowindex')) - 1;
  expect(row).toBeLessThan(MANY - 30 * 10);
  await expect(current(page).getByRole('rowheader')).toHaveText(nameOf(row));

  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
  });
  await expect(page.getByRole('rowheader', { name: nameOf(MANY / 2 + 5) })).toBeVisible();
  await expect(page.getByText('Bezig met laden…')).toHaveCount(0);
  // The cursor was left behind: typing goes to its cell all the same.
  await page.keyboard.type('Loes');
  await page.keyboard.press('Enter');
  await expect.poll(() => heldOwner(register, row)).toBe('Loes');

  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
  });
  await page.getByRole('columnheader', { name: 'Naam' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Naam' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader', { name: nameOf(MANY / 2 - 5) })).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('rowheader').first()).toHaveText(nameOf(MANY));

  await page.keyboard.press('Control+End');
  await expect(page.getByRole('rowheader', { name: nameOf(1), exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('299');
  await expect(grid).toHaveAttribute('aria-rowcount', '14');
  const tens = Array.from({ length: 10 }, (_, at) => 2999 - at);
  await expect(page.getByRole('rowheader')).toHaveText([...tens, 2299, 1299, 299].map(nameOf));
});

test('rows that are not there are selected, filled and copied as those that are', async ({
  page,
  register,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const grid = await openLongList(page, register);
  if (register.window === null) {
    // On paper stands what is in view, without empty sheets for all the others; a desktop's window cannot be printed here.
    const sheets = (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets?.length).toBeLessThanOrEqual(2);
  }
  const copied = () => page.evaluate(async () => (await navigator.clipboard.readText()).split(/\r?\n/));
  const calls = countCalls(page, register);
  await page.keyboard.press('ArrowDown');
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Shift+PageDown');
    await expect(current(page).getByRole('rowheader')).toHaveText(/^Leverancier \d{4}$/);
  }
  const reached = Number(await current(page).getAttribute('aria-rowindex')) - 2;
  expect(reached).toBeGreaterThan(400);
  await expect(page.getByText(`${reached} leveranciers geselecteerd`)).toBeVisible();
  await expect(page.getByText('Bezig met laden…')).toHaveCount(0);
  // Half of them are parts of the list, and no more are asked for the rows that were passed.
  calls.expectAtMost(2 * Math.ceil(reached / 200) + 1);
  await page.keyboard.press('Shift+PageUp');
  await expect(page.getByText(`${reached} leveranciers geselecteerd`)).toHaveCount(0);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Control+End');
  await expect(page.getByText('2.999 leveranciers geselecteerd')).toBeVisible();
  // Until all of them are selected, nothing is done to those that are; the desktop's line cannot be held up.
  const held = Promise.withResolvers<void>();
  await page.route(`**${PAGE_CALL}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.keyboard.press('Control+a');
  if (register.window === null) {
    for (const name of ['Wijzigen', 'Naar de prullenbak'])
      await expect(page.getByRole('button', { name })).toBeDisabled();
  }
  held.resolve();
  await expect(page.getByText('3.000 leveranciers geselecteerd')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Alle/ })).toBeChecked();
  await page.keyboard.press('Control+c');
  await expect.poll(async () => (await copied()).length).toBe(MANY + 1);
  const lines = await copied();
  expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(
    Array.from({ length: MANY }, (_, at) => nameOf(at + 1)),
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);

  // The first and the last; the list stands at the last, the value is that of the first in order.
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('rowheader', { name: nameOf(1), exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('2 leveranciers geselecteerd')).toBeVisible();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('rowheader', { name: nameOf(MANY) })).toBeVisible();
  await toOwner(page);
  await page.keyboard.press('Control+d');
  await expect.poll(() => heldOwner(register, MANY)).toBe('Bram');
  await page.keyboard.press('Escape');

  // A field that is open keeps what was typed while the list goes elsewhere.
  await page.keyboard.press('Control+Home');
  await toOwner(page);
  await expect(page.getByRole('rowheader', { name: nameOf(1), exact: true })).toBeVisible();
  await page.keyboard.type('Half');
  const field = page.getByLabel(`Eigenaar van ${nameOf(1)}`, { exact: true });
  await expect(field).toHaveValue('Half');
  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(page.getByRole('rowheader', { name: nameOf(MANY) })).toBeVisible();
  await expect(field).toHaveValue('Half');
  await page.keyboard.type('weg');
  await page.keyboard.press('Enter');
  await expect.poll(() => heldOwner(register, 1)).toBe('Halfweg');
});

test('what is typed before the row has come is not lost', async ({ page, register }) => {
  await openLongList(page, register);
  const release = Promise.withResolvers<void>();
  await page.route(`**${PAGE_CALL}`, async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.keyboard.press('Control+End');
  await expect(current(page)).toContainText('Bezig met laden…');
  await toOwner(page);
  await page.keyboard.type('Kar');
  release.resolve();
  const field = page.getByLabel(`Eigenaar van ${nameOf(MANY)}`, { exact: true });
  await expect(field).toHaveValue('Kar');
  await page.keyboard.type('in');
  await page.keyboard.press('Enter');
  await expect.poll(() => heldOwner(register, MANY)).toBe('Karin');
});

test('a part of the list that does not come is said, and asked again', async ({ page, register }) => {
  test.skip(register.window !== null, 'the window asks over a line that cannot be cut here');
  const grid = await openLongList(page, register);
  await page.route(`**${PAGE_CALL}`, (route) => route.fulfill({ status: 404, body: '{}' }));
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY + 1));
  await page.unroute(`**${PAGE_CALL}`);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('rowheader', { name: nameOf(MANY) })).toBeVisible();
});
