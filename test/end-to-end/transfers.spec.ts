import type { Page } from '@playwright/test';
import { addDays } from '../../shared/law/dates.ts';
import { formatDate } from '../../shared/words/format.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

test.use({ opened: 'example', viewport: { width: 1440, height: 900 } });

/** The row that the cursor of the list is in, by its name. */
const current = (page: Page) => page.locator('.grid.transfers .grid-row.current [role="rowheader"]');
const grid = (page: Page) => page.getByRole('grid', { name: 'Doorgiften' });

const flowsOf = async ({ client }: Register) => (await client.flows.list({ limit: 1000 })).rows;

/** The first flow of which the check of the DPF List is too old: one day is missing. */
async function unchecked(register: Register) {
  const { rows, asOf } = await register.client.flows.list({ limit: 1000 });
  const at = rows.findIndex(({ verdict }) => verdict?.missing === 'dpf.checkedOn');
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next) throw new Error('the example has no such flow');
  return { row, next, day: addDays(asOf, -2), asOf };
}

test('a transfer is repaired in four actions by mouse, and the list goes on at the next one', async ({
  page,
  register,
}) => {
  const { row, next, day } = await unchecked(register);
  let actions = 0;
  const act = async (done: Promise<unknown>) => {
    await done;
    actions += 1;
  };
  await act(page.getByRole('link', { name: /^Doorgiften/ }).click());
  // Twelve rows and more stand in a window of 900 pixels, whole.
  const box = await grid(page).boundingBox();
  expect(Math.floor(((box?.height ?? 0) - 40) / 36)).toBeGreaterThanOrEqual(12);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  await act(
    page
      .getByRole('link', { name: `Doorgifte regelen van ${row.processor}` })
      .first()
      .click(),
  );
  // The answer that is missing has the focus, in view.
  const answer = page.locator('[data-answer="dpf.checkedOn"] .input');
  await expect(answer).toBeFocused();
  await expect(answer).toBeInViewport();
  await act(page.keyboard.type(formatDate(day, 'nl')));
  await act(page.getByRole('button', { name: 'Opslaan' }).click());
  expect(actions).toBe(4);
  await expect(page).toHaveURL(/#\/transfers\?at=/);
  await expect(current(page)).toHaveText(next.processor);
  await expect(grid(page)).toBeFocused();
  await expect(page.locator('.transfer-detail')).toContainText(next.verdict?.nextStep.nl ?? '');
  const after = (await flowsOf(register)).find(({ flow }) => flow.id === row.flow.id);
  expect(after?.flow.dpf?.checkedOn).toBe(day);
  expect(after?.verdict?.result).toBe('ok');
  await expectAccessible(page);
});

test('the transfers are worked off by keyboard alone: three actions each', async ({ page, register }) => {
  const { row, next, day } = await unchecked(register);
  await goTo(page, `#/transfers?at=${row.flow.id}`);
  await expect(current(page)).toHaveText(row.processor);
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-answer="dpf.checkedOn"] .input')).toBeFocused();
  await page.keyboard.type(formatDate(day, 'nl'));
  await page.keyboard.press('Control+s');
  await expect(current(page)).toHaveText(next.processor);
  // Not now: the explanation moves along with the cursor, and cancelling leads back to the same flow.
  const detail = page.locator('.transfer-detail');
  const rows = await flowsOf(register);
  const at = rows.findIndex(({ flow }) => flow.id === next.flow.id);
  await page.keyboard.press('ArrowDown');
  await expect(detail).toContainText(rows[at + 1]?.verdict?.reason.nl ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(detail).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(current(page)).toHaveText(next.processor);
  // A column is sorted from its name.
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: 'Leverancier' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page).toHaveURL(/sort=supplier/);
});

test('whatever is missing, the form opens at it', async ({ page, register }) => {
  const asked = new Map(
    (await flowsOf(register)).flatMap((row) => {
      const { missing = null } = row.verdict ?? {};
      return missing === null ? [] : [[missing.split('.')[0], { row, missing }] as const];
    }),
  );
  expect(asked.size).toBeGreaterThan(7);
  for (const { row, missing } of asked.values()) {
    await goTo(page, `#/suppliers/${row.processorId}?flow=${row.flow.id}`);
    const isThere = (answer: string) =>
      page.evaluate((name) => {
        const { activeElement: control } = document;
        const { top, bottom } = control?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return control?.closest(`[data-answer="${name}"]`) != null && top >= 0 && bottom <= innerHeight;
      }, answer);
    await expect.poll(() => isThere(missing), missing).toBe(true);
    await goTo(page, '#/transfers/law');
    await expect(page.getByRole('heading', { level: 1, name: 'Gebeurtenissen in het recht' })).toBeVisible();
  }
});

test('what lacks a basis, a country, words of a flow: each filter with its counts, and the file is the same', async ({
  page,
  register,
}) => {
  await goTo(page, '#/transfers');
  const without = await register.client.flows.list({ basis: ['without'] });
  const status = page.getByRole('status').filter({ hasText: 'gegevensstromen' });
  const { total } = await register.client.flows.facets({});
  // Flows that lack the same have other verdicts: the filter has the sign of none, and a verdict the one of its word.
  expect(new Set(without.rows.map(({ verdict }) => verdict?.result)).size).toBeGreaterThan(1);
  const lacks = page.getByRole('toolbar', { name: 'Wat ontbreekt' }).getByRole('button');
  await expect(lacks.first()).toBeVisible();
  await expect(lacks.locator('svg')).toHaveCount(0);
  const nowhere = grid(page).getByRole('row').filter({ hasText: 'Logboekwacht' });
  await expect(nowhere.locator('.chip', { hasText: 'Actie nodig' })).toHaveClass(/tone-action/);
  await page.getByRole('button', { name: `${without.total} Geen basis` }).click();
  await expect(status).toHaveText(`${without.total} van ${total} gegevensstromen`);
  await expect(grid(page).getByRole('rowheader')).toHaveText(without.rows.map(({ processor }) => processor));
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  // What is not assessed any more is no number beside the others, but a filter.
  await page.getByRole('button', { name: /Gestopt/ }).click();
  const ended = await register.client.flows.list({ result: ['ended'] });
  await expect(status).toHaveText(`${ended.total} van ${total} gegevensstromen`);
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  // Only flows that have to do with the United States, not the others of their suppliers.
  await page.getByRole('searchbox', { name: 'Zoeken in doorgiften' }).fill('verenigde staten');
  const found = await register.client.flows.list({ search: 'verenigde staten' });
  await expect(status).toHaveText(`${found.total} van ${total} gegevensstromen`);
  for (const { flow, importer } of found.rows) expect([flow.country, importer.country]).toContain('US');
  await page.getByRole('button', { name: 'Land' }).click();
  const facets = await register.client.flows.facets({ search: 'verenigde staten' });
  const option = page.getByRole('menuitemcheckbox', { name: 'Duitsland' });
  await expect(option).toHaveText(`Duitsland${facets.place.DE}`);
  await option.click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Verenigde Staten' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/search=verenigde\+staten&place=DE/);
  await expect(status).toHaveText(`${facets.place.DE} van ${total} gegevensstromen`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporteren: Doorgiften' }).click();
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click();
  await download;
  await expect(page.getByText(`: ${facets.place.DE} regel`)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Zoeken in doorgiften' }).fill('nergens');
  await expect(page.getByText('Geen gegevensstroom past bij deze keuze.')).toBeVisible();
});

test('on another day than today there is nothing to settle, and its verdicts are those of that day', async ({
  page,
  register,
}) => {
  const { asOf } = await unchecked(register);
  const day = addDays(asOf, 400);
  const { rows } = await register.client.flows.list({ asOf: day });
  await goTo(page, '#/transfers');
  await expect(
    grid(page)
      .getByRole('link', { name: /^Doorgifte regelen/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Stand per/ }).click();
  await page.getByRole('textbox', { name: 'Stand per een andere dag' }).fill(formatDate(day, 'nl'));
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('link', { name: /^Doorgifte regelen/ })).toHaveCount(0);
  await expect(grid(page).getByRole('rowheader').first()).toHaveText(rows[0]?.processor ?? '');
});

test('events of law say what they touch, and lead to exactly that', async ({ page, register }) => {
  await goTo(page, '#/transfers');
  await page.getByRole('main').getByRole('link', { name: 'Gebeurtenissen in het recht' }).click();
  const { events } = await register.client.outlook.lawEvents({});
  const slaughter = events.find(({ what }) => what.nl.startsWith('Trump v. Slaughter'));
  if (!slaughter) throw new Error('the list has no such event');
  const row = page.getByRole('row').filter({ hasText: 'Trump v. Slaughter' });
  await expect(row).toContainText('29-6-2026');
  await expectAccessible(page);
  await row.getByRole('link', { name: /steunen op het besluit over Verenigde Staten/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'gegevensstromen' })).toContainText(
    `${slaughter.relying} van`,
  );
  await page.goBack();
  await row.getByRole('link', { name: 'Wat als het besluit over Verenigde Staten vervalt' }).click();
  await expect(page.getByText(/Het adequaatheidsbesluit voor de Verenigde Staten vervalt op/)).toBeVisible();
});

test('a filter in the address that the page does not know is told, and goes with one press', async ({
  page,
}) => {
  const told = page.getByRole('status').filter({ hasText: 'Dit staat in het adres' });
  for (const [address, part] of [
    ['#/transfers?result=verboden', 'result=verboden'],
    ['#/suppliers?agreementStatus=active&stand=rood', 'stand=rood'],
    ['#/calendar?kind=feest', 'kind=feest'],
    ['#/settings/history?from=gisteren', 'from=gisteren'],
    ['#/transfers/what-if?wat=DPF', 'wat=DPF'],
  ] as const) {
    await goTo(page, address);
    await expect(told).toContainText(part);
    await expectNoSidewaysScroll(page);
    await told.getByRole('button', { name: 'Uit het adres halen' }).press('Enter');
    await expect(told).toHaveCount(0);
    expect(page.url()).not.toContain(part);
  }
});
