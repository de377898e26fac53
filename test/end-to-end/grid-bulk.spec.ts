/** Many suppliers at once from the list: changed, removed, taken back and done again. */
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { held, heldRows, names, openList } from './grid-page.ts';
import { expect, expectAccessible, test } from './register.ts';

test.use({ opensFirst: false });

test('several fields of many are changed at once: seen before, written as one, and taken back whole', async ({
  page,
  register,
}) => {
  await openList(page, register);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 leveranciers geselecteerd')).toBeVisible();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 leveranciers geselecteerd')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Wijzigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Wat wilt u wijzigen/ }).click();
  await page.getByRole('option', { name: 'Eigenaar' }).click();
  // Nothing was filled in: nothing is emptied. Emptying is a choice of its own, and goes back.
  await expect(dialog.getByRole('combobox', { name: 'Eigenaar wordt' })).toHaveValue('');
  await expect(dialog.getByRole('button', { name: 'Wijzigen', exact: true })).toBeDisabled();
  await dialog.getByText('Eigenaar leegmaken').click();
  await expect(dialog.getByRole('row').filter({ hasText: 'Annaniet ingevuld' })).toHaveCount(names.length);
  await expectAccessible(page);
  await dialog.getByText('Eigenaar leegmaken').click();
  await expect(dialog.getByRole('button', { name: 'Wijzigen', exact: true })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Eigenaar wordt' }).fill('Team ICT');
  await expect(dialog.getByText('Deze naam is nieuw in het register.')).toBeVisible();
  await expect(dialog.getByRole('row')).toHaveCount(names.length + 1);
  await dialog.getByRole('button', { name: 'Nog een veld' }).click();
  await dialog
    .getByRole('button', { name: /Wat wilt u wijzigen/ })
    .last()
    .click();
  await expect(page.getByRole('option', { name: 'Eigenaar' })).toHaveCount(0);
  await page.getByRole('option', { name: 'Belang' }).click();
  await dialog.getByRole('button', { name: /Belang wordt/ }).click();
  await page.getByRole('option', { name: 'Hoog' }).click();
  await expect(dialog.getByRole('row')).toHaveCount(2 * names.length + 1);
  await expect(dialog.getByRole('row', { name: /Berk Mail/ })).toContainText('niet ingevuldHoog');
  await expect(dialog.getByRole('row').filter({ hasText: 'AnnaTeam ICT' })).toHaveCount(names.length);
  await dialog.getByRole('textbox', { name: 'Reden' }).fill('Overdracht');
  await expectAccessible(page);
  expect(new Set(await held(register, 'owner'))).toEqual(new Set(['Anna']));
  await dialog.getByRole('button', { name: '5 leveranciers wijzigen' }).click();
  await expect(page.getByText('5 leveranciers gewijzigd.')).toBeVisible();
  expect((await heldRows(register)).map(({ owner, criticality }) => [owner, criticality])).toEqual(
    names.map(() => ['Team ICT', 'high']),
  );
  const { lines } = await register.client.register.history({ limit: 10 });
  expect(new Set(lines.map(({ why }) => why))).toEqual(new Set(['Overdracht']));

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('De wijziging is ongedaan gemaakt.')).toBeVisible();
  expect((await heldRows(register)).map(({ owner, criticality }) => [owner, criticality])).toEqual(
    names.map(() => ['Anna', null]),
  );
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('5 leveranciers gewijzigd.')).toBeVisible();
  expect(new Set(await held(register, 'owner'))).toEqual(new Set(['Team ICT']));
  await page.keyboard.press('Control+z');
  await expect(page.getByText('De wijziging is ongedaan gemaakt.')).toBeVisible();
  expect(new Set(await held(register, 'owner'))).toEqual(new Set(['Anna']));
});

test('a supplier that cannot take part is named; the others go on without it when the person says so', async ({
  page,
  register,
}) => {
  await openList(page, register);
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 leveranciers geselecteerd')).toBeVisible();
  await page.getByRole('button', { name: 'Wijzigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Wat wilt u wijzigen/ }).click();
  await page.getByRole('option', { name: 'Eigenaar' }).click();
  await dialog.getByRole('combobox', { name: 'Eigenaar wordt' }).fill('Team ICT');
  await expect(dialog.getByRole('row')).toHaveCount(names.length + 1);
  const [, berk, cel] = await heldRows(register);
  if (berk === undefined || cel === undefined) throw new Error('the list is not what was made');
  const input = { ...emptyProcessor(cel.name), owner: 'Van elders' };
  await register.client.processors.save({ id: cel.id, version: cel.version, input });
  await dialog.getByRole('button', { name: '5 leveranciers wijzigen' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Cel Salaris B.V. is intussen ergens anders gewijzigd',
  );
  expect(await held(register, 'owner')).toEqual(['Anna', 'Anna', 'Van elders', 'Anna', 'Anna']);
  await expect(dialog.getByRole('row', { name: /Cel Salaris/ })).toContainText('Van elders');

  await register.client.processors.remove({ id: berk.id, version: berk.version });
  await dialog.getByRole('combobox', { name: 'Eigenaar wordt' }).fill('Team Inkoop');
  await expect(dialog.getByText('1 leverancier kan niet mee.')).toBeVisible();
  await expect(dialog.getByText('Berk Mail B.V.: ligt in de prullenbak.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '4 leveranciers wijzigen' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Zonder deze leverancier verder' }).click();
  await dialog.getByRole('button', { name: '4 leveranciers wijzigen' }).click();
  await expect(page.getByText('4 leveranciers gewijzigd.')).toBeVisible();
  expect(await held(register, 'owner')).toEqual(names.slice(1).map(() => 'Team Inkoop'));
});

test('what is selected goes to the bin as one change, is named, and comes back', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register);
  await page.getByRole('checkbox', { name: 'Berk Mail B.V. selecteren' }).click();
  await page.getByRole('checkbox', { name: 'Duin Back-up B.V. selecteren' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 leveranciers geselecteerd')).toBeVisible();
  const { historyLines } = await register.client.register.status();
  await page.getByRole('button', { name: 'Naar de prullenbak' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(
    page.getByText('3 leveranciers naar de prullenbak verplaatst: Berk Mail B.V., Cel Salaris B.V. en Duin'),
  ).toBeVisible();
  expect((await register.client.register.status()).historyLines).toBe(historyLines + 3);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('3 leveranciers teruggezet.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await grid.focus();
  await page.keyboard.press('Control+y');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
});

test('a supplier that was changed since it was seen stops the removal, and is named', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register);
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 leveranciers geselecteerd')).toBeVisible();
  const [first] = await heldRows(register);
  if (first === undefined) throw new Error('the list is empty');
  const input = { ...emptyProcessor(first.name), owner: 'Van elders' };
  await register.client.processors.save({ id: first.id, version: first.version, input });
  await page.getByRole('button', { name: 'Naar de prullenbak' }).click();
  await expect(page.getByText(/Akker Hosting B.V. is intussen ergens anders gewijzigd/)).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  expect(await register.client.bin.list()).toEqual([]);
});
