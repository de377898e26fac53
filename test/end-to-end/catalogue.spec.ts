import type { Page } from '@playwright/test';
import { expect, expectAccessible, goTo, test } from './register.ts';

const fluit = {
  name: 'Fluit',
  aliases: ['Fluit Web'],
  domains: ['fluit.example'],
  legalEntity: 'Fluit Networks, Inc.',
  country: 'US',
  parent: 'Fluit Holding',
  parentCountry: 'US',
  category: 'hosting',
  role: 'processor',
  agreementUrl: 'https://fluit.example/dpa',
  subProcessorsUrl: null,
  dataRegions: ['NL'],
  sources: [
    {
      url: 'https://fluit.example/privacy',
      seen: '2026-03-04',
      says: ['country', 'legalEntity', 'agreementUrl'],
    },
  ],
};
const own = { stateAsOf: '2026-05-06', entries: [fluit] };

async function choose(page: Page, button: string, name: string, contents: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(contents) });
}

test('an own catalogue from a file: faults named, then what it brings, then in use', async ({
  page,
  register,
}) => {
  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('link', { name: 'Catalogus bekijken' }).click();
  await expect(page.getByText('Geen', { exact: true })).toBeVisible();
  const wrong = { ...own, entries: [{ ...fluit, country: 'Nederland' }] };
  await choose(page, 'Bestand kiezen', 'fout.json', JSON.stringify(wrong));
  await expect(page.getByText('fout.json is geen goede catalogus')).toBeVisible();
  await expect(page.getByText('entries.0.country')).toBeVisible();
  await choose(page, 'Bestand kiezen', 'eigen.json', JSON.stringify(own));
  await expect(page.getByText('eigen.json: 1 leverancier, stand per 6-5-2026')).toBeVisible();
  expect((await register.client.catalogue.inUse()).own).toBeNull();
  await page.getByRole('button', { name: 'In gebruik nemen' }).click();
  await expect(page.getByText('1 leverancier, stand per 6-5-2026', { exact: true })).toBeVisible();
  await expect(page.getByText('kan nu geen lege velden')).toBeVisible();
  await expectAccessible(page);
});

test('while the name is typed, by the keys: chosen, filled in, taken back, chosen again', async ({
  page,
  register,
}) => {
  await register.client.catalogue.take({ file: own });
  // She types quicker than the catalogue comes.
  let bring = () => {};
  const isTyped = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route(/\/catalogue\/entries/, async (route) => {
    await isTyped;
    await route.continue();
  });
  await goTo(page, '#/suppliers/new');
  const name = page.getByRole('combobox', { name: 'Naam van de rechtspersoon' });
  await expect(name).toBeFocused();
  await page.keyboard.type('flui');
  await expect(name).toHaveValue('flui');
  bring();
  const option = page.getByRole('option', { name: /Fluit/ });
  await expect(option).toContainText('Fluit Networks, Inc. · Verenigde Staten · moeder: Fluit Holding');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('Fluit Networks, Inc.');
  const country = page.getByRole('combobox', { name: 'Land van vestiging' });
  await expect(country).toHaveValue('Verenigde Staten');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toch niet' }).click();
  await expect(name).toHaveValue('flui');
  await expect(country).toHaveValue('');
  await name.press('End');
  await page.keyboard.type('t');
  await option.click();
  await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fluit Networks, Inc.' })).toBeVisible();
  const [row] = (await register.client.processors.list({})).rows;
  const { record } = await register.client.processors.get({ id: row?.id ?? '' });
  expect(record.processor).toMatchObject({
    country: 'US',
    parentCountry: 'US',
    website: 'https://fluit.example',
  });
  expect(record.processor.remark).toContain('https://fluit.example/privacy, gezien op 4-3-2026');
});

test('after an import: what the catalogue knows, taken over on a yes and undone', async ({
  page,
  register,
}) => {
  await register.client.catalogue.take({ file: own });
  await goTo(page, '#/import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  const buffer = Buffer.from('Leverancier;Dienst\nFluit Web;Hosting\nZoom;Bellen\nHop Print;Print');
  await chooser.setFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '3 regels overnemen' }).click();
  const offers = page.getByRole('region', { name: 'Dit kent de catalogus' });
  await expect(offers.getByRole('listitem')).toHaveCount(2);
  await offers.getByText('Bronnen').first().click();
  await expect(offers.getByRole('link', { name: 'https://fluit.example/dpa' })).toHaveAttribute(
    'rel',
    'noreferrer',
  );
  await expectAccessible(page);
  const countries = async () =>
    (await register.client.processors.list({ limit: 10 })).rows.map((row) => [row.name, row.country]);
  await offers.getByRole('button', { name: 'Overnemen voor Fluit Web' }).click();
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  expect(await countries()).toContainEqual(['Fluit Web', 'US']);
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(offers.getByRole('listitem')).toHaveCount(2);
  await offers.getByRole('button', { name: 'Voor alle 2 overnemen' }).click();
  await expect(offers).toBeHidden();
  expect(await countries()).toContainEqual(['Zoom', 'US']);
});
