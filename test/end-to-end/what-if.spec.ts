import { addDays } from '../../shared/law/dates.ts';
import { formatDate } from '../../shared/words/format.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

test('the decision for the United States falls: who changes, before and after', async ({
  page,
  register,
}) => {
  const outcome = await register.client.outlook.scenario({ kind: 'withdraw', country: 'US', on: null });
  expect(outcome.changes.length).toBeGreaterThan(0);
  await goTo(page, '#/transfers');
  await page.getByRole('link', { name: 'Rapport als PDF' }).click();
  await expect(page.getByRole('region', { name: 'Keuzes' })).toContainText('Doorgifterapport');
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await expect(page.getByRole('button', { name: 'PDF opslaan' })).toBeVisible();
  await page.getByRole('link', { name: 'Naar de doorgiften' }).click();
  await page.getByRole('link', { name: 'Wat als…' }).click();
  await page.getByRole('button', { name: 'Gevolgen tonen' }).click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();
  await page.getByRole('button', { name: /Land/ }).click();
  await page.getByRole('option', { name: 'Verenigde Staten', exact: true }).click();
  await page.getByRole('button', { name: 'Gevolgen tonen' }).click();
  await expect(page.getByText(/Het adequaatheidsbesluit voor de Verenigde Staten vervalt op/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'De gevolgen' })).toContainText(
    'op de gegevens zoals zij nu in het register staan, beoordeeld op de genoemde dag',
  );
  await expect(page.getByRole('region', { name: 'Zonder deze wijziging' })).toContainText(
    `Niet toegestaan ${outcome.before.blocked}`,
  );
  await expect(page.getByRole('region', { name: 'Met deze wijziging' })).toContainText(
    `Niet toegestaan ${outcome.after.blocked}`,
  );
  const grid = page.getByRole('grid', { name: 'Leveranciers waarvoor iets verandert' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(outcome.changes.length + 1));
  await expect(grid.getByRole('rowheader')).toHaveText(outcome.changes.map((change) => change.processor));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Rapport als PDF' }).click();
  await expect(page.getByRole('region', { name: 'Keuzes' })).toContainText(
    'Een adequaatheidsbesluit vervalt: Verenigde Staten',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await expect(page.getByRole('button', { name: 'PDF opslaan' })).toBeVisible();
  await page.getByRole('link', { name: 'Terug naar de vraag' }).click();
  await grid.getByRole('rowheader').first().click();
  await expect(
    page.getByRole('heading', { level: 1, name: outcome.changes[0]?.processor ?? '' }),
  ).toBeVisible();
  await page.goBack();
  await expect(grid).toBeVisible();
});

test('a sub-processor stops on a day, by keyboard, from the table of who depends on what', async ({
  page,
  register,
}) => {
  const dependencies = await register.client.outlook.dependencies({});
  const shared = dependencies.find(({ kind }) => kind === 'sub-processor');
  if (!shared) throw new Error('the example shares no sub-processor');
  await goTo(page, '#/transfers/what-if');
  const table = page.getByRole('region', { name: 'Wie hangt waarvan af' });
  const row = table.getByRole('row').filter({ hasText: shared.subject });
  const { today } = await register.client.register.status();
  const { counted } = await register.client.processors.facets({});
  const shown = formatDate(addDays(today, 99), 'nl');
  await expect(row).toContainText(`${shared.suppliers.length} van ${counted.inUse}`);
  await row.getByRole('button', { name: `Wie hangt af van ${shared.subject}` }).press('Enter');
  for (const { name } of shared.suppliers) {
    await expect(table.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await row.getByRole('link', { name: /leverancier of subverwerker stopt/ }).press('Enter');
  await expect(page.getByText(new RegExp(`${shared.suppliers.length} leveranciers? geraakt`))).toBeVisible();
  // The answer stands above the table of which it was asked.
  await expect(page.getByRole('heading', { name: 'De gevolgen' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'De gevolgen' })).toBeInViewport();
  await page.getByRole('textbox', { name: 'Op welke dag' }).fill('31-2-2027');
  await page.getByRole('button', { name: 'Gevolgen tonen' }).press('Enter');
  await expect(page.getByText('Vul een bestaande dag in')).toBeVisible();
  await page.getByRole('textbox', { name: 'Op welke dag' }).fill(shown);
  await page.getByRole('button', { name: 'Gevolgen tonen' }).press('Enter');
  await expect(page.getByText(`${shared.subject} stopt op ${shown}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gevolgen tonen' })).toBeFocused();
  // What the bar at the top covers is no target of its own size.
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
});

test('a country gets a decision', async ({ page, register }) => {
  const { today } = await register.client.register.status();
  const on = addDays(today, 40);
  const shown = formatDate(on, 'nl');
  const outcome = await register.client.outlook.scenario({ kind: 'add', country: 'IN', on });
  await goTo(page, '#/transfers/what-if');
  await page.getByText('Een land krijgt een adequaatheidsbesluit').click();
  const country = page.getByRole('combobox', { name: 'Land' });
  await country.fill('india');
  await country.press('Tab');
  await page.getByRole('textbox', { name: 'Op welke dag' }).fill(shown);
  await page.getByRole('button', { name: 'Gevolgen tonen' }).click();
  await expect(page.getByText(`India: adequaatheidsbesluit vanaf ${shown}.`)).toBeVisible();
  await expect(page.getByText(`${outcome.changes.length} leveranciers geraakt.`)).toBeVisible();
});

test('of a name that stands nowhere that is said, and not that nothing changes', async ({ page }) => {
  await goTo(page, '#/transfers/what-if?kind=stop&subject=Niemand');
  await expect(page.getByText('Geen leverancier of subverwerker in het register heet zo.')).toBeVisible();
  await expect(page.getByText('Voor geen enkele leverancier verandert er iets.')).toBeHidden();
  await goTo(page, '#/transfers/what-if?kind=withdraw&subject=nergens');
  await expect(page.getByText('Kies eerst wat er gebeurt')).toBeVisible();
});

test('the control of a supplier goes to another country: what is agreed for it, and the way out', async ({
  page,
  register,
}) => {
  const { rows } = await register.client.processors.list({});
  const covered = rows.find(
    (row) => row.covered && row.transferCode === 'WITHIN_EEA' && !row.advisories.includes('PARENT_RISK'),
  );
  if (!covered) throw new Error('the example covers no supplier');
  const query = new URLSearchParams({ kind: 'parent', subject: covered.name, parent: 'US' });
  await goTo(page, `#/transfers/what-if?${query}`);
  const outcome = page.getByRole('region', { name: 'De gevolgen' });
  await expect(outcome).toContainText(`${covered.name} heeft vanaf`);
  await expect(outcome).toContainText('een moedermaatschappij in de Verenigde Staten');
  // The verdict stays; what is advised changes.
  await expect(outcome.getByRole('grid')).toContainText('Moedermaatschappij buiten de EER');
  const terms = outcome.getByRole('region', { name: `Afspraken met ${covered.name}` });
  await expect(terms).toContainText('zeggenschap');
  await expect(terms).toContainText(/Uw opzegging moet uiterlijk op|Er is geen uiterste opzegdatum bekend/);
  await expectAccessible(page);
});

test('on paper stand all suppliers for whom something changes, and not those in view only', async ({
  page,
  register,
}) => {
  const rows = Array.from({ length: 130 }, (_, at) => `Uitvoerder ${at + 1};India`);
  const { importId } = await register.client.imports.preview({
    file: new File([`Leverancier;Land van verwerking\n${rows.join('\n')}`], 'lijst.csv'),
  });
  for await (const step of await register.client.imports.run({ importId }))
    if (step.type === 'done') expect(step.result.created).toBe(130);
  const outcome = await register.client.outlook.scenario({ kind: 'add', country: 'IN', on: null });
  expect(outcome.changes.length).toBeGreaterThan(120);
  await goTo(page, '#/transfers/what-if?kind=add&subject=IN');
  const grid = page.getByRole('grid', { name: 'Leveranciers waarvoor iets verandert' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(outcome.changes.length + 1));
  expect(await grid.getByRole('rowheader').count()).toBeLessThan(outcome.changes.length);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.printed tbody tr')).toHaveCount(outcome.changes.length);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(grid).toBeVisible();
});
