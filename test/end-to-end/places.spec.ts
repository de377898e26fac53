import { emptyFlow, type FlowInput } from '../../shared/fields/flow.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { countryName } from '../../shared/words/places.ts';
import { expect, goTo, openPage, test } from './register.ts';

const storage: Omit<FlowInput, 'entity' | 'country'> = {
  ...emptyFlow,
  dataKinds: ['customer'],
};

test.use({ opened: 'example' });

test('the map and its table say the same, and a place leads to its suppliers', async ({ page, register }) => {
  const { places } = await register.client.outlook.places({});
  const panel = page.getByRole('region', { name: 'Waar de gegevens zijn' });
  const onMap = places.filter(({ place }) => place !== 'unknown');
  await expect(
    panel.getByRole('img', { name: `Kaart: ${onMap.length} plaatsen met gegevens, naar oordeel.` }),
  ).toBeVisible();
  await panel.getByRole('button', { name: `Alle ${places.length} plaatsen tonen` }).click();
  await expect(panel.getByRole('row')).toHaveCount(places.length + 1);
  const [first] = places;
  const row = panel.getByRole('row').nth(1);
  await expect(row).toContainText('Niet toegestaan');
  await expect(row.getByRole('cell').nth(1)).toHaveText(String(first?.suppliers));

  // Each place of the table stands on the world map, as a shape or as a point.
  const drawn = new Set(await panel.locator('.map-world .map-place > title').allTextContents());
  expect(drawn.size).toBe(onMap.length);

  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leveranciers' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String((first?.suppliers ?? 0) + 1));
});

test('a place that has the focus is marked on the map', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Waar de gegevens zijn' });
  await panel.getByRole('link', { name: 'India' }).focus();
  const pointed = panel.locator('.map-world .map-place.pointed');
  await expect(pointed).toHaveCount(1);
  await expect(pointed.locator('title')).toContainText('India');
});

test.describe('without suppliers', () => {
  test.use({ opened: 'empty' });
  test('a supplier without a place gives words, not an empty map', async ({ page }) => {
    await goTo(page, '#/suppliers/new');
    await page.getByLabel('Naam van de rechtspersoon').fill('Proef B.V.');
    await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Proef B.V.' })).toBeVisible();
    await goTo(page, '#/');
    await expect(
      page.getByText('Nog van geen leverancier is vastgelegd waar de gegevens zijn'),
    ).toBeVisible();
    await expect(page.locator('.map')).toHaveCount(0);
  });
});

test.describe('places that the atlas draws with a neighbour', () => {
  test.use({ opened: 'empty', opensFirst: false });
  const pairs = [
    ['NO', 'SJ'],
    ['FR', 'GF'],
    ['MA', 'EH'],
    ['RU', 'UA'],
  ] as const;

  test('each has its own verdict on the map, and the numbers as text beside it', async ({
    page,
    register,
  }) => {
    const store = async (country: string) => {
      const input = emptyProcessor(`Opslag ${country}`);
      const { id } = await register.client.processors.save({ id: null, version: null, input });
      const importerCountry = country === 'FR' ? null : country;
      const flow = { ...storage, entity: input.name, country, importerCountry };
      await register.client.flows.save({ id: null, version: null, processorId: id, input: flow });
    };
    const onMap = (country: string) =>
      page.locator('.map-world .map-place', {
        has: page.locator('title', { hasText: new RegExp(`^${countryName(country, 'nl')}\\b`) }),
      });
    for (const [country] of [...pairs, ['CY'] as const]) await store(country);
    await openPage(page, register);
    for (const [country, neighbour] of pairs) {
      await expect(onMap(country).first()).toBeVisible();
      await expect(onMap(neighbour)).toHaveCount(0);
    }
    await expect(onMap('CY')).toHaveCount(1);

    for (const [, neighbour] of pairs) await store(neighbour);
    await page.reload();
    const { places } = await register.client.outlook.places({});
    await expect(onMap('NO')).toHaveClass(/tone-none/);
    await expect(onMap('FR').first()).toHaveClass(/tone-unknown/);
    await expect(onMap('SJ')).toHaveClass(/tone-action/);
    const panel = page.getByRole('region', { name: 'Waar de gegevens zijn' });
    await expect(panel.getByRole('row')).toHaveCount(places.length + 1);
    await expect(
      panel.getByRole('row', { name: /^Spitsbergen en Jan Mayen Actie nodig 1 1$/ }),
    ).toBeVisible();
    await expect(panel.getByRole('row', { name: /^Noorwegen .* 1 1$/ })).toBeVisible();
    await expect(panel.getByRole('row', { name: /^Frankrijk Vestiging onbekend 1 1$/ })).toBeVisible();
  });
});
