/** Dates and state of agreements in the cells of the list: recorded facts are edited, computed ones never. */
import { agreementOf, type ExampleAgreement } from '../../electron/core/example/shapes.ts';
import { heldRows, openList, showColumns } from './grid-page.ts';
import { expect, expectAccessible, type Register, test } from './register.ts';

test.use({ opensFirst: false });

const fixed: ExampleAgreement = { recorded: 'signed', signedOn: '2026-01-01', endsOn: '2099-06-30' };

/** Gives the first suppliers of the list these agreements, one list each. */
async function addAgreements(register: Register, lists: readonly (readonly ExampleAgreement[])[]) {
  const rows = await heldRows(register);
  for (const [at, list] of lists.entries()) {
    for (const known of list) {
      const input = agreementOf(known, null);
      await register.client.agreements.save({
        id: null,
        version: null,
        processorId: rows[at]?.id ?? '',
        input,
      });
    }
  }
}

const UNTIL = 4;
const untilOf = async (register: Register, at: number) => {
  const row = (await heldRows(register))[at];
  return [row?.currentEndsOn ?? null, row?.agreement?.endsOn ?? null];
};

test('the end of an agreement is typed in the list, in the ways that people write a day', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register, () =>
    addAgreements(register, [[fixed], [{ recorded: 'draft' }, fixed], [{ recorded: 'missing' }]]),
  );
  await expect(page.getByRole('gridcell', { name: '30-6-2099' })).toHaveCount(2);
  for (let step = 0; step < UNTIL; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('31-2-2027');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('alert')).toContainText('dag-maand-jaar');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Loopt tot en met van Akker Hosting B.V.' }).fill('5-12-60');
  await page.keyboard.press('Enter');
  await page.keyboard.type('05122060');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5 dec 2060');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Loopt tot en met van Cel Salaris B.V. is gewijzigd.')).toBeVisible();
  expect([await untilOf(register, 0), await untilOf(register, 1), await untilOf(register, 2)]).toEqual(
    Array.from({ length: 3 }, () => ['2060-12-05', '2060-12-05']),
  );
  await expect(page.getByRole('gridcell', { name: '5-12-2060' })).toHaveCount(3);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Loopt tot en met van Cel Salaris B.V. is teruggezet.')).toBeVisible();
  expect(await untilOf(register, 2)).toEqual([null, null]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Loopt tot en met van Berk Mail B.V. is gewijzigd.')).toBeVisible();
  expect(await untilOf(register, 1)).toEqual([null, null]);
  const { lines } = await register.client.register.history({ limit: 2 });
  expect(lines.map(({ entity, field, old, new: next, why }) => [entity, field, old, next, why])).toEqual([
    ['agreement', 'endsOn', '2060-12-05', null, 'Gewijzigd in de lijst'],
    ['agreement', 'endsOn', '2060-12-05', null, 'Ongedaan gemaakt in de lijst'],
  ]);
});

test('a computed end is never typed over: the cell says why, and where it can be changed', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register, () =>
    addAgreements(register, [
      [{ ...fixed, renewal: { kind: 'automatic', months: 12 } }],
      [{ ...fixed, renewal: { kind: 'indefinite', months: null } }],
      [fixed, { ...fixed, endsOn: '2098-01-01' }],
    ]),
  );
  await expect(page.getByRole('gridcell', { name: '30-6-2099' })).toHaveCount(2);
  for (let step = 0; step < UNTIL; step += 1) await page.keyboard.press('ArrowRight');
  const reasons = [
    'verlengt stilzwijgend: deze datum is berekend',
    'geen vaste einddatum',
    'meer dan één overeenkomst',
    'nog geen overeenkomst',
  ];
  for (const [at, reason] of reasons.entries()) {
    await page.keyboard.press(['F2', '5', 'Enter', 'Delete'][at] ?? '');
    await expect(grid.getByRole('alert')).toContainText(reason);
    if (at === 0) await expectAccessible(page);
    if (at === 3) break;
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    await page.keyboard.press('ArrowDown');
  }
  expect((await register.client.register.history({ limit: 1 })).lines[0]?.action).toBe('create');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Duin Back-up B.V.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Verwerkersovereenkomst' })).toBeInViewport();
});

test('recorded state and dates have columns of their own; what somebody else put there is shown beside it', async ({
  page,
  register,
}) => {
  const grid = await openList(page, register, () =>
    addAgreements(register, [[{ ...fixed, recorded: 'to-sign', signedOn: null }]]),
  );
  await showColumns(page, 'Kolommen', [
    'Vastgelegde stand',
    'Getekend op',
    'Ingangsdatum',
    'Einddatum (tot en met)',
  ]);
  await page.keyboard.press('End');
  await page.keyboard.type('1-2-2060');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('1-2-26');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('1 jan 2026');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('g');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vastgelegde stand van Akker Hosting B.V. is gewijzigd.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Akker/ })).toContainText('Van kracht');
  const first = async () => (await heldRows(register))[0]?.agreement;
  expect(await first()).toMatchObject({
    recorded: 'signed',
    signedOn: '2026-01-01',
    effectiveOn: '2026-02-01',
    endsOn: '2060-02-01',
  });

  const { agreements, processor } = (
    await register.client.processors.get({ id: (await heldRows(register))[0]?.id ?? '' })
  ).record;
  const { id = '', version = 0, processorId: _own, ...input } = agreements[0] ?? {};
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('4-4-2062');
  await register.client.agreements.save({
    ...{ id, version, processorId: processor.id },
    input: { ...agreementOf(fixed, null), ...input, endsOn: '2061-03-03' },
  });
  // The list shows it already, beside the cell in which something else is typed.
  await expect(page.getByRole('row', { name: /Akker/ })).toContainText('3-3-2061');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Einddatum/ })).toContainText('4-4-20623-3-2061');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mijn versie' }).click();
  await expect.poll(async () => (await first())?.endsOn).toBe('2062-04-04');
});
