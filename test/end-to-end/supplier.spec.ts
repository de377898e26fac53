import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

async function supplier(register: Register, name = 'Hostwaard B.V.') {
  return register.client.processors.save({ id: null, version: null, input: emptyProcessor(name) });
}

test('one section after another becomes a form, is saved and is read again', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Diensten bewerken' }).click();
  await page.getByRole('button', { name: 'Dienst toevoegen' }).click();
  await page.getByLabel('Dienst', { exact: true }).fill('Webhosting');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('#services')).toContainText('Webhosting');

  await page.getByRole('button', { name: 'Contactpersonen bewerken' }).click();
  await page.getByRole('button', { name: 'Contactpersoon toevoegen' }).click();
  await page.getByLabel('E-mail', { exact: true }).fill('geen adres');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Vul een e-mailadres in')).toBeVisible();
  await page.getByLabel('E-mail', { exact: true }).fill('privacy@hostwaard.example');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('#contacts')).toContainText('privacy@hostwaard.example');

  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  await page.getByRole('button', { name: /Vastgelegde stand$/ }).click();
  await page.getByRole('option', { name: 'Getekend' }).click();
  await page.getByRole('textbox', { name: 'Getekend op' }).fill('1-6-2024');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('.axes')).toContainText('Van kracht');

  await page.getByRole('button', { name: 'Subverwerker toevoegen' }).click();
  await page.getByLabel('Naam van de subverwerker').fill('Datahal Oy');
  await page.getByRole('combobox', { name: 'Land van vestiging' }).fill('finland');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.locator('#chain')).toContainText('Datahal Oy · Finland');
  await expect(page.locator('#history')).toContainText('Subverwerker in de keten gemaakt');
  await expectAccessible(page);
});

test('automatic renewal may be without its months, which are then asked for', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  await expect(page.getByRole('button', { name: /Vastgelegde stand$/ })).toBeFocused();
  await page.getByRole('button', { name: /Looptijd$/ }).click();
  await page.getByRole('option', { name: 'Stilzwijgende verlenging' }).click();
  await page.getByLabel('Eerste herinnering (dagen vooraf)').fill('150');
  await expect(page.getByText('Leeg: stilzwijgend verlengd, maar niemand weet voor hoelang.')).toBeVisible();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De overeenkomst is opgeslagen.').first()).toBeVisible();
  await expect(page.locator('#agreements .fact', { hasText: 'Eerste herinnering' })).toContainText('150');
  await expectAccessible(page);
});

test('a change by somebody else shows both versions and lets the person choose', async ({
  page,
  register,
}) => {
  const { id, version, ...input } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  await page.getByLabel('Eigenaar bij ons').fill('Mijn Naam');
  await register.client.processors.save({ id, version, input: { ...input, owner: 'Haar Naam' } });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Iemand anders heeft dit intussen gewijzigd' });
  await expect(conflict.getByRole('row', { name: 'Eigenaar bij ons' })).toContainText('Mijn Naam');
  await expect(conflict.getByRole('row', { name: 'Eigenaar bij ons' })).toContainText('Haar Naam');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(page.locator('#general')).toContainText('Mijn Naam');
  expect((await register.client.processors.get({ id })).record.processor.owner).toBe('Mijn Naam');
});

test('unsaved input is not left without a question', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  await page.getByLabel('Eigenaar bij ons').fill('Nog niet opgeslagen');
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click();
  await expect(page.getByRole('alertdialog', { name: 'U hebt nog niet opgeslagen' })).toBeVisible();
  await expectAccessible(page, ['page-has-heading-one', 'region']);
  await page.getByRole('button', { name: 'Verder invullen' }).click();
  await expect(page.getByLabel('Eigenaar bij ons')).toHaveValue('Nog niet opgeslagen');
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click();
  await page.getByRole('button', { name: 'Verder invullen' }).click();

  // The other parts keep their buttons; one of them asks first, and saves what was typed.
  await page.getByRole('button', { name: 'Diensten bewerken' }).click();
  await page.getByRole('button', { name: 'Opslaan en verdergaan' }).click();
  await expect(page.locator('#general')).toContainText('Nog niet opgeslagen');
  await page.getByRole('button', { name: 'Dienst toevoegen' }).click();
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click();
  await page.getByRole('button', { name: 'Weggaan zonder opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rapporten' })).toBeVisible();
});

test('a long form keeps its name and button in view; what is not filled in is folded away', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  const gaps = page.locator('#general details');
  await expect(gaps).toContainText(/\d velden niet ingevuld/);
  await expect(gaps.getByText('KvK-nummer')).toBeHidden();
  await gaps.locator('summary').press('Enter');
  await expect(gaps.getByText('KvK-nummer')).toBeVisible();

  await page.getByRole('button', { name: 'Overeenkomst toevoegen' }).click();
  await page.setViewportSize({ width: 1024, height: 600 });
  const end = page.locator('.form-end');
  for (const field of ['Getekend op', 'Opmerking']) {
    await page.getByRole('textbox', { name: field }).last().focus();
    await expect(end.getByRole('button', { name: 'Opslaan' })).toBeInViewport();
    await expect(end).toContainText('Hostwaard B.V.');
    await expect(end).toContainText('Ctrl S slaat ook op');
    const [field_, bar] = await Promise.all([page.locator(':focus').boundingBox(), end.boundingBox()]);
    expect((field_?.y ?? 0) + (field_?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
  // On a narrow screen the state comes first, in what is seen and in what is read out.
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('#state-title, #general-title')].map(({ id: name }) => name),
  );
  expect(places).toEqual(['state-title', 'general-title']);
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(end.getByRole('button', { name: 'Opslaan' })).toBeInViewport();
  await expectNoSidewaysScroll(page);
});

test('a supplier that may be there already is named while typing', async ({ page, register }) => {
  await supplier(register);
  await goTo(page, '#/suppliers/new');
  await page.getByLabel('Naam van de rechtspersoon').fill('hostwaard bv');
  await expect(page.getByText('Staat deze leverancier er al?')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hostwaard B.V.' })).toBeVisible();
  // What appeared does not come between the name and the field that was next.
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('KvK-nummer')).toBeFocused();
});

test('removing can be undone', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  const remove = page.getByRole('button', { name: 'Leverancier verwijderen' });
  await remove.click();
  await expect(page.getByText('Hostwaard B.V. is verwijderd.').first()).toBeVisible();
  expect((await register.client.processors.list({})).total).toBe(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Hostwaard B.V. staat er weer.').first()).toBeVisible();
  expect((await register.client.processors.list({})).total).toBe(1);
  // Back leads to the page of what is gone, which offers nothing to do with it until it is there again.
  await goTo(page, `#/suppliers/${id}`);
  await remove.click();
  await expect(remove).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze leverancier is er niet (meer)');
  await expect(page.getByRole('link', { name: 'Prullenbak openen' })).toBeVisible();
  await register.client.bin.restore({ entity: 'processor', id });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hostwaard B.V.');
});

const hostile = [
  '<img src=x onerror="alert(1)"><script>alert(2)</script>',
  '{{7*7}} <%= alert(3) %> #panic("x") =HYPERLINK("http://evil.example")',
  '\u202Eevil\u202C مرحبا بالعالم 🙂\u200B\u200Dzero',
  'x'.repeat(10_000),
];

for (const [index, text] of hostile.entries()) {
  test(`hostile text ${index + 1} stays text and breaks nothing`, async ({ page, register }) => {
    const { id } = await supplier(register, 'Proef');
    await goTo(page, `#/suppliers/${id}`);
    await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
    for (const field of ['Naam van de rechtspersoon', 'Eigenaar bij ons', 'Website', 'Opmerking']) {
      await page.getByLabel(field).fill(text);
    }
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByRole('button', { name: 'Algemeen bewerken' })).toBeVisible();
    const { record } = await register.client.processors.get({ id });
    expect(record.processor.name).toBe(text.trim());
    await expect(page.locator('h1')).toHaveText(text.trim());
    await expectNoSidewaysScroll(page);
    for (const address of ['#/', '#/suppliers', '#/transfers']) {
      await goTo(page, address);
      await expect(page.locator('.loading')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
    }
    expect(await page.locator('img').count()).toBe(0);
  });
}

test('every section can be reached: the outline follows the scroll, a menu stands in for it', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  const outline = page.getByRole('navigation', { name: 'Onderdelen van deze pagina' });
  await outline.getByRole('button', { name: 'Contactpersonen' }).click();
  await expect(page.getByRole('heading', { name: 'Contactpersonen' })).toBeFocused();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(outline.locator('[aria-current]')).toHaveText('Algemeen');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(outline.locator('[aria-current]')).toHaveText('Geschiedenis');
  // One stop of the keyboard; near the end of the page too, the part with the focus is the one that is marked.
  await outline.locator('[aria-current]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Beoordeling', exact: true })).toBeFocused();
  await expect(outline.locator('[aria-current]')).toHaveText('Beoordeling');
  await expect(outline.locator('.outline-list [tabindex="0"]')).toHaveCount(1);

  await page.setViewportSize({ width: 1280, height: 800 });
  await outline.getByRole('button', { name: 'Naar onderdeel' }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Documenten' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Documenten', exact: true })).toBeInViewport();
});

test('what is open and what is missing leads to where it is settled', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  const state = page.getByRole('complementary', { name: 'Stand van zaken' });
  await state.getByRole('button', { name: /^Het soort persoonsgegevens/ }).click();
  await expect(page.getByRole('heading', { name: 'Gegevens en doelen' })).toBeFocused();
  await state.getByRole('link', { name: /om een verwerkersovereenkomst/ }).click();
  await expect(page.getByRole('heading', { name: 'Verwerkersovereenkomsten' })).toBeFocused();
});
