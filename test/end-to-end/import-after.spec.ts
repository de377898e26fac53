/** What becomes of a list after it was taken over: undone, worked off, followed by a later one. */
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { choose, chooseHere, csv } from './import-page.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, test } from './register.ts';

test('a list that was taken over is undone from the list of imports', async ({ page, register }) => {
  await choose(page, 'cases/02-no-location.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await goTo(page, '#/');
  await goTo(page, '#/import');
  const undo = page.getByRole('button', { name: /^02-no-location\.csv ongedaan maken/ });
  await expect(undo).toBeVisible();
  await expectAccessible(page);
  await undo.press('Enter');
  await expect(page.getByRole('cell', { name: 'Ongedaan gemaakt', exact: true })).toBeVisible();
  expect((await register.client.imports.list()).map(({ isUndone }) => isUndone)).toEqual([true]);
});

test('closing the page while a list is taken over asks first; afterwards it does not', async ({ page }) => {
  await choose(page, 'cases/02-no-location.csv');
  const held = Promise.withResolvers<void>();
  await page.route('**/imports/run', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  held.resolve();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
});

test('leaving the import page asks first while a list is taken over, and when a person changed it', async ({
  page,
  register,
}) => {
  const stored = async () => (await register.client.processors.list({})).rows.length;
  const nav = page.getByRole('navigation').getByRole('link', { name: 'Start', exact: true }).first();
  const question = page.getByRole('alertdialog');
  const grid = page.getByRole('grid', { name: 'Zo wordt het' });

  // A list that was only looked at is left without a question.
  await choose(page, 'cases/02-no-location.csv');
  await nav.click();
  await expect(grid).toHaveCount(0);
  await expect(question).toHaveCount(0);

  await choose(page, 'cases/02-no-location.csv');
  await grid.getByRole('checkbox').first().press('Space');
  await page.goBack();
  await expect(question).toContainText('De lijst is nog niet overgenomen');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Verder met de lijst' }).click();
  await expect(grid).toBeVisible();
  await nav.click();
  await question.getByRole('button', { name: 'Weggaan zonder overnemen' }).click();
  await expect(grid).toHaveCount(0);

  await choose(page, 'cases/02-no-location.csv');
  let held = Promise.withResolvers<void>();
  await page.route('**/imports/run', async (route) => {
    await held.promise;
    // The page may have cancelled the call in the meantime.
    await route.continue().catch(() => undefined);
  });
  const run = page.getByRole('button', { name: /regels overnemen$/ });
  await run.click();
  await nav.click();
  await expect(question).toContainText('Het overnemen loopt nog');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Afbreken en weggaan' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  held.resolve();
  expect(await stored()).toBe(0);

  // It is finished while the question stands: there is nothing to ask any more, and the outcome shows.
  held = Promise.withResolvers<void>();
  await choose(page, 'cases/02-no-location.csv');
  await run.click();
  await nav.click();
  await expect(question).toBeVisible();
  held.resolve();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await expect(question).toHaveCount(0);
  expect(await stored()).toBeGreaterThan(0);
  await nav.click();
  await expect(page.getByText('De lijst is overgenomen')).toHaveCount(0);
});

test('what a list left to check is worked off, by keyboard, until nothing of it waits', async ({
  page,
  register,
}) => {
  await choose(page, 'cases/12-looptijd.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await page.getByRole('link', { name: 'Na te kijken (7 cellen)' }).press('Enter');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await expect(filters.getByRole('checkbox', { name: /Uit 12-looptijd\.csv \(7\)/ })).toBeChecked();
  const grid = page.getByRole('grid');
  await expect(grid.getByText('Geldigheid niet zeker')).toHaveCount(3);
  await expect(grid.getByText('Van kracht')).toHaveCount(2);
  await expectAccessible(page);

  await grid.getByRole('link', { name: 'Zandplaat BV' }).click();
  const agreements = page.getByRole('region', { name: 'Verwerkersovereenkomsten' });
  await expect(agreements.getByText('Geldigheid niet zeker')).toBeVisible();
  await expect(agreements.getByText('kolom Loopt tot, 12-looptijd.csv, regel 3')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await agreements.getByRole('button', { name: 'Klopt zo: “december 2027”' }).press('Enter');
  await expect(agreements.getByText('Van kracht')).toBeVisible();
  // The next words are where the person goes on.
  await expect(agreements.getByRole('button', { name: /^Klopt zo: “1 kalendermaand/ })).toBeFocused();
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await expect(agreements.getByText('Geldigheid niet zeker')).toBeVisible();
  // Words that leave the term open do not go into the remark; the others do.
  await expect(page.getByRole('button', { name: 'Neem 1 over in opmerking' })).toBeVisible();
  await agreements.getByRole('button', { name: 'Bewerken: “december 2027”' }).press('Enter');
  const tick = page.getByRole('checkbox', { name: /“december 2027” uit uw lijst nagekeken$/ });
  await expect(tick).toBeChecked();
  await expectAccessible(page);
  // Without the tick the words go on waiting.
  await tick.press('Space');
  await page.getByRole('textbox', { name: 'Einddatum (tot en met)' }).fill('30-12-2027');
  await page.keyboard.press('Control+s');
  await expect(agreements.getByText('30-12-2027')).toBeVisible();
  await agreements.getByRole('button', { name: 'Bewerken: “december 2027”' }).press('Enter');
  await page.getByRole('textbox', { name: 'Einddatum (tot en met)' }).fill('31-12-2027');
  await page.keyboard.press('Control+s');
  await expect(agreements.getByText('31-12-2027')).toBeVisible();
  await expect(agreements.getByText('Van kracht')).toBeVisible();
  await page.getByRole('button', { name: 'Neem alles over in opmerking' }).press('Enter');
  const general = page.getByRole('region', { name: 'Algemeen' });
  await expect(general.getByText(/^Opzegtermijn: 1 kalendermaand/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /na te kijken$/ })).toHaveCount(0);

  await goTo(page, '#/');
  await page
    .getByRole('link', { name: 'Bij 4 leveranciers staan nog cellen uit uw lijst om na te kijken' })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Leveranciers: Na te kijken', exact: true })).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(5);
  expect((await register.client.imports.list()).map(({ toCheck }) => toCheck)).toEqual([5]);
});

test('a certificate of a list is not valid until somebody has seen it, and a review in it is no sign-off', async ({
  page,
}) => {
  await choose(
    page,
    csv('Leverancier;Certificeringen;Laatste review', 'Wolkenmeer;ISO 27001 (t/m 30-6-2030);3-4-2025'),
  );
  await page.getByRole('button', { name: /regels? overnemen$/ }).click();
  await page.getByRole('link', { name: 'Na te kijken (2 cellen)' }).click();
  await page.getByRole('grid').getByRole('link', { name: 'Wolkenmeer' }).click();
  const certificates = page.locator('#certificates');
  await expect(certificates.getByText('Geldigheid niet zeker')).toBeVisible();
  await expect(certificates.getByText('Geldig', { exact: true })).toHaveCount(0);
  const reviews = page.locator('#reviews');
  await expect(reviews.getByText('kolom Laatste review, lijst.csv, regel 2')).toBeVisible();
  await expect(reviews.getByText('nog niet beoordeeld')).toBeVisible();
  await expectAccessible(page);
  await certificates.getByRole('button', { name: /^Klopt zo/ }).click();
  await expect(certificates.getByText('Geldig', { exact: true })).toBeVisible();
  await reviews.getByRole('button', { name: /^Laat vervallen/ }).press('Enter');
  await expect(reviews.getByRole('listitem')).toHaveCount(0);
});

test('a new list of sub-processors, from the page of the supplier: compared, chosen row by row, taken over', async ({
  page,
  register,
}) => {
  const { client } = register;
  const input = { ...emptyProcessor('Hostwaard B.V.'), role: 'processor' as const };
  const { id } = await client.processors.save({ id: null, version: null, input });
  const header = 'Subverwerker;Dienst;Locatie';
  const list = new File([`${header}\nDatahal Oy;Opslag;Finland\nTeller AG;Facturen;NL`], 'eerst.csv');
  const { importId } = await client.imports.preview({ file: list, under: { id } });
  for await (const _ of await client.imports.run({ importId }));

  await goTo(page, `#/suppliers/${id}?section=chain`);
  await page.getByRole('link', { name: 'Lijst van subverwerkers innemen' }).click();
  await expect(page.getByText('zijn de subverwerkers van Hostwaard B.V.')).toBeVisible();
  await chooseHere(page, csv(header, 'Datahal Oy;Opslag;India', 'Nieuw Ltd;Chat;Canada'));
  const compared = page.getByRole('region', { name: 'Deze lijst naast de keten van Hostwaard B.V.' });
  await expect(compared.getByRole('listitem')).toHaveText([
    /Datahal Oy · Opslag.*andere plaats: Finland → India/,
    /Nieuw Ltd · Chat.*erbij: Canada/,
    /Teller AG · Facturen.*niet meer genoemd: Nederland/,
  ]);
  await page.getByRole('textbox', { name: 'Dag van de aankondiging of de lijst' }).fill('10-11-2026');
  await expect(compared.getByText('Dag van de lijst: 10-11-2026.')).toBeVisible();
  await expectAccessible(page);
  const gone = compared.getByRole('checkbox', { name: /^Teller AG overnemen/ });
  await gone.focus();
  await page.keyboard.press('Space');
  await expect(gone).not.toBeChecked();
  await page.getByRole('button', { name: '2 verschillen overnemen' }).click();
  await page.getByRole('link', { name: 'Naar de leverancier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hostwaard B.V.' })).toBeVisible();
  const { record } = await client.processors.get({ id });
  expect(record.announcements).toMatchObject([
    { name: 'Nieuw Ltd', country: 'CA', announcedOn: '2026-11-10' },
  ]);
  expect(record.chain.map(({ endedOn }) => endedOn)).toEqual([null, null]);
});

test('a later list shows what it changes, field by field', async ({ page }) => {
  await choose(page, 'cases/29-oud-nieuw.1.csv');
  await page.getByRole('button', { name: /regels overnemen$/ }).click();
  await expect(page.getByText('De lijst is overgenomen')).toBeVisible();
  await choose(page, 'cases/29-oud-nieuw.2.csv');
  await page.getByRole('button', { name: /Als een leverancier er al is/ }).click();
  await page.getByRole('option', { name: 'Werk de bestaande leverancier bij' }).click();
  const changes = page.getByRole('region', { name: 'Deze lijst wijzigt 2 gegevens' });
  await expect(changes.getByRole('row')).toHaveText([
    /Was/,
    /Vestigingsadres.*Oudestraat 1, Zwolle.*Nieuwstraat 9, Zwolle/,
    /Gegevensstroom: land.*Duitsland/,
  ]);
  await expectAccessible(page);
});

test('a JSON export of a register comes back by its suppliers, with what comes along of each', async ({
  page,
  register,
}) => {
  const processor = { ...emptyProcessor('Terug B.V.'), id: 'terug', version: 1 };
  const none = { agreements: [], flows: [], chain: [], certificates: [], announcements: [], breaches: [] };
  const services = [{ id: 'dienst', name: 'Mail', category: null, endedOn: null }];
  const record = { ...none, processor: { ...processor, services }, reviews: [], documents: [] };
  const whole = { format: 'verwerkersregister', version: 1, processors: [record] };
  await goTo(page, '#/import');
  const buffer = Buffer.from(JSON.stringify(whole));
  await chooseHere(page, { name: 'register.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('row', { name: 'Terug B.V. Nieuw: Dienst: 1' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: '1 regel overnemen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'De lijst is overgenomen' })).toBeVisible();
  expect((await register.client.processors.list({})).rows.map(({ name }) => name)).toEqual(['Terug B.V.']);
});
