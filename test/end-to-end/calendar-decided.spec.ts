/** A date of the calendar through its life, with a moved clock: it appears, is put off, handled, and comes back when it changes. */
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, openPage, test } from './register.ts';

/** The focus is kept in the dialog while it is open; what lies around it is no region. */
const inDialog = ['region'];

test.use({ language: 'en', opensFirst: false });

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
  await row.getByRole('button', { name: /^Handled:/ }).click();
  await dialog.getByLabel('What was done').fill('Cancelled by letter');
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);

  // What is handled is shown by choice, and opened again there.
  await page.getByText('Also what is handled (1)').click();
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
