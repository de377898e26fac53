/** Editing in the cells of the list. */
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { addDays } from '../../shared/law/dates.ts';
import { held, openList, showColumns, toOwner } from './grid-page.ts';
import { expect, expectAccessible, test } from './register.ts';

test.use({ opensFirst: false });

test('a cell is edited by keys alone, saved on moving on, and taken back', async ({ page, register }) => {
  await openList(page, register);
  await toOwner(page);
  await page.keyboard.type('Karin');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Loes');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' de Wit');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Eigenaar van Cel Salaris B.V. is gewijzigd.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(['Karin', 'Loes', 'Anna de Wit', 'Anna', 'Anna']);

  await page.keyboard.press('Enter');
  await page.keyboard.type('Niemand');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Eigenaar van Cel Salaris B.V. is teruggezet.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Eigenaar van Berk Mail B.V. is teruggezet.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(['Karin', 'Anna', 'Anna', 'Anna', 'Anna']);
  await expectAccessible(page);
});

test('each kind of field has its control; a wrong value stays with its error at the cell', async ({
  page,
  register,
}) => {
  await openList(page, register);
  await showColumns(page, 'Kolommen', ['Soort dienst', 'Land van vestiging', 'KvK-nummer', 'Gestopt op']);
  await page.keyboard.press('End');
  await page.keyboard.type('31-2-2026');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Gestopt op van Akker Hosting B.V.' });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('grid').getByRole('alert')).toContainText('dag-maand-jaar');
  await expectAccessible(page);
  // A word is a day here as it is in the form.
  await field.fill('gisteren');
  await page.keyboard.press('Enter');
  const { today } = await register.client.register.status();
  await expect.poll(async () => (await held(register, 'endedOn'))[0]).toBe(addDays(today, -1));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await field.fill('28 feb 2026');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByRole('alert')).toContainText('acht cijfers');
  await page.keyboard.type('5678');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('frankr');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('h');
  await page.keyboard.press('Enter');
  await expect.poll(() => held(register, 'category')).toEqual(['hosting', null, null, null, null]);
  expect((await held(register, 'endedOn'))[0]).toBe('2026-02-28');
  expect((await held(register, 'kvk'))[0]).toBe('12345678');
  expect((await held(register, 'country'))[0]).toBe('FR');
  await expect(page.getByRole('gridcell', { name: 'Frankrijk' })).toBeVisible();
});

test('what somebody else put in the same cell is shown beside it', async ({ page, register }) => {
  await openList(page, register);
  await toOwner(page);
  const { rows } = await register.client.processors.list({ limit: 1 });
  const first = rows[0];
  if (first === undefined) throw new Error('the list is empty');
  const input = { ...emptyProcessor(first.name), owner: 'Van elders' };
  await register.client.processors.save({ id: first.id, version: first.version, input, reason: '' });
  await page.keyboard.type('Van hier');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Van elders');
  await expect(dialog).toContainText('Van hier');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mijn versie' }).click();
  await expect.poll(async () => (await held(register, 'owner'))[0]).toBe('Van hier');
});

test('a value is filled down as in a spreadsheet: from above, or from the first selected; one undo', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register);
  await toOwner(page);
  await page.keyboard.type('Karin');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Eigenaar is doorgevuld bij 1 leverancier.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(['Karin', 'Karin', 'Anna', 'Anna', 'Anna']);
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('4 leveranciers geselecteerd')).toBeVisible();
  const before = (await register.client.register.status()).historyLines;
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Eigenaar is doorgevuld bij 3 leveranciers.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(Array.from({ length: 5 }, () => 'Karin'));
  const { lines } = await register.client.register.history({ limit: 3 });
  expect(lines.map(({ why }) => why)).toEqual(Array.from({ length: 3 }, () => 'Doorgevuld in de lijst'));
  expect(lines[0]?.seq).toBe(before + 3);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('De wijziging is ongedaan gemaakt.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(['Karin', 'Karin', 'Anna', 'Anna', 'Anna']);
  await expect(grid).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+d');
  await expect(page.getByText('De kolom Naam kan niet worden doorgevuld.')).toBeVisible();
});
