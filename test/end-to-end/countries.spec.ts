import type { Page } from '@playwright/test';
import shipped from '../../shared/schema/jurisdictions.json' with { type: 'json' };
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

async function choose(page: Page, name: string, contents: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Lijst kiezen' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(contents) });
}

/** A country typed in full is chosen; leaving the field closes its list. */
async function fillCountry(page: Page, name: string) {
  const field = page.getByRole('combobox', { name: 'Land' });
  await field.fill(name);
  await field.press('Tab');
}

/** The shipped list a month later, in which the decision for the United States is gone. */
const newer = {
  ...shipped,
  version: '2099-01-01',
  stateAsOf: '2099-01-01',
  jurisdictions: shipped.jurisdictions.map((place) =>
    place.iso === 'US' ? { ...place, region: 'third', adequacy: null } : place,
  ),
};

test('the list in use: found by everyday names, with decision, condition and notes', async ({ page }) => {
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('link', { name: 'Landenlijst en besluiten bekijken' }).click();
  const table = page.getByRole('region', { name: 'Landen en organisaties' });
  const decided = shipped.jurisdictions.filter(({ adequacy }) => adequacy !== null).length;
  await expect(table.getByRole('row')).toHaveCount(decided + 1);
  const search = table.getByRole('searchbox', { name: 'Zoeken in de landenlijst' });
  await search.fill('VS');
  await expect(table.getByRole('row').nth(1)).toContainText('Verenigde Staten');
  await expect(table.getByRole('row').nth(1)).toContainText('2023/1795');
  await expect(table.getByRole('row').nth(1)).toContainText('Alleen organisaties op de DPF-lijst');
  await search.fill('Engeland');
  await expect(table.getByRole('row').nth(1)).toContainText('laatste dag 27-12-2031');
  await search.fill('nergensland');
  await expect(table.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await search.fill('');
  await table.getByRole('button', { name: 'Welke landen' }).click();
  await page.getByRole('option', { name: 'EER buiten de EU' }).click();
  await expect(table.getByRole('row')).toHaveCount(4);
});

test('a newer list from a file: first the differences, then a reason, then every verdict anew', async ({
  page,
  register,
}) => {
  const before = await register.client.flows.list({ limit: 1 });
  await goTo(page, '#/settings/countries');
  await choose(page, 'nieuw.json', JSON.stringify(newer));
  await expect(page.getByText('nieuw.json: stand van het recht per 1-1-2099')).toBeVisible();
  const differences = page.getByRole('group', { name: 'Verschillen tussen de lijsten' });
  await expect(differences.getByRole('row')).toHaveCount(3);
  await expect(differences).toContainText('geen besluit');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lijst in gebruik nemen' }).click();
  await expect(page.getByText('Vul dit in.')).toBeVisible();
  expect((await register.client.countries.inUse()).shipped).toBe(true);
  await page.getByRole('textbox', { name: 'Reden' }).fill('Het besluit is nietig verklaard');
  await page.getByRole('button', { name: 'Lijst in gebruik nemen' }).click();
  const question = page.getByRole('alertdialog', { name: 'Deze lijst in gebruik nemen?' });
  await expect(question).toContainText('Alle doorgiften worden opnieuw beoordeeld');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Lijst in gebruik nemen' }).click();
  await expect(page.getByText('De lijst met de stand per 1-1-2099 is in gebruik.').first()).toBeVisible();
  await expect(page.getByText('Overgenomen uit een bestand')).toBeVisible();
  const after = await register.client.flows.list({ limit: 1 });
  expect(after.counts.blocked).toBeGreaterThan(before.counts.blocked ?? 0);
});

test('a list that is not right is refused with the place of every fault', async ({ page, register }) => {
  await goTo(page, '#/settings/countries');
  await choose(page, 'kapot.json', '{"version": ');
  await expect(page.getByText('kapot.json is geen JSON-bestand')).toBeVisible();
  const [first, ...rest] = shipped.jurisdictions;
  const wrong = {
    ...shipped,
    stateAsOf: '31-2-2027',
    jurisdictions: [{ ...first, region: 'moon' }, ...rest],
  };
  await choose(page, 'fout.json', JSON.stringify(wrong));
  await expect(page.getByText('fout.json is geen goede landenlijst:')).toBeVisible();
  await expect(page.getByText('stateAsOf', { exact: true })).toBeVisible();
  await expect(page.getByText('jurisdictions.0.region', { exact: true })).toBeVisible();
  await choose(page, 'groot.json', `"${'x'.repeat(1_000_001)}"`);
  await expect(page.getByText('groot.json is groter dan 1 MB')).toBeVisible();
  await choose(page, 'dezelfde.json', JSON.stringify(shipped));
  await expect(page.getByText('Deze lijst verandert niets.')).toBeVisible();
  await expect(page.getByText('niet nieuwer dan de lijst in gebruik')).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByText('Deze lijst verandert niets.')).toHaveCount(0);
  expect((await register.client.countries.inUse()).shipped).toBe(true);
});

test('the privacy officer suspends a decision, changes it and removes it', async ({ page, register }) => {
  const blocked = async () => (await register.client.flows.list({ limit: 1 })).counts.blocked ?? 0;
  const before = await blocked();
  await goTo(page, '#/settings/countries');
  await page.getByRole('button', { name: 'Besluit over een land vastleggen' }).click();
  const form = page.getByRole('form', { name: 'Besluit over een land vastleggen' });
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form.getByText('Kies een land uit de lijst.')).toBeVisible();
  await expect(form.getByText('Vul dit in.')).toHaveCount(2);
  await expectAccessible(page);
  await fillCountry(page, 'VS');
  await form.getByRole('combobox', { name: 'Besloten door' }).fill('Noor Jansen');
  await form.getByRole('textbox', { name: 'Reden' }).fill('Uitspraak van het Hof afwachten');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: /Verenigde Staten: geschorst vanaf/ })).toBeVisible();
  await expect(page.getByText('Gewijzigd in dit register')).toBeVisible();
  expect(await blocked()).toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Besluit over Verenigde Staten bewerken' }).click();
  await page.getByRole('textbox', { name: 'Tot en met' }).fill('1-1-2020');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: /tot en met 1-1-2020/ })).toBeVisible();
  expect(await blocked()).toBe(before);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Uw besluit over Verenigde Staten verwijderen' }).click();
  await expect(page.getByText('Er is niets besloten dat van de lijst afwijkt.')).toBeVisible();
  expect(await register.client.overrides.list()).toEqual([]);
  await goTo(page, '#/settings/bin');
  await page.getByRole('button', { name: 'Verenigde Staten terugzetten' }).click();
  await expect(page.getByText('Verenigde Staten staat weer in het register.').first()).toBeVisible();
  expect(await register.client.overrides.list()).toHaveLength(1);
});

test('a decision that is not on the list is added, and one is extended', async ({ page, register }) => {
  await goTo(page, '#/settings/countries');
  await page.getByRole('button', { name: 'Besluit over een land vastleggen' }).click();
  await page.getByText(/^Toevoegen/).click();
  await fillCountry(page, 'India');
  await page.getByRole('textbox', { name: 'Naam van het besluit' }).fill('Uitvoeringsbesluit (EU) 2027/1');
  await page.getByRole('combobox', { name: 'Besloten door' }).fill('Noor Jansen');
  await page.getByRole('textbox', { name: 'Reden' }).fill('Vastgesteld');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: /India: besluit toegevoegd vanaf/ })).toBeVisible();
  await page.getByRole('button', { name: 'Besluit over een land vastleggen' }).click();
  await page.getByText(/^Verlengen/).click();
  await expect(page.getByRole('textbox', { name: 'Vanaf' })).toHaveCount(0);
  await fillCountry(page, 'Engeland');
  await page.getByRole('textbox', { name: 'Tot en met' }).fill('27-12-2035');
  await page.getByRole('combobox', { name: 'Besloten door' }).fill('Noor Jansen');
  await page.getByRole('textbox', { name: 'Reden' }).fill('Verlengd');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(
    page.getByRole('heading', { name: 'Verenigd Koninkrijk: verlengd tot en met 27-12-2035' }),
  ).toBeVisible();
  const kinds = (await register.client.overrides.list()).map(({ country, kind }) => `${country} ${kind}`);
  expect(kinds.toSorted()).toEqual(['GB extend', 'IN add']);
});
