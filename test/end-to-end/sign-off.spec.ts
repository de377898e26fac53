/** Nine suppliers signed off at once: in six actions by mouse, and by keyboard alone; one undo takes it back. */
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

/** Three of the nine have no agreement: a red point each. */
async function nine({ client }: Register) {
  for (let at = 1; at <= 9; at += 1) {
    const input = emptyProcessor(`Leverancier ${at}`);
    const { id: processorId } = await client.processors.save({ id: null, version: null, input });
    const agreement = { ...emptyAgreement, recorded: 'signed' as const, signedOn: '2024-06-01' };
    if (at > 3) await client.agreements.save({ id: null, version: null, processorId, input: agreement });
  }
  await client.reminders.setMe({ name: 'Ilse de Vries', role: 'Privacy officer' });
}

const signedIn = async ({ client }: Register) => {
  const { rows } = await client.processors.list({});
  const views = await Promise.all(rows.map(({ id }) => client.processors.get({ id })));
  return views.flatMap(({ record }) => record.reviews);
};

test.use({ opensFirst: false });

test('nine sign-offs in six actions, with one reason, and one undo', async ({ page, register }) => {
  await nine(register);
  await page.goto(register.url);
  let actions = 0;
  const act = async (action: Promise<unknown>) => {
    await action;
    actions += 1;
  };
  await act(page.getByRole('link', { name: /^Leveranciers/ }).click());
  await act(
    page.getByRole('checkbox', { name: 'Alle gevonden leveranciers selecteren' }).click({ force: true }),
  );
  await act(page.getByRole('button', { name: 'Beoordelen' }).click());
  const dialog = page.getByRole('dialog', { name: '9 leveranciers beoordelen' });
  await expect(dialog).toContainText('Bij 3 van de 9 leveranciers staan rode punten open.');
  await expect(dialog).toContainText(
    /Bij \d van de 9 leveranciers staan punten open die binnenkort aandacht vragen\./,
  );
  await expect(dialog.getByLabel('Beoordeeld door')).toHaveValue('Ilse de Vries');
  await act(dialog.getByText('In orde bevonden').click());
  await expectAccessible(page);
  await act(dialog.getByLabel('Waarom toch in orde').fill('Overeenkomsten liggen ter ondertekening'));
  await act(dialog.getByRole('button', { name: 'Beoordeling vastleggen' }).click());
  await expect(page.getByText('9 leveranciers zijn beoordeeld.')).toBeVisible();
  expect(actions).toBe(6);
  const signed = await signedIn(register);
  expect(signed).toHaveLength(9);
  expect(signed.filter(({ reason }) => reason !== '')).toHaveLength(3);
  expect(new Set(signed.map(({ reviewerRole }) => reviewerRole))).toEqual(new Set(['Privacy officer']));
  const { lines } = await register.client.register.history({ limit: 1 });
  expect(lines[0]?.who).toMatch(/^Ilse de Vries \(account .+\)$/);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(() => signedIn(register)).toEqual([]);
});

test.describe('by keyboard alone', () => {
  test.use({ language: 'en' });

  test('nothing is signed without an outcome and a reason; the dialog fits a narrow page', async ({
    page,
    register,
  }) => {
    await nine(register);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.goto(register.url);
    let keys = 0;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      keys += 1;
    };
    await page.getByRole('link', { name: /^Suppliers/ }).focus();
    await press('Enter');
    await page.getByRole('grid').getByText('Leverancier 1').waitFor();
    await page.getByRole('checkbox', { name: 'Select all suppliers found' }).focus();
    await press('Control+a');
    await page.getByRole('button', { name: 'Sign off', exact: true }).focus();
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sign off 9 suppliers' });
    await expect(dialog.getByLabel('Signed off by')).toHaveValue('Ilse de Vries');
    await press('Control+s');
    await expect(dialog.getByText('Choose one of the')).toBeVisible();
    await dialog.getByRole('radio').first().focus();
    await press('Space');
    await press('Control+s');
    await expect(dialog.getByText('3 suppliers have red points open.')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await dialog.getByLabel('Why in order after all').focus();
    await page.keyboard.type('To be signed');
    await press('Control+s');
    await expect(page.getByText('9 suppliers were signed off.')).toBeVisible();
    expect(await signedIn(register)).toHaveLength(9);
    // Two of these presses only show what is refused.
    expect(keys).toBe(7);
  });
});

test('what changed while the form was open is seen before it is signed off', async ({ page, register }) => {
  await nine(register);
  const { client } = register;
  const { rows } = await client.processors.list({ limit: 100 });
  const processorId = rows.find(({ name }) => name === 'Leverancier 1')?.id ?? '';
  await page.goto(register.url);
  await goTo(page, `#/suppliers/${processorId}`);
  await page.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  const form = page.locator('form').filter({ hasText: 'Een beoordeling is later niet te wijzigen' });
  await expect(form).toContainText('is geen verwerkersovereenkomst vastgelegd');
  await form.getByText('In orde bevonden').click();
  await form.getByRole('textbox', { name: 'Waarom toch in orde' }).fill('Hij ligt klaar');
  const input = {
    ...emptyAgreement,
    recorded: 'signed' as const,
    signedOn: '2020-01-01',
    endsOn: '2021-01-01',
  };
  await client.agreements.save({ id: null, version: null, processorId, input });
  const save = form.getByRole('button', { name: 'Beoordeling vastleggen' });
  await save.click();
  await expect(form.getByRole('alert')).toContainText('staan intussen andere punten open dan u zag');
  await expect(form).not.toContainText('is geen verwerkersovereenkomst vastgelegd');
  await expect(form.getByRole('textbox', { name: 'Waarom toch in orde' })).toHaveValue('Hij ligt klaar');
  await expectAccessible(page);
  expect(await signedIn(register)).toHaveLength(0);
  await save.click();
  await expect(form).toHaveCount(0);
  expect(await signedIn(register)).toHaveLength(1);
});

test('what changed while the dialog of many was open is seen before they are signed off', async ({
  page,
  register,
}) => {
  await nine(register);
  const { client } = register;
  await page.goto(register.url);
  await goTo(page, '#/suppliers');
  await page.getByRole('checkbox', { name: 'Alle gevonden leveranciers selecteren' }).click({ force: true });
  await page.getByRole('button', { name: 'Beoordelen' }).click();
  const dialog = page.getByRole('dialog', { name: '9 leveranciers beoordelen' });
  await expect(dialog).toContainText('Bij 3 van de 9 leveranciers staan rode punten open.');
  await dialog.getByText('In orde bevonden').click();
  const reason = dialog.getByRole('textbox', { name: 'Waarom toch in orde' });
  await reason.fill('Ze liggen klaar');
  const record = (await client.processors.list({ limit: 100 })).rows.find(
    ({ name }) => name === 'Leverancier 9',
  );
  const { agreements } = (await client.processors.get({ id: record?.id ?? '' })).record;
  for (const { id, version } of agreements) await client.agreements.remove({ id, version });
  const save = dialog.getByRole('button', { name: 'Beoordeling vastleggen' });
  await save.click();
  await expect(dialog.getByRole('alert')).toContainText('intussen andere punten open dan u zag');
  await expect(dialog).toContainText('Bij 4 van de 9 leveranciers staan rode punten open.');
  await expect(reason).toHaveValue('Ze liggen klaar');
  expect(await signedIn(register)).toHaveLength(0);
  await save.click();
  await expect(dialog).toHaveCount(0);
  expect(await signedIn(register)).toHaveLength(9);
});
