/** Fields of the organisation's own: made in the settings, filled in, and read wherever the supplier is. */
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { keyboard, mouse, tabTo } from './hands.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

const fresh = { id: null, version: null } as const;
const add = ({ client }: Register, name: string, custom = {}) =>
  client.processors.save({ ...fresh, input: { ...emptyProcessor(name), custom } });

for (const [way, handsOf] of Object.entries({ mouse, keyboard })) {
  test(`a field is made, filled in and shown as a column, by ${way}`, async ({ page, register }) => {
    const hands = handsOf(page);
    const { id } = await add(register, 'Polderhost');
    await register.client.customFields.save({
      ...fresh,
      input: { name: 'Kostenplaats', kind: 'line', options: [] },
    });
    await goTo(page, '#/settings');
    const panel = page.locator('#custom-fields');
    await hands.press(panel.getByRole('button', { name: 'Veld toevoegen' }));
    await hands.choose(panel.getByRole('button', { name: /Soort veld/ }), 'Keuze uit een lijst');
    await hands.fill(panel.getByLabel('Naam van het veld'), 'Afdeling');
    await hands.save(panel.getByRole('button', { name: 'Opslaan' }));
    await expect(panel.getByText('Vul ten minste één keuze in.')).toBeVisible();
    await expectAccessible(page);
    await hands.fill(panel.getByLabel('Keuzes'), 'Inkoop, Zorg');
    await hands.save(panel.getByRole('button', { name: 'Opslaan' }));
    await expect(panel.getByRole('heading', { name: 'Afdeling' })).toBeVisible();
    await expect(panel).toContainText('Keuze uit een lijst: Inkoop, Zorg');
    await expectAccessible(page);

    await goTo(page, `#/suppliers/${id}`);
    const section = page.locator('#custom');
    await expect(section).toContainText('niet ingevuld');
    await hands.press(section.getByRole('button', { name: 'Eigen velden bewerken' }));
    await hands.choose(section.getByRole('button', { name: /Afdeling/ }), 'Zorg');
    await hands.fill(section.getByLabel('Kostenplaats'), 'KP 42');
    await expectAccessible(page);
    await hands.save(section.getByRole('button', { name: 'Opslaan' }));
    // The form's list of choices holds the same word as long as the form is there.
    await expect(section.getByRole('button', { name: 'Eigen velden bewerken' })).toBeVisible();
    await expect(section.getByText('Zorg', { exact: true })).toBeVisible();
    await expect(section.getByText('KP 42', { exact: true })).toBeVisible();
    await expect(page.locator('#history')).toContainText('Afdeling: Zorg');
    await expectAccessible(page);

    await goTo(page, '#/suppliers');
    await hands.press(page.getByRole('button', { name: 'Kolommen' }));
    const column = page.getByRole('checkbox', { name: 'Afdeling' });
    if (way === 'mouse') await hands.answer(column);
    else {
      await tabTo(page, column);
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Afdeling' })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: 'Zorg' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('a removed field is gone everywhere but in the history, and back with its values', async ({
  page,
  register,
}) => {
  const { client } = register;
  const field = await client.customFields.save({
    ...fresh,
    input: { name: 'Kosten', kind: 'number', options: [] },
  });
  const { id } = await add(register, 'Polderhost', { [field.id]: 1200.5 });
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.locator('#custom')).toContainText('1200,5');
  await page.getByRole('button', { name: 'Eigen velden bewerken' }).click();
  await page.getByLabel('Kosten').fill('veel');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('In het veld “Kosten” hoort een getal')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Kosten').fill('-12,25');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('#custom')).toContainText('-12,25');

  await goTo(page, '#/suppliers');
  await page.getByRole('button', { name: 'Kolommen' }).click();
  await page.locator('.column-choice label').filter({ hasText: 'Kosten' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: '-12,25' })).toBeVisible();

  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'Kosten verwijderen' }).click();
  await expect(page.locator('#custom-fields')).toContainText('U hebt nog geen eigen velden.');
  await goTo(page, '#/suppliers');
  await expect(page.getByRole('row', { name: /Polderhost/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Kosten' })).toHaveCount(0);
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.locator('#history')).toContainText('Kosten: -12,25');
  await expect(page.locator('#custom')).toHaveCount(0);

  await goTo(page, '#/settings/bin');
  await page.getByRole('button', { name: 'Kosten terugzetten' }).click();
  await goTo(page, '#/suppliers');
  await expect(page.getByRole('gridcell', { name: '-12,25' })).toBeVisible();
});

test('in English, in a narrow window, nothing is cut off', async ({ page, register }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const name = 'Internal owner of the contract and of all that comes with it';
  const field = await register.client.customFields.save({
    ...fresh,
    input: { name, kind: 'text', options: [] },
  });
  const { id } = await add(register, 'Polderhost', { [field.id]: 'x'.repeat(200) });
  for (const address of ['#/settings', `#/suppliers/${id}`]) {
    await goTo(page, address);
    await expect(page.getByText(name).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});
