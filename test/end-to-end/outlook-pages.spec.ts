/** The calendar, the map, what if, the events of law, the country list, the bin, contact persons and decisions as pages. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, test } from './register.ts';

const places = [
  { address: '#/calendar', heading: ['Kalender', 'Calendar'] },
  { address: '#/transfers/what-if?kind=withdraw&subject=US', heading: ['Wat als', 'What if'] },
  { address: '#/transfers/law', heading: ['Gebeurtenissen in het recht', 'Events of law'] },
  { address: '#/settings/countries', heading: ['Landenlijst', 'Country list'] },
  { address: '#/settings/bin', heading: ['Prullenbak', 'Bin'] },
  { address: '#/settings/persons', heading: ['Contactpersonen', 'Contact persons'] },
  { address: '#/reports/publish', heading: ['Publiceren', 'Publish'] },
  { address: '#/reports/decisions', heading: ['Besluiten van de directie', 'Management decisions'] },
] as const;

async function open(page: Page, place: (typeof places)[number], language: 'nl' | 'en') {
  await goTo(page, place.address);
  const name = place.heading[language === 'nl' ? 0 : 1];
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(page.locator('.loading, .progress')).toHaveCount(0);
}

for (const [opened, language, colorScheme] of [
  ['example', 'nl', 'light'],
  ['example', 'en', 'dark'],
  ['empty', 'nl', 'dark'],
  ['empty', 'en', 'light'],
] as const) {
  test.describe(`${opened}, ${language}, ${colorScheme}`, () => {
    test.use({ opened, language, colorScheme });
    test('every page is accessible', async ({ page }) => {
      for (const place of places) {
        await open(page, place, language);
        await expectAccessible(page);
      }
    });
  });
}

test.describe('at any size', () => {
  test.use({ opened: 'example' });
  test('the events of law are read without scrolling sideways, with the headings beside the numbers', async ({
    page,
  }) => {
    const law = places[2];
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 450 });
      await open(page, law, 'nl');
      const table = page.getByRole('table').first();
      const room = await table.evaluate(({ parentElement: around }) =>
        around === null ? -1 : around.scrollWidth - around.clientWidth,
      );
      expect(room).toBe(0);
      const label = table.getByRole('row').nth(1).locator('.event-label').first();
      await expect(label).toBeVisible({ visible: width === 640 });
    }
  });
  test('nothing sticks out', async ({ page }) => {
    for (const [width, height] of [
      [640, 400],
      [1024, 768],
      [1280, 900],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const place of places) {
        await open(page, place, 'nl');
        await expectNoSidewaysScroll(page);
      }
    }
  });
});
