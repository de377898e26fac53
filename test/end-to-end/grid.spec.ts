import { emptyProcessor } from '../../shared/fields/processor.ts';
import { held, names, openList, showColumns, toOwner } from './grid-page.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opensFirst: false });

test('copies rows as text and as a table, and a formula stays text', async ({ page, register, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openList(page, register);
  await toOwner(page);
  await page.keyboard.type('=1+1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('is gewijzigd.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 leveranciers geselecteerd')).toBeVisible();
  const read = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const get = async (type: string) => (await item?.getType(type))?.text();
      return { text: await get('text/plain'), html: await get('text/html') };
    });
  await page.keyboard.press('Control+c');
  await expect(page.getByText('5 leveranciers gekopieerd')).toBeVisible();
  const byKeys = await read();
  expect(byKeys.text?.split(/\r?\n/)).toHaveLength(6);
  expect(byKeys.text).toMatch(/^Naam\tOvereenkomst\tDoorgifte/);
  expect(byKeys.text).toContain("\t'=1+1");
  expect(byKeys.html).toContain('<td>Akker Hosting B.V.</td>');
  await page.evaluate(() => navigator.clipboard.writeText('iets anders'));
  await page.getByRole('button', { name: 'Kopiëren' }).click();
  await expect
    .poll(() =>
      read().then(
        ({ text }) => text,
        (changing: Error) => changing.message,
      ),
    )
    .toBe(byKeys.text);
});

test('rows pasted from a spreadsheet are seen first, taken over, and taken back', async ({
  page,
  register,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const grid = await openList(page, register);
  const pasted =
    'Leverancier\tEigenaar\tKvK\r\nFluit Web B.V.\tBram\t87654321\r\nGors Pay B.V.\tBram\t12\r\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await grid.focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 cel is geweigerd')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Gors Pay/ })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('grid', { name: 'Leveranciers' })).toHaveAttribute('aria-rowcount', '6');
  await dialog.getByRole('button', { name: '2 regels overnemen' }).click();
  await expect(page.getByText('2 leveranciers toegevoegd.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '8');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
});

test('pasted rows without column names: the person says what stands where', async ({ page, register }) => {
  const grid = await openList(page, register);
  await page.getByRole('button', { name: 'Rijen plakken' }).click();
  await page
    .getByRole('textbox', { name: 'Geplakte rijen' })
    .fill('Hop Print B.V.\t11223344\nIep Zorg B.V.\t44332211');
  await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click();
  await expect(page.getByText('Kolomnamen zijn niet gevonden.')).toBeVisible();
  await page.getByRole('button', { name: /Kolom 2/ }).click();
  await page.getByRole('option', { name: 'KvK-nummer' }).click();
  await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click();
  await expect(page.getByRole('checkbox', { name: /^Regel 1 / })).toBeChecked();
  // What was pasted is not thrown away by a key or a wrong button.
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Geplakte rijen weggooien?' });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Verder met deze rijen' }).click();
  await expect(page.getByRole('dialog').getByRole('button').last()).toHaveText('2 regels overnemen');
  await page.getByRole('button', { name: '2 regels overnemen' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '8');
  expect(await held(register, 'kvk')).toContain('11223344');
});

test('a view keeps search, filter, order and columns, also after a reload', async ({ page, register }) => {
  const grid = await openList(page, register);
  await showColumns(page, 'Kolommen', ['Land van vestiging']);
  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('mail');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Weergave bewaren' }).click();
  await page.getByRole('textbox', { name: 'Naam van de weergave' }).fill('Onze post');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Weergaven' });
  await expect(views.getByRole('button', { name: 'Onze post', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expectAccessible(page);
  await views.getByRole('button', { name: 'Alle leveranciers' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await expect(page.getByRole('columnheader', { name: 'Land van vestiging' })).toHaveCount(0);
  await page.reload();
  await views.getByRole('button', { name: 'Onze post', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expect(page.getByRole('columnheader', { name: 'Land van vestiging' })).toBeVisible();
  await views.getByRole('button', { name: 'Weergave Onze post aanpassen' }).click();
  await page.getByRole('menuitem', { name: 'Naam wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Naam van de weergave' }).fill('Post');
  await page.keyboard.press('Enter');
  await views.getByRole('button', { name: 'Weergave Post aanpassen' }).click();
  await page.getByRole('menuitem', { name: 'Weergave verwijderen' }).click();
  await expect(views.getByRole('button', { name: 'Post', exact: true })).toHaveCount(0);
});

test('at least 25 suppliers stand on a screen of 1080 lines; low rows show more', async ({
  page,
  register,
}) => {
  for (let n = 1; n <= 40; n += 1) {
    const input = emptyProcessor(`Leverancier ${n}`);
    await register.client.processors.save({ id: null, version: null, input, reason: '' });
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openList(page, register);
  const inView = () =>
    page.evaluate(() => {
      const bottom = document.querySelector('.grid')?.getBoundingClientRect().bottom ?? 0;
      const rows = [...document.querySelectorAll('.grid-body [role=row]')];
      return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
    });
  await expect.poll(inView).toBeGreaterThanOrEqual(25);
  const before = await inView();
  await showColumns(page, 'Kolommen', ['Lage rijen']);
  await expect.poll(inView).toBeGreaterThan(before);
});

test('in English, dark: the keys, the palette, the dialogs', async ({ page, register }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const grid = await openList(page, register);
  await page.getByRole('button', { name: /^NL/ }).click();
  await grid.focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('edit the cell');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('decisions');
  await expect(page.getByRole('menuitem')).toHaveText([/^Management decisions/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Management decisions' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Paste rows' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  // The kit wraps an open popover in an element of its own, outside every landmark.
  await expectAccessible(page, ['aria-hidden-focus', 'region']);
});

test('what was typed in a form survives the end of the page', async ({ page, register }) => {
  await openList(page, register);
  await goTo(page, '#/suppliers/new');
  await page.getByRole('combobox', { name: 'Naam van de rechtspersoon' }).fill('Half ingevuld B.V.');
  await page.getByLabel('Eigenaar bij ons').fill('Anna');
  const drafts = async () =>
    (await register.client.localState.list()).filter(({ key }) => key.kind === 'draft').length;
  await expect.poll(drafts).toBe(1);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('Er staat nog een niet-opgeslagen concept')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verder met het concept' }).click();
  await expect(page.getByRole('combobox', { name: 'Naam van de rechtspersoon' })).toHaveValue(
    'Half ingevuld B.V.',
  );
  await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Half ingevuld B.V.' })).toBeVisible();
  expect(await held(register, 'owner')).toHaveLength(names.length + 1);
  await expect.poll(drafts).toBe(0);
});
