import type { Page } from '@playwright/test';
import { pages } from '../../renderer/router/pages.ts';
import { addMonths } from '../../shared/law/dates.ts';
import { formatDate } from '../../shared/words/format.ts';
import { faultsOf } from './layout.ts';
import { expectNoChange } from './read-only.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

test.use({ opened: 'example' });

interface Place {
  readonly address: string;
  /** Name of the page, in Dutch and English. */
  readonly heading: readonly [nl: string, en: string];
}

const places: readonly Place[] = [
  { address: '#/', heading: ['Start', 'Home'] },
  { address: '#/suppliers', heading: ['Leveranciers', 'Suppliers'] },
  { address: '#/suppliers/new', heading: ['Nieuwe leverancier', 'New supplier'] },
  { address: '#/transfers', heading: ['Doorgiften', 'Transfers'] },
  { address: '#/import', heading: ['Importeren', 'Import'] },
  { address: '#/reports', heading: ['Rapporten', 'Reports'] },
  { address: '#/settings', heading: ['Instellingen', 'Settings'] },
  { address: '#/settings/history', heading: ['Geschiedenis', 'History'] },
  { address: '#/help', heading: ['Hulp', 'Help'] },
  { address: '#/nowhere', heading: ['Deze pagina bestaat niet', 'This page does not exist'] },
];

async function openPlace(page: Page, place: Place, language: 'nl' | 'en') {
  await goTo(page, place.address);
  const [nl, en] = place.heading;
  await expect(
    page.getByRole('heading', { level: 1, name: language === 'nl' ? nl : en, exact: true }),
  ).toBeVisible();
  await expect(page.locator('.loading')).toHaveCount(0);
}

/** The supplier of the example with the most to show. */
async function fullSupplier(register: Register): Promise<{ id: string; name: string }> {
  const { rows } = await register.client.processors.list({ limit: 100 });
  const most = rows.toSorted((a, b) => b.places.length - a.places.length)[0];
  if (most === undefined) throw new Error('the example register is empty');
  return most;
}

async function openSupplier(page: Page, { id, name }: { id: string; name: string }) {
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('.loading')).toHaveCount(0);
}

for (const [language, colorScheme] of [
  ['nl', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });
    test('every page is accessible', async ({ page, register }) => {
      for (const place of places) {
        await openPlace(page, place, language);
        await expectAccessible(page);
      }
      await openSupplier(page, await fullSupplier(register));
      await expectAccessible(page);
    });
  });
}

for (const language of ['nl', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });
    test('nothing is cut off or sticks out on any page', async ({ page, register }) => {
      test.slow();
      const { id } = await fullSupplier(register);
      const ofSupplier = ['', '/incident', '/end', '/merge', '/copy', '/letter/locations'];
      const all = [
        ...pages.map(({ address }) => address),
        ...ofSupplier.map((rest) => `#/suppliers/${id}${rest}`),
        '#/nowhere',
      ];
      const sizes = [
        [1024, 768],
        [1920, 1080],
        [640, 400],
        // A window of 1280 at 400 %, which WCAG 1.4.10 asks for.
        [320, 256],
      ] as const;
      const faults: string[] = [];
      // In English what is widest in Dutch is not: the narrow sizes tell.
      for (const [width, height] of language === 'nl' ? sizes : [sizes[0], sizes[2], sizes[3]]) {
        await page.setViewportSize({ width, height });
        for (const address of all) {
          await goTo(page, address);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('.loading')).toHaveCount(0);
          for (const fault of await faultsOf(page)) faults.push(`${width} ${address}: ${fault}`);
          // Nothing is left empty beside a page that could use it.
          const left = await page.evaluate(() => {
            const main = document.querySelector('main')?.getBoundingClientRect();
            const own = document.querySelector('.page')?.getBoundingClientRect();
            return main && own ? main.right - own.right : 0;
          });
          if (left > 1) faults.push(`${width} ${address}: ${left} pixels are left empty`);
        }
      }
      // Of whom little is known, the longest names and articles stand in the narrow column beside the page.
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const search of ['Logboekwacht', 'Polderhost']) {
        const [one] = (await register.client.processors.list({ search })).rows;
        await openSupplier(page, one ?? { id: '', name: search });
        for (const more of await page.locator('.state-rail summary').all()) await more.click();
        for (const fault of await faultsOf(page)) faults.push(`${search}: ${fault}`);
      }
      expect(faults).toEqual([]);
      await goTo(page, `#/suppliers/${id}`);
      await page
        .getByRole('button', { name: language === 'nl' ? 'Overeenkomst toevoegen' : 'Add agreement' })
        .click();
      expect(await faultsOf(page)).toEqual([]);
      await expectAccessible(page);
    });
  });
}

test('the figures of the start page lead to what they count', async ({ page }) => {
  for (const name of [/met niet-toegestane doorgifte/, /zonder geldige overeenkomst/]) {
    const figure = page.getByRole('link', { name });
    const count = Number((await figure.innerText()).match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(0);
    await figure.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Leveranciers' })).toBeVisible();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
    await page.goBack();
  }
  // Who has stopped is not taken for one that works for us, whatever its agreement says.
  await goTo(page, '#/suppliers?counted=stopped');
  await expect(page.getByRole('rowheader')).toHaveText('Snipper Papiervernietiging B.V. gestopt');
});

test('language and look change at once and stay', async ({ page }) => {
  await page.getByRole('button', { name: /^NL/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await page.getByRole('button', { name: 'Use dark theme' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use light theme' })).toBeVisible();
});

test('another day: today is left alone and nothing can be changed', async ({ page, register }) => {
  const { id, name } = await fullSupplier(register);
  const { today } = await register.client.register.status();
  const shown = formatDate(addMonths(today, 60), 'nl');
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.getByRole('button', { name: 'Algemeen bewerken' })).toBeVisible();
  await page.getByRole('button', { name: /^Stand per/ }).click();
  await expect(page.getByRole('textbox', { name: 'Stand per een andere dag' })).toBeFocused();
  for (const impossible of ['31-2-2027', '2027-02-31']) {
    await page.getByRole('textbox', { name: 'Stand per een andere dag' }).fill(impossible);
    await page.getByRole('button', { name: 'Toepassen' }).click();
    await expect(page.getByText('Vul een bestaande dag in')).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Stand per een andere dag' }).fill(shown);
  await page.getByRole('button', { name: 'Toepassen' }).click();
  await expect(page.getByText(`U bekijkt de stand per ${shown}`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  for (const address of [`#/suppliers/${id}`, '#/suppliers', '#/import', '#/settings', '#/calendar', '#/']) {
    await goTo(page, address);
    await expectNoChange(page);
  }
  await goTo(page, `#/suppliers/${id}/merge`);
  await expect(
    page.getByRole('heading', { name: 'Wijzigen kan alleen in de stand van vandaag' }),
  ).toBeVisible();
  await expectAccessible(page);
  // A report is of the day that the pages show, also when that changes while its page is open.
  await goTo(page, '#/reports');
  await expect(page.getByLabel('Stand per', { exact: true })).toHaveValue(shown);
  await page.getByRole('button', { name: 'Terug naar vandaag' }).first().click();
  await expect(page.getByLabel('Stand per', { exact: true })).toHaveValue('');
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.getByRole('button', { name: 'Algemeen bewerken' })).toBeVisible();
});

test('a day before the register is said as such: nothing is in order then, and nothing can be added', async ({
  page,
  register,
}) => {
  const { today } = await register.client.register.status();
  const [day, first] = [addMonths(today, -6), today].map((date) => formatDate(date, 'nl'));
  const said = `Op ${day} bestond dit register nog niet; de eerste regel is van ${first}.`;
  await page.getByRole('button', { name: /^Stand per/ }).click();
  await page.getByRole('textbox', { name: 'Stand per een andere dag' }).fill(day ?? '');
  await page.getByRole('button', { name: 'Toepassen' }).click();
  for (const address of ['#/', '#/suppliers', '#/transfers', '#/calendar']) {
    await goTo(page, address);
    await expect(page.getByRole('heading', { level: 2, name: said })).toBeVisible();
    await expect(page.locator('main .tone-ok')).toHaveCount(0);
    await expectNoChange(page);
  }
  await expectAccessible(page);
  await goTo(page, '#/reports');
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await expect(page.getByRole('main').getByText(said)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Stand per' })).toHaveAttribute('aria-invalid', 'true');
  await goTo(page, '#/transfers');
  await page.getByRole('button', { name: `Stand per ${first} bekijken` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
});

/** Filters of the history, what is found in words, and the way to the supplier and back. */
async function searchHistory(page: Page, { client }: Register) {
  const rows = page.getByRole('group', { name: 'Wijzigingen, de nieuwste eerst' }).getByRole('row');
  const { total } = await client.register.history({});
  await expect(page.getByText(`${total} wijzigingen`, { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(101);
  await page.getByRole('button', { name: 'Oudere wijzigingen tonen' }).press('Enter');
  await expect(rows).toHaveCount(201);
  await page.getByRole('button', { name: 'Soort gegevens' }).press('Enter');
  await page.getByRole('option', { name: 'Overeenkomst', exact: true }).press('Enter');
  await page.getByRole('searchbox', { name: 'Zoeken in de geschiedenis' }).fill('polderhost');
  const { lines } = await client.register.history({ entity: 'agreement', search: 'polderhost' });
  await expect(rows).toHaveCount(lines.length + 1);
  await expect(rows.nth(1)).toContainText('Polderhost B.V.');
  await page.getByRole('textbox', { name: 'Vanaf' }).fill('31-2-2026');
  await page.getByRole('textbox', { name: 'Vanaf' }).blur();
  await expect(page.getByText('Vul een bestaande dag in')).toBeVisible();
  await page.getByRole('textbox', { name: 'Vanaf' }).fill('');
  await expectAccessible(page);
  await rows.nth(1).getByRole('link', { name: 'Polderhost B.V.' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Polderhost B.V.' })).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(lines.length + 1);
  await page.getByRole('searchbox', { name: 'Zoeken in de geschiedenis' }).fill('staat er niet in');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).press('Enter');
  await expect(page.getByText(`${total} wijzigingen`, { exact: true })).toBeVisible();
}

/** What a report printed is looked up: it is there, is not there, or is no hash at all. */
async function printedHash(page: Page, { client }: Register) {
  const { historyHead, historyLines } = await client.register.status();
  const answer = page.getByRole('region', { name: 'Controlegetal van een afdruk' }).getByRole('status');
  for (const [typed, told] of [
    [historyHead.slice(0, 10).toUpperCase(), `Dit is regel ${historyLines} van de geschiedenis`],
    ['0'.repeat(64), 'komt niet voor in dit register'],
  ] as const) {
    await page.getByRole('textbox', { name: 'Controlegetal' }).fill(typed);
    await page.keyboard.press('Enter');
    await expect(answer).toContainText(told);
  }
  await page.getByRole('textbox', { name: 'Controlegetal' }).fill('een rapport');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dit is geen controlegetal.')).toBeVisible();
  await expect(answer).toBeEmpty();
}

test('the register is verified, its history is searched, and settings are saved', async ({
  page,
  register,
}) => {
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'Register controleren' }).click();
  await expect(page.getByText('In orde: het bestand is heel')).toBeVisible();
  await page.getByRole('link', { name: 'Geschiedenis bekijken' }).click();
  await searchHistory(page, register);
  await printedHash(page, register);
  await goTo(page, '#/settings');
  await page.getByLabel('Effectbeoordeling (TIA) herzien na (maanden)').fill('24');
  await page.locator('#policy').getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het beleid is opgeslagen.').first()).toBeVisible();
  expect((await register.client.policy.get()).tiaReviewMonths).toBe(24);
});

test('a report can be stopped while it is made', async ({ page }) => {
  await goTo(page, '#/reports');
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  await page.getByRole('button', { name: 'Afbreken' }).click();
  await expect(page.getByText('U hebt het maken afgebroken.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rapport maken' })).toBeEnabled();
});

test('an overview shows its pages, keeps its figures, and what it asks is taken over once', async ({
  page,
}) => {
  await goTo(page, '#/reports');
  await expect(page.getByText('Hier komt elk overzicht dat u maakt')).toBeVisible();
  await page.locator('#choices').getByText('Register van leveranciers').click();
  await page.getByRole('checkbox', { name: 'Doorgiften buiten de EER' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Rapport maken' }).click();
  const preview = page.getByRole('region', { name: 'Voorbeeld van het rapport' });
  await expect(preview.getByText('Gevraagde besluiten', { exact: true })).toBeVisible();
  await preview.getByRole('button', { name: 'Volgende pagina' }).click();
  await expect(preview.getByText('Belangrijkste risico’s')).toBeVisible();
  const kept = page.getByRole('region', { name: 'Eerder gemaakt' });
  await expect(kept.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Overnemen bij Besluiten' }).click();
  await expect(page.getByText(/besluiten staan nu bij Besluiten/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Overnemen bij Besluiten' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Register van leveranciers' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Doorgiften buiten de EER' })).toBeChecked();
  await page.getByRole('link', { name: 'Besluiten' }).first().click();
  await expect(page.getByText(/Schort de doorgifte op bij/)).toHaveCount(1);
});
