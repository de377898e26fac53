import type { Page } from '@playwright/test';
import { type HostileKind, hostileKinds, hostileTexts, LONGEST } from '../fixtures/hostile.ts';
import { fillWithHostileText, type HostileSupplier } from '../fixtures/hostile-register.ts';
import { faultsOf } from './layout.ts';
import { expect, goTo, openPage, test } from './register.ts';

test.use({ opensFirst: false });

/** Longest title of a tab or a window, with the name of the product. */
const TITLE = 110;

/**
 * Characters of a text that is folded, cut off or wrapped wherever it stands. With the longest everywhere, a
 * page takes seconds to lay out and shows nothing more.
 */
const LONG = 1500;

/** Waits until a page is there and quiet, and looks at what is wrong with it. */
async function look(page: Page, address: string, values: readonly string[]): Promise<string[]> {
  await goTo(page, address);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.loading')).toHaveCount(0);
  const title = await page.title();
  expect(title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(title.length).toBeLessThanOrEqual(TITLE);
  return faultsOf(page, values);
}

const textsOf = (suppliers: readonly HostileSupplier[]) =>
  suppliers.flatMap(({ texts }) => [...texts.values()]);

/** A text as a list that is read in has it: without what nobody can see. */
const asRead = (kind: HostileKind) =>
  hostileTexts[kind](LONGEST).replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '');

const general = [
  '#/',
  '#/suppliers',
  '#/suppliers/new',
  '#/transfers',
  '#/transfers/what-if',
  '#/transfers/law',
  '#/calendar',
  '#/reports',
  '#/reports/decisions',
  '#/reports/publish',
  '#/import',
  '#/incident',
  '#/safekeeping',
  '#/settings',
  '#/settings/countries',
  '#/settings/bin',
  '#/settings/persons',
];

/** What takes the most room, or turns what stands beside it. */
const widest: ReadonlySet<HostileKind> = new Set(['word', 'pile', 'right-to-left']);

/** Pages of one supplier beside its own. */
const inner = (supplier: HostileSupplier) => [
  `/checklist/${supplier.agreementId}`,
  `/letter/${supplier.agreementId}`,
  '/letter/locations',
  `/document/${supplier.documentId}`,
  '/incident',
  '/end',
  '/merge',
  '/copy',
];

for (const [width, height, first] of [
  [1280, 800, 0],
  [640, 400, 5],
] as const) {
  test(`every page holds hostile text at ${width} by ${height}`, async ({ page, register }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    const others = hostileKinds.filter((kind) => kind !== 'word');
    const suppliers = [
      ...(await fillWithHostileText(register.client, ['word'])),
      ...(await fillWithHostileText(register.client, others, LONG)),
    ];
    await openPage(page, register);
    const values = textsOf(suppliers);
    const faults: string[] = [];
    const note = async (name: string, address: string) => {
      for (const fault of await look(page, address, values)) faults.push(`${name}: ${fault}`);
    };
    for (const address of general) await note(address, address);
    // Each supplier and each inner page with other kinds of text at either width: all kinds and all pages are
    // seen.
    const own = suppliers.filter(
      (_, at) => (at + first) % 2 === 0 || widest.has(suppliers[at]?.kind ?? 'html'),
    );
    for (const { kind, id } of own) await note(kind, `#/suppliers/${id}`);
    for (const [at] of inner(suppliers[0] as HostileSupplier).entries()) {
      const supplier = suppliers[(at + first) % suppliers.length] as HostileSupplier;
      const address = inner(supplier)[at] ?? '';
      await note(`${supplier.kind} ${address}`, `#/suppliers/${supplier.id}${address}`);
    }
    expect(faults).toEqual([]);
  });
}

test('rows keep their height, and what is long is shown whole on request', async ({ page, register }) => {
  const [first, , third] = await fillWithHostileText(register.client, ['html', 'lines', 'pile']);
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  const rows = page.locator('.grid-body .grid-row');
  await expect(rows).toHaveCount(3);
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  expect(third?.kind).toBe('pile');

  await goTo(page, `#/suppliers/${first?.id}`);
  const fact = page.locator('#data .fact').filter({ hasText: 'Doelen van de verwerking' });
  const whole = hostileTexts.html(LONGEST).trim();
  await expect(fact).not.toContainText(whole);
  await fact.getByRole('button', { name: /^Alles tonen/ }).press('Enter');
  await expect(fact.locator('.written')).toHaveText(whole);
  await expect(fact.getByRole('button', { name: /^Minder tonen/ })).toHaveAttribute('aria-expanded', 'true');
  expect(await faultsOf(page)).toEqual([]);
});

test('forms, lists to choose from and messages hold hostile text', async ({ page, register }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const suppliers = await fillWithHostileText(register.client, ['right-to-left', 'word', 'pile'], LONG);
  const values = textsOf(suppliers);
  const [first] = suppliers as [HostileSupplier];
  await openPage(page, register);
  const faults: string[] = [];
  const note = async (name: string) => {
    for (const fault of await faultsOf(page, values)) faults.push(`${name}: ${fault}`);
  };

  // Every form of the supplier, one after the other.
  await goTo(page, `#/suppliers/${first.id}`);
  const edits = page.getByRole('button', { name: /(bewerken|toevoegen|vastleggen)$/i });
  await expect(edits.first()).toBeVisible();
  const names = await edits.evaluateAll((all) => all.map((button, at) => `${at} ${button.textContent}`));
  expect(names.length).toBeGreaterThan(10);
  for (const [at, name] of names.entries()) {
    await edits.nth(at).click();
    const cancel = page.getByRole('button', { name: 'Annuleren' });
    if ((await cancel.count()) === 0) continue;
    await note(`form ${name}`);
    await cancel.first().click();
    await expect(cancel).toHaveCount(0);
  }

  // A message with a name in it, and the same thing in the bin.
  await page
    .locator('#announcements')
    .getByRole('button', { name: /verwijderen$/ })
    .click();
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await note('toast');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('onaf');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await note('palette');
  await page.keyboard.press('Escape');

  expect(faults).toEqual([]);
});

test('the list holds hostile text in its filters, columns, views, changes and pasted rows', async ({
  page,
  register,
}) => {
  const suppliers = await fillWithHostileText(register.client, ['right-to-left', 'html', 'pile'], LONG);
  const values = [...textsOf(suppliers), asRead('right-to-left')];
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  await expect(page.locator('.grid-body .grid-row')).toHaveCount(3);
  const faults: string[] = [];
  const note = async (name: string) => {
    for (const fault of await faultsOf(page, values)) faults.push(`${name}: ${fault}`);
  };
  await expect(page.locator('.facet-value').first()).toBeVisible();
  await note('filters');
  await page.getByRole('button', { name: 'Kolommen' }).click();
  await note('columns');
  await page.keyboard.press('Escape');

  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Wijzigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Wat wilt u wijzigen/ }).click();
  await page.getByRole('option', { name: 'Eigenaar' }).click();
  await dialog.getByRole('combobox', { name: 'Eigenaar wordt' }).fill(hostileTexts.word(500));
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await note('changes of many');
  await page.keyboard.press('Escape');

  await page.getByRole('searchbox', { name: 'Zoeken in leveranciers' }).fill('data');
  await page.getByRole('button', { name: 'Weergave bewaren' }).click();
  await page.getByRole('textbox', { name: 'Naam van de weergave' }).fill(hostileTexts['right-to-left'](60));
  await page.keyboard.press('Enter');
  await expect(page.locator('.view-tab')).toHaveCount(2);
  await note('views');

  await page.getByRole('button', { name: 'Rijen plakken' }).click();
  const cells = ['html', 'right-to-left', 'pile', 'word'] as const;
  const rows = cells.map(
    (kind) =>
      `${hostileTexts[kind](400).replaceAll(/[\t\n"]/g, ' ')}\t${hostileTexts[kind](2000).replaceAll(/[\t\n"]/g, ' ')}`,
  );
  await page
    .getByRole('textbox', { name: 'Geplakte rijen' })
    .fill([`Leverancier\tLocatie`, ...rows].join('\n'));
  await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click();
  await expect(dialog.getByRole('row').nth(3)).toBeVisible();
  await note('pasted rows');
  expect(faults).toEqual([]);
});

test('a list with hostile cells and column names is shown before it is taken over', async ({
  page,
  register,
}) => {
  await openPage(page, register);
  await page.setViewportSize({ width: 640, height: 400 });
  await goTo(page, '#/import');
  const cell = (kind: HostileKind, length: number) => `"${hostileTexts[kind](length).replaceAll('"', '""')}"`;
  const kinds = ['html', 'right-to-left', 'pile', 'word', 'formula', 'typst', 'emoji'] as const;
  const header = ['Leverancier', 'Locatie', ...kinds.map((kind) => cell(kind, 200))].join(';');
  const rows = kinds.map((kind) =>
    [cell(kind, 400), ...Array(kinds.length + 1).fill(cell(kind, 3000))].join(';'),
  );
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles({
    name: `${hostileTexts.html(80).replaceAll('/', ' ')}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  });
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  // The active cell of a grid with the focus shows its whole text over its neighbours.
  await page.getByRole('checkbox', { name: /^Alleen na te kijken/ }).focus();
  expect(await faultsOf(page, kinds.map(asRead))).toEqual([]);
});

test('a name that nobody can see is refused at its field', async ({ page, register }) => {
  await openPage(page, register);
  await goTo(page, '#/suppliers/new');
  await page.getByRole('combobox', { name: 'Naam van de rechtspersoon' }).fill('\u200b\u2060\u3164');
  await page.getByRole('button', { name: 'Leverancier toevoegen' }).click();
  await expect(page.getByText('Vul een naam of woord met zichtbare letters in.')).toBeVisible();
  expect((await register.client.processors.list({})).total).toBe(0);
});

test('the look at a page finds what was planted', async ({ page, register }) => {
  await openPage(page, register);
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => {
    const plant = (style: Partial<CSSStyleDeclaration>, ...parts: (string | Element)[]) => {
      const element = document.createElement('p');
      Object.assign(element.style, style);
      element.append(...parts);
      return element;
    };
    const panel = (style: Partial<CSSStyleDeclaration>, text: string) => {
      const element = document.createElement('div');
      element.className = 'panel';
      Object.assign(element.style, style);
      element.append(plant({ whiteSpace: 'nowrap' }, text));
      return element;
    };
    const isolated = document.createElement('bdi');
    isolated.append('\u202eadnama');
    const image = document.createElement('img');
    image.setAttribute('data-hostile', '');
    document
      .querySelector('main')
      ?.append(
        panel({ width: '200px' }, 'out of the panel that it stands in'),
        panel({ width: '100px', overflow: 'hidden' }, 'cut off without any sign'),
        plant({ marginBottom: '-20px' }, 'one text'),
        plant({}, 'another over it'),
        plant({}, 'Vraag \u202eadnama om een verklaring'),
        plant({}, 'Vraag ', isolated, ' om een verklaring'),
        plant({ width: '3000px' }, 'wide'),
        image,
      );
  });
  const found = await faultsOf(page, ['\u202eadnama']);
  for (const fault of [
    /^out of its box \(right\): .*div\.panel/,
    /^cut without a sign: .*div\.panel/,
    /^over each other: .*one text.*another over it/,
    /^a reading direction gets out of its value: .*Vraag/,
    /^an element was made of data: img/,
    /^the page scrolls sideways by/,
  ]) {
    expect(
      found.filter((entry) => fault.test(entry)),
      String(fault),
    ).toHaveLength(1);
  }
});
