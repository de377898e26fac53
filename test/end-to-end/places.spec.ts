import { expect, goTo, test } from './register.ts';

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
