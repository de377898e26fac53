import { newFlow, newSupplier } from '../electron/core/registers.ts';
import { addSituations, situations } from '../electron/core/six-situations.ts';
import { expect, expectAccessible, goTo, openPage, test } from './register.ts';

test.use({ opensFirst: false });

test('six suppliers of whom too little is known are green on no screen', async ({ page, register }) => {
  await addSituations(register.client);
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  const said = { action: 'Actie nodig', blocked: 'Niet toegestaan', none: 'Geen doorgifte' } as const;
  for (const [name, [result, , status]] of Object.entries(situations)) {
    const row = page.getByRole('row').filter({ hasText: name });
    await expect(row.getByText(said[result])).toBeVisible();
    await expect(row.getByText('In orde')).toHaveCount(0);
    if (status === 'missing') await expect(row.getByText('Ontbreekt')).toBeVisible();
  }
  await expectAccessible(page);

  await goTo(page, '#/');
  await expect(page.getByText('Er is niet vastgelegd waar en door wie').first()).toBeVisible();
  await expect(page.getByText(/Kolkata Support Ltd is gevestigd in India/).first()).toBeVisible();
});

test('that data in the EEA cannot be reached from outside is said with evidence, and asked until then', async ({
  page,
  register,
}) => {
  await addSituations(register.client);
  const { rows } = await register.client.processors.list({ search: 'Parelduik' });
  await openPage(page, register);
  await goTo(page, `#/suppliers/${rows[0]?.id}`);
  await page.getByRole('button', { name: /^Gegevensstroom naar Duitsland bewerken/ }).click();
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('of er vandaar toegang is, is niet vastgelegd');
  await page.getByText('Nagevraagd: er is geen toegang van buiten de EER').click();
  await expect(verdict).toContainText('of er vandaar toegang is, is niet vastgelegd');
  await page.getByRole('textbox', { name: 'Waaruit blijkt dat' }).fill('Bijlage 2 van het contract');
  await page.getByRole('textbox', { name: 'Bevestigd op' }).fill('1-9-2026');
  await expect(verdict).toContainText('heeft daar geen toegang tot de gegevens (bevestigd op 1-9-2026)');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De gegevensstroom is opgeslagen.').first()).toBeVisible();
  const { rows: after } = await register.client.processors.list({ search: 'Parelduik' });
  expect(after).toMatchObject([{ transferResult: 'none', advisories: ['PARENT_RISK'] }]);
});

test('no transfer as far as is known is counted apart, and leaves no figure in order', async ({
  page,
  register,
}) => {
  const { client } = register;
  for (const [name, country] of [
    ['Onbekende vestiging', null],
    ['Bekende vestiging', 'NL'],
  ] as const) {
    const { id } = await newSupplier(client, name, { country, hasSubProcessors: false });
    await newFlow(client, id, { country: 'NL' });
  }
  await openPage(page, register);
  const state = page.getByRole('region', { name: 'De stand' });
  await expect(state.getByRole('listitem').filter({ hasText: 'Vestiging onbekend 1' })).toBeVisible();
  await expect(state.getByRole('listitem').filter({ hasText: 'Geen doorgifte 1' })).toBeVisible();
  const blocked = state.getByRole('link', { name: '0 met niet-toegestane doorgifte' });
  await expect(blocked.locator('.tone-unknown')).toBeVisible();
  await expect(
    state.getByRole('link', { name: '0 met een onbekende locatie' }).locator('.tone-ok'),
  ).toBeVisible();

  await goTo(page, '#/suppliers');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await expect(filters).toContainText(/Vestiging onbekend\s*1/);
  await filters.getByText('Geen doorgifte').click();
  const rows = page.getByRole('grid').locator('.grid-body [role=row]');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Bekende vestiging');
});
