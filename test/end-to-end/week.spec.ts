/**
 * The week of an office manager: the same work by mouse and by keys, in both languages, looks and at 200 %.
 */
import type { Locator, Page } from '@playwright/test';
import { type Messages, ui } from '../../shared/words/ui.ts';
import { held, openList, toOwner } from './grid-page.ts';
import { type Hands, keyboard, mouse } from './hands.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, type Register, test } from './register.ts';
import { smallPdf } from './small-pdf.ts';

const weeks = [
  { by: 'mouse', language: 'nl', colorScheme: 'light', width: 1024, height: 768 },
  { by: 'keyboard', language: 'nl', colorScheme: 'dark', width: 640, height: 400 },
  { by: 'mouse', language: 'en', colorScheme: 'dark', width: 640, height: 400 },
  { by: 'keyboard', language: 'en', colorScheme: 'light', width: 2560, height: 1440 },
] as const;

const pdf = { name: 'getekend.pdf', mimeType: 'application/pdf', buffer: smallPdf(['Getekend']) };

async function expectCalm(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** The button that opens a list of choices: its name is what is chosen, and then the label. */
function listOf(place: Page | Locator, label: string): Locator {
  return place.getByRole('button', { name: new RegExp(`${label.replace('?', '\\?')}$`) });
}

/** Hands the file over where the page asks for one. */
async function attach(page: Page, ask: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
  await chooser.setFiles(pdf);
}

for (const { by, language, colorScheme, width, height } of weeks) {
  test.describe(`${by}, ${language}, ${colorScheme}, ${width} wide`, () => {
    test.use({ language, colorScheme, viewport: { width, height }, opensFirst: false });
    test('the office manager’s week', async ({ page, register, context }) => {
      test.setTimeout(180_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const hands = by === 'mouse' ? mouse(page) : keyboard(page);
      await openList(page, register);
      const work = { page, register, hands, m: ui[language] };
      await test.step('registers a supplier and attaches its agreement', () => registers(work));
      await test.step('corrects it, on its page and in the list', () => corrects(work));
      await test.step('changes several at once and takes it back', () => changesMany(work));
      await test.step('pastes rows from a spreadsheet', () => pastes(work, by));
      await test.step('finds a supplier and ends it', () => ends(work));
    });
  });
}

interface Work {
  readonly page: Page;
  readonly register: Register;
  readonly hands: Hands;
  readonly m: Messages;
}

const fluit = 'Fluit Web B.V.';

async function registers({ page, register, hands, m }: Work) {
  await hands.press(page.getByRole('link', { name: m.suppliers.add }));
  await expect(page.getByRole('heading', { level: 1, name: m.suppliers.addTitle })).toBeVisible();
  await hands.fill(page.getByRole('combobox', { name: m.labels.processor.name }), fluit);
  await hands.fill(page.getByRole('textbox', { name: m.labels.processor.kvk }), '87654321');
  await hands.fill(
    page.getByRole('combobox', { name: m.labels.processor.country }),
    m === ui.nl ? 'Nederland' : 'Netherlands',
  );
  await page.keyboard.press('Enter');
  await hands.choose(listOf(page, m.labels.processor.category), m.terms.category.hosting);
  await expectCalm(page);
  await hands.save(page.getByRole('button', { name: m.suppliers.add }));
  await expect(page.getByRole('heading', { level: 1, name: fluit })).toBeVisible();

  await hands.press(page.getByRole('button', { name: m.agreement.add }));
  await hands.choose(listOf(page, m.labels.agreement.recorded), m.terms.recorded.signed);
  await hands.fill(page.getByRole('textbox', { name: m.labels.agreement.signedOn }), '1-6-2026');
  await hands.save(page.getByRole('button', { name: m.common.save, exact: true }));
  await expect(page.locator('.axes')).toContainText(m.terms.status.active);

  await attach(page, () => hands.press(page.getByRole('button', { name: m.documents.choose })));
  await expect(page.locator('#documents').getByRole('link', { name: pdf.name })).toBeVisible();
  await expectCalm(page);
  const { rows } = await register.client.processors.list({ search: fluit });
  expect(rows).toMatchObject([
    { name: fluit, kvk: '87654321', country: 'NL', category: 'hosting', agreementStatus: 'active' },
  ]);
}

async function corrects({ page, register, hands, m }: Work) {
  await hands.press(page.getByRole('button', { name: m.supplier.editSection(m.supplier.general) }));
  await hands.fill(page.getByRole('combobox', { name: m.labels.processor.owner }), 'Anna');
  await hands.save(page.getByRole('button', { name: m.common.save, exact: true }));
  await expect(page.locator('#general')).toContainText('Anna');

  await hands.press(
    page.getByRole('navigation', { name: m.shell.navigation }).getByRole('link', { name: m.shell.suppliers }),
  );
  const grid = page.getByRole('grid');
  await hands.fill(page.getByRole('searchbox', { name: m.suppliers.search }), 'berk');
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await hands.enterGrid(grid);
  await toOwner(page);
  await page.keyboard.type('Bram');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(m.grid.savedCell(m.headings.processor.owner, 'Berk Mail B.V.')).first(),
  ).toBeVisible();
  await expectCalm(page);
  await hands.fill(page.getByRole('searchbox', { name: m.suppliers.search }), ' ');
  await expect(grid).toHaveAttribute('aria-rowcount', '7');
  expect(await held(register, 'owner')).toEqual(['Anna', 'Bram', 'Anna', 'Anna', 'Anna', 'Anna']);
}

async function changesMany({ page, register, hands, m }: Work) {
  const grid = page.getByRole('grid');
  await hands.enterGrid(grid);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(m.grid.selected(3))).toBeVisible();
  await hands.press(page.getByRole('button', { name: m.grid.bulk, exact: true }));
  const dialog = page.getByRole('dialog');
  await hands.choose(listOf(dialog, m.grid.bulkField), m.headings.processor.owner);
  await hands.fill(
    dialog.getByRole('combobox', { name: m.grid.bulkValue(m.headings.processor.owner) }),
    'Cas',
  );
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await expectCalm(page);
  await hands.press(dialog.getByRole('button', { name: m.grid.bulkRun(3) }));
  await expect(page.getByText(m.grid.bulkDone(3)).first()).toBeVisible();
  expect(await held(register, 'owner')).toEqual(['Cas', 'Cas', 'Cas', 'Anna', 'Anna', 'Anna']);
  await hands.press(page.getByRole('button', { name: m.common.undo }).last());
  await expect.poll(() => held(register, 'owner')).toEqual(['Anna', 'Bram', 'Anna', 'Anna', 'Anna', 'Anna']);
  await hands.press(page.getByRole('button', { name: m.grid.clearSelection }));
}

async function pastes({ page, register, hands, m }: Work, by: 'mouse' | 'keyboard') {
  const rows = 'Leverancier\tEigenaar\tKvK\nGors Pay B.V.\tBram\t12345678\nHop Print B.V.\tBram\t23456789';
  const dialog = page.getByRole('dialog');
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  if (by === 'mouse') {
    await hands.press(page.getByRole('button', { name: m.grid.paste }));
    await dialog.getByRole('textbox', { name: m.grid.pasteLabel }).click();
    await page.keyboard.press('Control+v');
    await hands.press(dialog.getByRole('button', { name: m.grid.pasteLook }));
  } else {
    await hands.enterGrid(page.getByRole('grid'));
    await page.keyboard.press('Control+v');
  }
  await expect(dialog.getByRole('row', { name: /Gors Pay/ })).toBeVisible();
  await expectCalm(page);
  await hands.press(dialog.getByRole('button', { name: m.importList.run(2) }));
  await expect(page.getByText(m.grid.pasteDone(2, 0)).first()).toBeVisible();
  expect(await held(register, 'kvk')).toEqual(expect.arrayContaining(['12345678', '23456789']));
}

async function ends({ page, register, hands, m }: Work) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fluit');
  await expect(page.getByRole('menuitem', { name: new RegExp(fluit) })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: fluit })).toBeVisible();
  await hands.press(page.getByRole('button', { name: m.jobs.menuOf(fluit) }));
  await page.getByRole('menuitem', { name: m.jobs.end }).press('Enter');
  const next = page.getByRole('button', { name: m.jobs.saveStep });
  await hands.fill(page.getByRole('textbox', { name: m.jobs.endedOn }), '30-6-2026');
  await hands.press(next);
  await hands.answer(page.getByRole('radio', { name: m.jobs.exitChoices.deletion, exact: true }));
  await hands.press(next);
  await hands.fill(page.getByRole('textbox', { name: m.labels.processor.exitAskedOn }), '1-7-2026');
  await hands.press(next);
  await attach(page, () => hands.press(page.getByRole('button', { name: m.jobs.proofChoose })));
  await hands.fill(page.getByRole('textbox', { name: m.labels.processor.exitConfirmedOn }), '15-7-2026');
  await hands.press(page.getByRole('button', { name: m.jobs.finish }));
  await expect(page.getByText(m.jobs.endDone(fluit)).first()).toBeVisible();
  await expectCalm(page);
  const [row] = (await register.client.processors.list({ search: fluit })).rows;
  const { record } = await register.client.processors.get({ id: row?.id ?? '' });
  expect(record.processor).toMatchObject({ endedOn: '2026-06-30', exitConfirmedOn: '2026-07-15' });
  expect(record.documents.map(({ kind }) => kind).toSorted()).toEqual(['agreement', 'deletion-proof']);
}
