import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { silence } from '../electron/core/lock/quiet.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

const PASSPHRASE = 'vier losse woorden samen';

async function addSupplier(register: Register, name: string): Promise<string> {
  const input = emptyProcessor(name);
  const { id } = await register.client.processors.save({ id: null, version: null, input });
  return id;
}

const count = async (register: Register) => (await register.client.processors.list({})).total;

async function choose(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

async function openFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Bestand met de map erbij').fill(file);
  await page.getByRole('button', { name: 'Register openen', exact: true }).click();
}

test('a backup is made, compared and put back, and the file from before is kept', async ({
  page,
  register,
}) => {
  await addSupplier(register, 'Blijft B.V.');
  await goTo(page, '#/settings');
  await page.getByRole('link', { name: 'Reservekopieën openen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Veilig bewaren' })).toBeVisible();
  await page.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(page.getByText('De reservekopie is gemaakt en gecontroleerd')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Door iemand gemaakt' });
  await expect(row).toHaveCount(1);
  await addSupplier(register, 'Vervalt B.V.');
  await page.reload();
  await goTo(page, '#/suppliers');
  await expect(page.getByText('Vervalt B.V.').first()).toBeVisible();
  await goTo(page, '#/safekeeping');
  await expectAccessible(page);

  await row.getByRole('button').press('Enter');
  await expect(
    page.getByRole('heading', { level: 3, name: /^Reservekopie van .* terugzetten$/ }),
  ).toBeFocused();
  const suppliers = page.getByRole('row').filter({ hasText: 'Leveranciers' });
  await expect(suppliers.getByRole('cell')).toHaveText(['2', '1']);
  await expect(page.getByText('van na deze reservekopie')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuleren' }).click();
  expect(await count(register)).toBe(2);
  await page.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  const kept = page.getByText('Het bestand van daarvoor is bewaard als');
  await expect(kept).toBeVisible();
  const path = ((await kept.textContent()) ?? '').replace(/^.* als /, '').replace(/\.$/, '');
  expect(existsSync(path)).toBe(true);
  expect(await count(register)).toBe(1);
  await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
  await expect(
    page.getByRole('row').filter({ hasText: 'Vóór het terugzetten van een reservekopie' }),
  ).toHaveCount(1);
  await goTo(page, '#/suppliers');
  await expect(page.getByText('Blijft B.V.').first()).toBeVisible();
  await expect(page.getByText('Vervalt B.V.')).toHaveCount(0);
});

test('a backup in which a record was overwritten says so, and is put back only by who has read that', async ({
  page,
  register,
}) => {
  await addSupplier(register, 'Duinhost');
  const { file } = await register.client.backup.make({});
  const copy = new Database(file);
  copy.prepare("UPDATE processor SET name = 'Polderhost'").run();
  copy.close();
  await goTo(page, '#/safekeeping');
  await page.getByRole('row').filter({ hasText: 'Door iemand gemaakt' }).getByRole('button').click();
  await expect(page.getByText('de reservekopie klopt niet met haar eigen geschiedenis')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Polderhost' })).toBeVisible();
  await expect(page.getByText('bevat alles wat er nu in het register staat')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  const decision = page.getByRole('alertdialog');
  await expect(decision).toContainText('zij klopt niet met haar eigen geschiedenis (1 bevinding)');
  await expect(decision).not.toContainText('bevat alles');
  await decision.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await expect(page.getByText('Het bestand van daarvoor is bewaard als')).toBeVisible();
  await goTo(page, '#/suppliers');
  await expect(page.getByText('Polderhost').first()).toBeVisible();
});

test('what changed after the comparison is not lost unseen', async ({ page, register }) => {
  await register.client.backup.make({});
  await goTo(page, '#/safekeeping');
  await page.getByRole('row').filter({ hasText: 'Door iemand gemaakt' }).getByRole('button').click();
  await expect(page.getByText('bevat alles wat er nu in het register staat')).toBeVisible();
  await addSupplier(register, 'Intussen B.V.');
  await page.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
  await expect(page.getByRole('alert')).toContainText('Bekijk het opnieuw');
  expect(await count(register)).toBe(1);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByText('van na deze reservekopie')).toBeVisible();
});

test('an encrypted backup asks for its passphrase, and a short one is refused', async ({
  page,
  register,
}) => {
  await goTo(page, '#/safekeeping');
  const make = page.getByRole('form', { name: 'Nu een reservekopie maken' });
  const elsewhere = join(register.folder, 'usb');
  await make.getByLabel('Andere map').fill(elsewhere);
  await make.getByText('Versleutelen met een wachtwoordzin').click();
  await make.getByLabel('Wachtwoordzin', { exact: true }).fill('kort');
  await make.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(make.getByText('Kies een wachtwoordzin van minstens 12 tekens')).toBeVisible();
  await expect(make.getByLabel('Wachtwoordzin', { exact: true })).toBeFocused();
  expect(existsSync(elsewhere)).toBe(false);
  await make.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await expectAccessible(page);
  await make.getByRole('button', { name: 'Reservekopie maken' }).click();
  await expect(make.getByText('De reservekopie is gemaakt en gecontroleerd')).toBeVisible({
    timeout: 30_000,
  });

  const [name = ''] = readdirSync(elsewhere);
  expect(name).toMatch(/\.age$/);
  await page.getByLabel('Reservekopie uit een ander bestand').fill(join(elsewhere, name));
  await page.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
  const secret = page.getByLabel('Wachtwoordzin waarmee het bestand is versleuteld');
  await secret.fill('niet de goede zin');
  await page.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
  await expect(page.getByRole('alert')).toContainText('De wachtwoordzin is niet die', { timeout: 30_000 });
  await secret.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Bekijken wat er verandert' }).click();
  await expect(page.getByText('bevat alles wat er nu in het register staat')).toBeVisible({
    timeout: 30_000,
  });
});

test.describe('a register that cannot be opened', () => {
  test.use({ opened: 'none' });

  /** A closed register with one supplier and a backup that holds it. */
  async function closedRegister(register: Register): Promise<string> {
    const file = join(register.folder, 'zaak.vwr');
    await register.client.register.create({ file, organisation: 'Stichting Proef' });
    await addSupplier(register, 'Gered B.V.');
    await register.client.backup.make({});
    await register.client.register.close();
    return file;
  }

  test('a damaged one offers its backups and puts one back', async ({ page, register }) => {
    const file = await closedRegister(register);
    truncateSync(file, 5000);
    await openFile(page, file);
    await expect(page.getByRole('alert')).toContainText('beschadigd');
    await page.getByRole('alert').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await expect(page.getByRole('heading', { name: 'Reservekopieën van dit register' })).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('row').filter({ hasText: 'Door iemand gemaakt' }).getByRole('button').click();
    await expect(page.getByText('Het register zelf is niet te lezen')).toBeVisible();
    const rescue = page.getByRole('region', { name: 'Reservekopieën van dit register' });
    await rescue.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await expect(page.getByText('Het bestand van daarvoor is bewaard als')).toBeVisible();
    await page.getByRole('button', { name: 'Naar het register' }).click();
    await expect(page.getByText('Stichting Proef')).toBeVisible();
    expect((await register.client.processors.list({})).rows.map(({ name }) => name)).toEqual(['Gered B.V.']);
  });

  test('one that is gone comes back from its backup; a mistyped name offers none', async ({
    page,
    register,
  }) => {
    const file = await closedRegister(register);
    rmSync(file);
    await openFile(page, join(register.folder, 'zak.vwr'));
    await expect(page.getByRole('alert')).toContainText('zak.vwr bestaat niet');
    await expect(page.getByRole('button', { name: 'Reservekopie terugzetten' })).toHaveCount(0);
    await openFile(page, file);
    await page.getByRole('alert').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await page.getByRole('row').filter({ hasText: 'Door iemand gemaakt' }).getByRole('button').click();
    await expect(page.getByText('Het register staat niet meer op zijn plaats')).toBeVisible();
    const rescue = page.getByRole('region', { name: 'Reservekopieën van dit register' });
    await rescue.getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reservekopie terugzetten' }).click();
    await page.getByRole('button', { name: 'Naar het register' }).click();
    await expect(page.getByText('Stichting Proef')).toBeVisible();
    expect(existsSync(file)).toBe(true);
  });

  test('a lock without a sign of life can be taken over, after a question', async ({ page, register }) => {
    const file = await closedRegister(register);
    const since = '2026-11-20T09:30:00.000Z';
    const lock = { name: 'Anna', host: 'pc-van-anna', pid: 1, since, token: 'x' };
    writeFileSync(`${file}.lock`, JSON.stringify(lock));
    silence(file);
    await openFile(page, file);
    const banner = page.getByRole('status').filter({ hasText: 'Anna (pc-van-anna)' });
    await expect(banner).toContainText('20-11-2026 10:30');
    await goTo(page, '#/safekeeping');
    await expect(page.getByText('Terugzetten kan alleen wie in het register schrijft')).toBeVisible();
    await expectAccessible(page);
    await banner.getByRole('button', { name: 'Schrijven overnemen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Schrijven overnemen' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Het schrijven is overgenomen' })).toBeVisible();
    await expect(page.getByText('Terugzetten kan alleen wie in het register schrijft')).toHaveCount(0);
    await addSupplier(register, 'Daarna B.V.');
    expect(await count(register)).toBe(2);
  });
});

test.describe('between copies', () => {
  test.use({ opened: 'example' });

  test('the whole register goes out as a zip and comes back in an empty one', async ({ page, register }) => {
    const before = await register.client.register.status();
    await goTo(page, '#/safekeeping');
    await expect(page.getByText('Een zip gaat alleen in een leeg register')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Register als zip opslaan' }).click();
    const saved = await download;
    const zip = join(register.folder, saved.suggestedFilename());
    expect(basename(zip)).toMatch(/\.zip$/);
    await saved.saveAs(zip);

    await register.client.register.create({ file: join(register.folder, 'leeg.vwr'), organisation: '' });
    await page.reload();
    await goTo(page, '#/safekeeping');
    await choose(page, 'Zip kiezen', zip);
    await page.getByRole('button', { name: 'In dit register inlezen' }).click();
    await expect(page.getByText('Het register is ingelezen')).toBeVisible({ timeout: 30_000 });
    const after = await register.client.register.status();
    expect([after.historyHead, after.suppliers]).toEqual([before.historyHead, before.suppliers]);
    await expect(page.getByText('Een zip gaat alleen in een leeg register')).toBeVisible();
  });

  test('a zip that is being made shows how far it is, and can be cancelled', async ({ page }) => {
    await goTo(page, '#/safekeeping');
    // The answer never comes: what is left to the person is to wait or to cancel.
    await page.route('**/archive/export', () => {});
    await page.route('**/archive/progress', (route) =>
      route.fulfill({ json: { json: { phase: 'write', done: 1, total: 4 } } }),
    );
    const panel = page.getByRole('region', { name: 'Het hele register als zip' });
    await panel.getByRole('button', { name: 'Register als zip opslaan' }).click();
    await expect(panel.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Afbreken' }).click();
    await expect(panel.getByText('U hebt het afgebroken. Er is niets gewijzigd.')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Register als zip opslaan' })).toBeEnabled();
  });

  test('a sign-off travels to another copy, is shown first and then taken over', async ({
    page,
    register,
  }) => {
    const { rows } = await register.client.processors.list({});
    const supplier = rows[0];
    if (!supplier) throw new Error('the example has no supplier');
    const copy = await register.client.backup.make({});
    const input = {
      reviewer: 'Femke Dijkstra',
      outcome: 'approved' as const,
      reason: 'Wordt hersteld',
      remark: 'Nagelopen met de leverancier',
    };
    await register.client.reviews.sign({ processorId: supplier.id, input });
    await goTo(page, `#/suppliers/${supplier.id}?section=reviews`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Beoordeling van Femke Dijkstra als bestand opslaan' }).click();
    const saved = await download;
    const file = join(register.folder, saved.suggestedFilename());
    await saved.saveAs(file);
    await register.client.backup.restore({ backup: basename(copy.file) });

    await page.reload();
    await goTo(page, '#/safekeeping');
    const broken = join(register.folder, 'brief.json');
    writeFileSync(broken, '{"beste": "collega"}');
    await choose(page, 'Bestand kiezen', broken);
    await expect(page.getByRole('alert')).toContainText('geen beoordeling uit dit programma');
    await choose(page, 'Bestand kiezen', file);
    const panel = page.getByRole('region', { name: 'Beoordeling uit een andere kopie' });
    await expect(panel.getByText('Femke Dijkstra')).toBeVisible();
    await expect(panel.getByText('Nagelopen met de leverancier')).toBeVisible();
    await expectAccessible(page);
    const reviewsOf = async () => (await register.client.processors.get({ id: supplier.id })).record.reviews;
    const had = (await reviewsOf()).length;
    await panel.getByRole('button', { name: 'Beoordeling overnemen' }).click();
    await expect(page.getByText(`De beoordeling van ${supplier.name} is overgenomen.`)).toBeVisible();
    expect((await reviewsOf()).length).toBe(had + 1);
    await choose(page, 'Bestand kiezen', file);
    await expect(panel.getByText('staat al in dit register')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Beoordeling overnemen' })).toHaveCount(0);
  });
});

test.describe('in English and in the dark', () => {
  test.use({ language: 'en' });

  test('the page is whole and accessible', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await goTo(page, '#/safekeeping');
    await expect(page.getByRole('heading', { level: 1, name: 'Safekeeping' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make backup' })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 640, height: 800 });
    await expectNoSidewaysScroll(page);
  });
});
