/** The columns of the list: what fits is never cut, and what is cut can be read. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

async function openExample(page: Page) {
  await goTo(page, '#/suppliers');
  const grid = page.getByRole('grid');
  await expect(page.getByRole('row', { name: /Berghut/ })).toBeVisible();
  return grid;
}

/** Titles of the columns of which a cell does not show all that stands in it. */
const cutColumns = (page: Page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll('.grid [role=columnheader]')].map(
      (head) => head.textContent,
    );
    const cut = new Set<string>();
    for (const row of document.querySelectorAll('.grid-body [role=row]')) {
      for (const [at, cell] of [...row.children].entries()) {
        const parts = [...cell.querySelectorAll('*')];
        if (parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)) {
          cut.add(titles[at] ?? '');
        }
      }
    }
    return [...cut];
  });

const sideways = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('.grid');
    return grid === null ? Number.NaN : grid.scrollWidth - grid.clientWidth;
  });

for (const language of ['nl', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('the eight first columns stand side by side in a window of 1280; dates and verdicts are whole', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await openExample(page);
      expect(await sideways(page)).toBe(0);
      const [name, service, places] =
        language === 'nl'
          ? ['Naam', 'Dienst', 'Waar de gegevens zijn']
          : ['Name', 'Service', 'Where the data are'];
      const cut = await cutColumns(page);
      expect(cut.filter((title) => ![name, service, places].includes(title))).toEqual([]);
    });
  });
}

test('in a window of 1920 only what cannot fit is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openExample(page);
  expect(await sideways(page)).toBe(0);
  const cut = await cutColumns(page);
  expect(cut).toContain('Dienst');
  expect(cut.filter((title) => title !== 'Dienst' && title !== 'Waar de gegevens zijn')).toEqual([]);
  await page.getByRole('button', { name: 'Filters verbergen' }).click();
  await expect.poll(() => cutColumns(page)).toEqual([]);
});

test('the cell with the cursor shows its whole text, and the pointer gets it too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const grid = await openExample(page);
  const cell = page.getByRole('gridcell', { name: /^Versleutelde reservekopie/ });
  await cell.hover();
  await expect(cell.locator('.cell-content')).toHaveAttribute(
    'title',
    'Versleutelde reservekopie buiten de deur',
  );
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const shown = () =>
    cell
      .locator('.cell-content')
      .evaluate((content) => [
        content.scrollWidth <= content.clientWidth,
        content.getBoundingClientRect().width > (content.parentElement?.getBoundingClientRect().width ?? 0),
      ]);
  expect(await shown()).toEqual([true, true]);
  expect(await sideways(page)).toBe(0);
  await expectAccessible(page);
});
