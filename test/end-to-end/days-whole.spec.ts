import type { Page } from '@playwright/test';
import { expect, goTo, test } from './register.ts';

test.use({ opened: 'example' });

/** The days on a page that stand on two lines, each with the words around it. */
const brokenDays = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      for (const { index, 0: day } of text.matchAll(/\d{1,2}-\d{1,2}-\d{4}/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + day.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => top));
        if (lines.size > 1) broken.push(text.slice(Math.max(0, index - 40), index + day.length));
      }
    }
    return broken;
  });

test('no day breaks at its hyphens, however wide the window', async ({ page, register }) => {
  const idOf = async (search: string) => (await register.client.processors.list({ search })).rows[0]?.id;
  const suppliers = [await idOf('Polderhost'), await idOf('Tijdslot'), await idOf('Grootboek')];
  const addresses = ['#/', '#/calendar', '#/transfers', ...suppliers.map((id) => `#/suppliers/${id}`)];
  for (const width of [640, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of addresses) {
      await goTo(page, address);
      await expect(
        page
          .locator('main')
          .getByText(/\d-\d{1,2}-20\d\d/)
          .first(),
      ).toBeVisible();
      expect.soft(await brokenDays(page), `${address} at ${width}`).toEqual([]);
    }
  }
});
