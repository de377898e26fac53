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

    test('the first columns stand side by side; names have room, owners, dates and verdicts are whole', async ({
      page,
    }) => {
      const [name, owner, service, places] =
        language === 'nl'
          ? ['Naam', 'Eigenaar', 'Dienst', 'Waar de gegevens zijn']
          : ['Name', 'Owner', 'Service', 'Where the data are'];
      await page.setViewportSize({ width: 1280, height: 800 });
      await openExample(page);
      const isWhole = (title: string) =>
        page.getByRole('columnheader', { name: title }).evaluate((head) => {
          const grid = head.closest('.grid')?.getBoundingClientRect();
          return head.getBoundingClientRect().right <= (grid?.right ?? 0);
        });
      expect(await isWhole(places)).toBe(true);
      for (const width of [1920, 1440, 1280, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => isWhole(owner)).toBe(true);
        const box = await page.getByRole('columnheader', { name }).boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(200);
        const cut = await cutColumns(page);
        expect(cut.filter((title) => ![name, service, places].includes(title))).toEqual([]);
      }
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
  const width = await sideways(page);
  await grid.focus();
  await page.keyboard.press('End');
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
  expect(await sideways(page)).toBe(width);
  await expectAccessible(page);
});

test.describe('the width of a column', () => {
  const widthOf = (page: Page, title: string) =>
    page
      .getByRole('columnheader', { name: title })
      .evaluate((head) => Math.round(head.getBoundingClientRect().width));

  test('is dragged, fitted with a double click, kept with the columns and in a view', async ({
    page,
    register,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openExample(page);
    const edge = page.getByRole('separator', { name: 'Breedte van de kolom Eigenaar' });
    const box = await edge.boundingBox();
    if (box === null) throw new Error('the edge is nowhere');
    const before = await widthOf(page, 'Eigenaar');
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 10, { steps: 4 });
    await page.mouse.move(box.x + 104, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf(page, 'Eigenaar')).toBe(before + 100);
    await expect(edge).toHaveAttribute('aria-valuenow', String(before + 100));
    await page.getByRole('button', { name: 'Weergave bewaren' }).click();
    await page.getByRole('textbox', { name: 'Naam van de weergave' }).fill('Breed');
    await page.keyboard.press('Enter');

    await edge.dblclick();
    expect(await cutColumns(page)).not.toContain('Eigenaar');
    const fitted = await widthOf(page, 'Eigenaar');
    expect(fitted).not.toBe(before + 100);
    await expect
      .poll(async () => JSON.stringify((await register.client.localState.list()).map(({ value }) => value)))
      .toContain(`${fitted}`);
    await page.reload();
    await expect(page.getByRole('row', { name: /Berghut/ })).toBeVisible();
    expect(await widthOf(page, 'Eigenaar')).toBe(fitted);
    const views = page.getByRole('navigation', { name: 'Weergaven' });
    await views.getByRole('button', { name: 'Breed', exact: true }).click();
    expect(await widthOf(page, 'Eigenaar')).toBe(before + 100);
    await views.getByRole('button', { name: 'Alle leveranciers' }).click();
    expect(await widthOf(page, 'Eigenaar')).toBe(before);
  });

  test('is changed by keys alone: from its title, in steps, to its content, and given back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const grid = await openExample(page);
    await grid.focus();
    await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const before = await widthOf(page, 'Eigenaar');
    await page.keyboard.press('F2');
    const edge = page.getByRole('separator', { name: 'Breedte van de kolom Eigenaar' });
    await expect(edge).toBeFocused();
    await expect(edge).toHaveAttribute('aria-valuenow', String(before));
    await page.keyboard.press('ArrowRight');
    expect(await widthOf(page, 'Eigenaar')).toBe(before + 8);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(edge).toHaveAttribute('aria-valuenow', String(before + 48));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    expect(await cutColumns(page)).not.toContain('Eigenaar');
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    expect(await widthOf(page, 'Eigenaar')).toBe(48);
    await page.keyboard.press('Delete');
    expect(await widthOf(page, 'Eigenaar')).toBe(before);
    await page.keyboard.press('Escape');
    await expect(grid).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Toetsen' })).toContainText('Breedte van een kolom');
  });
});
