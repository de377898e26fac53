import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

test('a decision is asked, answered, and shown', async ({ page, register }) => {
  const [supplier] = (await register.client.processors.list({ limit: 1 })).rows;
  if (!supplier) throw new Error('the example is empty');
  await page.getByRole('link', { name: 'Rapporten', exact: true }).click();
  await page.locator('#content').getByRole('link', { name: 'Besluiten van de directie' }).click();
  await page.getByRole('button', { name: 'Besluit vragen' }).click();
  const form = page.getByRole('form', { name: 'Nieuw gevraagd besluit' });
  const field = form.getByRole('combobox', { name: 'Leverancier' });
  await field.fill('Bestaat Niet B.V.');
  await field.press('Tab');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form.getByText('Geen leverancier met deze naam.')).toBeVisible();
  await expect(form.getByText('Vul dit in.')).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('textbox', { name: 'Wat wordt de directie gevraagd' }).fill('Gaan we door?');
  await field.fill(supplier.name.slice(0, 8));
  await page.getByRole('option', { name: supplier.name, exact: true }).click();
  await expect(field).toHaveValue(supplier.name);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Gaan we door?' })).toBeVisible();
  await expect(page.getByText('1 nog te besluiten')).toBeVisible();
  await expect(page.getByRole('link', { name: supplier.name })).toBeVisible();
  // Also of a supplier in the bin, which the form would otherwise show by its identity.
  await register.client.processors.remove({ id: supplier.id, version: supplier.version });
  await page.reload();
  await expect(page.getByRole('link', { name: supplier.name })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Besluit bewerken: Gaan we door?' }).click();
  await expect(page.getByRole('combobox', { name: 'Leverancier' })).toHaveValue(supplier.name);
  await page.getByRole('button', { name: /Uitkomst/ }).click();
  await page.getByRole('option', { name: 'Akkoord', exact: true }).click();
  await page.getByRole('combobox', { name: 'Besloten door' }).fill('Directie');
  await page.getByRole('textbox', { name: 'Besloten op' }).fill('5-11-2026');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Directie, 5-11-2026')).toBeVisible();
  expect(await register.client.decisions.list()).toMatchObject([
    { question: 'Gaan we door?', processorId: supplier.id, outcome: 'agreed', decidedOn: '2026-11-05' },
  ]);

  await page.getByRole('button', { name: 'Gaan we door? verwijderen' }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen besluiten gevraagd' })).toBeVisible();
  await page.getByRole('link', { name: 'Overzicht maken' }).click();
  await expect(page.getByRole('button', { name: 'Rapport maken' })).toBeVisible();
  await goTo(page, '#/settings/bin');
  await page.getByRole('button', { name: 'Gaan we door? terugzetten' }).click();
  await expect(page.getByText('Gaan we door? staat weer in het register.').first()).toBeVisible();
});

test('two people at one decision: both versions are shown', async ({ page, register }) => {
  const input = {
    processorId: null,
    question: 'Verlengen?',
    outcome: 'open',
    decidedBy: '',
    decidedOn: null,
    remark: '',
  } as const;
  const { id, version } = await register.client.decisions.save({ id: null, version: null, input });
  await goTo(page, '#/reports/decisions');
  await page.getByRole('button', { name: 'Besluit bewerken: Verlengen?' }).click();
  await page.getByRole('textbox', { name: 'Toelichting' }).fill('Van mij');
  await register.client.decisions.save({ id, version, input: { ...input, remark: 'Van een ander' } });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Van mij');
  await expect(conflict).toContainText('Van een ander');
  await expect(conflict.getByRole('rowheader')).toHaveText(['Toelichting']);
  await conflict.getByRole('button').first().click();
  await expect(page.getByText('Van mij')).toBeVisible();
  expect((await register.client.decisions.list())[0]?.remark).toBe('Van mij');
});
