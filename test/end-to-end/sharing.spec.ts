/** A register shared through a real PostgreSQL, on the screen: sharing, joining, another's change, and being without contact. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyColleague } from '../../shared/fields/colleague.ts';
import { emptyCertificate } from '../../shared/fields/evidence.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { runningClock } from '../clock.ts';
import { grantRights, last, sharedDatabase } from '../replica/database.ts';
import { keyboard } from './hands.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, openPage, test } from './register.ts';
import { sharedServer } from './shared-server.ts';

// One server for all of them.
test.describe.configure({ mode: 'default' });

const started = sharedServer();

/** A program of another person, in a folder of its own. */
function program(actor: string) {
  const folder = mkdtempSync(join(tmpdir(), 'colleague-'));
  const core = new Core({ dataFolder: folder, documentsFolder: folder, actor, clock: runningClock() });
  const client = createRouterClient(router, { context: { core, actor: null } });
  const end = () => {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, end };
}

/** A register that Noor shares from a program of her own, with one supplier; how others get to it. */
async function sharedByColleague() {
  const at = await sharedDatabase(started());
  const owner = program('Noor Bakker');
  await owner.client.register.create({ file: 'noor.vwr', organisation: 'Stichting Proef' });
  const input = emptyProcessor('Polderhost');
  const { id } = await owner.client.processors.save({ id: null, version: null, input });
  await last(await owner.client.replica.create({ address: at('noor') }));
  await grantRights(started(), at('noor').database);
  return { at, owner, id: String(id) };
}

test('shares a register by keyboard, says what is wrong at its field, shows how it stands, and goes on alone', async ({
  page,
  register,
}) => {
  const at = await sharedDatabase(started());
  const { database } = at('noor');
  await goTo(page, '#/settings');
  const { press, fill } = keyboard(page);
  await press(page.getByRole('link', { name: 'Samen werken openen' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Samen werken' })).toBeVisible();
  await expectAccessible(page);
  const share = page.getByRole('button', { name: 'Register delen' });
  await press(share);
  const hosts = page.getByRole('textbox', { name: 'Server', exact: true });
  await expect(hosts).toBeFocused();
  await expect(page.getByText('Vul dit in.')).toHaveCount(3);

  await fill(hosts, `127.0.0.1:${started().port}`);
  await fill(page.getByRole('textbox', { name: 'Gebruikersnaam' }), 'noor');
  // PostgreSQL itself cuts off a longer name.
  await fill(page.getByRole('textbox', { name: 'Database' }), 'x'.repeat(64));
  await press(share);
  await expect(page.getByText('Hoogstens 63.')).toBeVisible();
  await fill(page.getByRole('textbox', { name: 'Database' }), database);
  const password = page.getByLabel('Wachtwoord', { exact: true });
  await fill(password, 'fout');
  await press(share);
  // The server of the tests has no certificate.
  await expect(hosts).toBeFocused();
  await expect(page.getByText('De server kan geen TLS')).toBeVisible();
  const clear = page.getByRole('checkbox', { name: /Zonder TLS/ });
  await clear.focus();
  await page.keyboard.press('Space');
  await press(share);
  await expect(password).toBeFocused();
  await expect(page.getByText('De server kent deze gebruikersnaam of dit wachtwoord niet.')).toBeVisible();
  await expectAccessible(page);
  // A browser has no key store.
  await expect(page.getByText(/^Wordt nergens bewaard/)).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await fill(password, 'noor');
  await page.keyboard.press('Enter');

  const standing = page.locator('#standing');
  await expect(standing.getByText('Contact', { exact: true })).toBeVisible();
  await expect(standing).toContainText(`127.0.0.1:${started().port}`);
  await expect(standing.getByText('alles')).toBeVisible();
  await expect(page.locator('#rights')).toContainText('privacy officer (uw recht)');
  await expect(page.locator('#people')).toContainText('Niemand anders is nu verbonden.');
  await expect(page.getByRole('link', { name: 'Gedeeld' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // What was typed as a password is nowhere on this computer.
  const held = JSON.stringify(await register.client.localState.list());
  expect(held).not.toContain(database);

  await press(page.getByRole('button', { name: 'Stoppen met delen' }));
  const question = page.getByRole('alertdialog', { name: 'Stoppen met delen?' });
  await expect(question).toContainText('Op de server blijft alles staan');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(standing).toBeVisible();
  await press(page.getByRole('button', { name: 'Stoppen met delen' }));
  await question.getByRole('button', { name: 'Stoppen met delen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Register delen' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gedeeld' })).toHaveCount(0);
  expect(await register.client.replica.status()).toBeNull();
});

test.describe('on a computer without a register', () => {
  test.use({ opened: 'none', language: 'en', colorScheme: 'dark' });
  test('joins a shared register, and names the field that is wrong', async ({ page, register }) => {
    const { at, owner } = await sharedByColleague();
    const { fill, press } = keyboard(page);
    await press(page.getByRole('button', { name: 'Join…' }));
    const file = page.getByRole('textbox', { name: 'New file on this computer' });
    await expect(file).toBeFocused();
    await expectAccessible(page);
    await fill(page.getByRole('textbox', { name: 'Server', exact: true }), `127.0.0.1:${started().port}`);
    const database = page.getByRole('textbox', { name: 'Database' });
    await fill(database, 'elsewhere');
    await fill(page.getByRole('textbox', { name: 'User name' }), 'bram');
    await fill(page.getByLabel('Password', { exact: true }), 'bram');
    await page.getByRole('checkbox', { name: /Without TLS/ }).focus();
    await page.keyboard.press('Space');
    const go = page.getByRole('button', { name: 'Join', exact: true });
    await press(go);
    await expect(database).toBeFocused();
    await expect(page.getByText('This database does not exist on the server.')).toBeVisible();
    await fill(database, at('bram').database);
    await fill(file, join(register.folder, 'not-there', 'ours.vwr'));
    await press(go);
    await expect(file).toBeFocused();
    await fill(file, join(register.folder, 'ours.vwr'));
    // While the server lets it wait, the person stops: nothing is left of it.
    const lines = 'verwerkersregister.history_line';
    const held = started().administer(
      `BEGIN; LOCK TABLE ${lines} IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(4); COMMIT`,
      at('bram').database,
    );
    const locks = `SELECT 1 FROM pg_locks WHERE relation = '${lines}'::regclass AND mode = 'AccessExclusiveLock' AND granted`;
    await expect.poll(() => started().administer(locks, at('bram').database)).toHaveLength(1);
    await press(go);
    await expect(page.getByText('Fetching register…')).toBeVisible();
    await press(page.getByRole('button', { name: 'Cancel' }));
    await expect(page.getByText('Stopped. No file was made.')).toBeVisible();
    await held;
    const left = () => readdirSync(register.folder).filter((name) => name.includes('ours'));
    await expect.poll(left).toEqual([]);
    await file.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Shared with noor' })).toBeVisible();
    await goTo(page, '#/suppliers');
    await expect(page.getByText('Polderhost')).toBeVisible();
    await goTo(page, '#/settings/sharing');
    await expect(page.locator('#rights')).toContainText('editor (your right)');
    await expectAccessible(page);
    owner.end();
  });
});

test.describe('an open shared register', () => {
  test.use({ opened: 'none', opensFirst: false });

  test('what another person changes is seen at once, nothing that is typed is lost, and both versions are asked about', async ({
    page,
    register,
  }) => {
    const { at, owner, id } = await sharedByColleague();
    await last(
      await register.client.replica.join({ file: join(register.folder, 'anna.vwr'), address: at('anna') }),
    );
    await openPage(page, register);
    await expect(page.getByRole('link', { name: 'Gedeeld met noor' })).toBeVisible();
    await goTo(page, '#/suppliers');
    await expect(page.getByText('Polderhost')).toBeVisible();
    const added = emptyProcessor('Wolkenmeer');
    await owner.client.processors.save({ id: null, version: null, input: added });
    await expect(page.getByText('Wolkenmeer')).toBeVisible();

    await goTo(page, `#/suppliers/${id}`);
    await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
    const owned = page.getByLabel('Eigenaar bij ons');
    await owned.fill('van Anna');
    const { version, ...now } = (await owner.client.processors.get({ id })).record.processor;
    const { id: _, ...input } = now;
    await owner.client.processors.save({ id, version, input: { ...input, owner: 'van Noor' } });
    const form = page.getByRole('form', { name: /Algemeen/ });
    await expect(form.getByText(/^Noor Bakker \(account noor\) heeft dit zojuist gewijzigd/)).toBeVisible();
    await expect(owned).toHaveValue('van Anna');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    const conflict = page
      .getByRole('alert')
      .filter({ hasText: 'Iemand anders heeft dit intussen gewijzigd' });
    await expect(conflict.getByRole('row')).toHaveText([/Veld/, /van Anna.*van Noor/]);
    await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
    await expect(page.getByRole('button', { name: 'Algemeen bewerken' })).toBeVisible();
    await expect
      .poll(async () => (await owner.client.processors.get({ id })).record.processor.owner)
      .toBe('van Anna');
    await expect(
      page.getByText(/^Gewijzigd door Noor Bakker \(account noor\), 22-11-2026 \d\d:\d\d/),
    ).toBeVisible();

    // What another person removes while it is being filled in stays to be read.
    const certificate = { id: null, version: null, processorId: id, input: emptyCertificate };
    const saved = await owner.client.certificates.save(certificate);
    const certificates = page.locator('#certificates');
    await certificates.getByRole('button', { name: 'bewerken' }).click();
    const about = certificates.getByRole('textbox').first();
    await about.fill('net getypt');
    await owner.client.certificates.remove({ id: String(saved.id), version: saved.version });
    await expect(
      certificates.getByText(/^Noor Bakker \(account noor\) heeft dit zojuist verwijderd/),
    ).toBeVisible();
    await expect(about).toHaveValue('net getypt');
    await certificates.getByRole('button', { name: 'Annuleren' }).click();
    await expect(certificates.getByRole('button', { name: 'bewerken' })).toHaveCount(0);

    // So does what stands in a list of the settings, under whatever name it has now.
    const person = { id: null, version: null, input: emptyColleague('Femke') };
    const first = await owner.client.colleagues.save(person);
    await goTo(page, '#/settings');
    const colleagues = page.locator('#colleagues');
    await colleagues.getByRole('button', { name: 'Femke bewerken' }).click();
    const mail = colleagues.getByRole('textbox', { name: 'E-mail' });
    await mail.fill('femke@proef.example');
    const renamed = {
      ...person,
      id: first.id,
      version: first.version,
      input: emptyColleague('Femke Dijkstra'),
    };
    const second = await owner.client.colleagues.save(renamed);
    const told = (what: string) => new RegExp(`^Noor Bakker \\(account noor\\) heeft dit zojuist ${what}`);
    await expect(colleagues.getByText(told('gewijzigd'))).toBeVisible();
    await expect(mail).toHaveValue('femke@proef.example');
    await owner.client.colleagues.remove({ id: String(second.id), version: Number(second.version) });
    await expect(colleagues.getByText(told('verwijderd'))).toBeVisible();
    await expect(mail).toHaveValue('femke@proef.example');
    await expectAccessible(page);
    await colleagues.getByRole('button', { name: 'Annuleren' }).click();

    // And a page that is one form.
    const agreement = await owner.client.agreements.save({
      id: null,
      version: null,
      processorId: id,
      input: emptyAgreement,
    });
    await goTo(page, `#/suppliers/${id}/checklist/${agreement.id}`);
    const audits = page.getByRole('radiogroup', { name: 'Het recht op audits, waaronder inspecties' });
    await audits.getByText('Nee', { exact: true }).click();
    await owner.client.agreements.remove({ id: agreement.id, version: agreement.version });
    await expect(page.getByText(told('verwijderd'))).toBeVisible();
    await expect(audits.getByRole('radio', { name: 'Nee' })).toBeChecked();
    await goTo(page, `#/suppliers/${id}`);
    await page.getByRole('button', { name: 'Weggaan zonder opslaan' }).click();

    // What is the privacy officer's says so to an editor.
    await expect(page.locator('#reviews')).toContainText(
      'is dit aan de privacy officer. U bent bewerker (editor)',
    );
    await goTo(page, '#/settings');
    const policy = page.locator('#policy');
    await expect(policy).toContainText('is dit aan de privacy officer. U bent bewerker (editor)');
    await expect(policy.getByRole('button', { name: 'Opslaan' })).toBeDisabled();
    await expectAccessible(page);
    owner.end();
  });

  test('without the server it can be read, says since when, keeps what is typed, and goes on when it is back', async ({
    page,
    register,
  }) => {
    const { at, owner, id } = await sharedByColleague();
    owner.end();
    await last(
      await register.client.replica.join({ file: join(register.folder, 'anna.vwr'), address: at('anna') }),
    );
    const agreement = await register.client.agreements.save({
      id: null,
      version: null,
      processorId: id,
      input: emptyAgreement,
    });
    await openPage(page, register);
    await goTo(page, `#/suppliers/${id}`);
    await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
    const owned = page.getByLabel('Eigenaar bij ons');
    await owned.fill('half geschreven');
    started().stop('immediate');
    await expect(page.getByRole('link', { name: /^Geen contact sinds \d\d:\d\d$/ })).toBeVisible();
    await expect(page.getByText(/^Geen contact met de server van het gedeelde register sinds/)).toBeVisible();
    const save = page.getByRole('button', { name: 'Opslaan' });
    await expect(save).toBeDisabled();
    await expect(owned).toHaveValue('half geschreven');
    await expectAccessible(page);

    started().startAgain();
    await expect(page.getByRole('link', { name: 'Gedeeld', exact: true })).toBeVisible();
    await expect(save).toBeEnabled();
    await save.click();
    await expect(page.getByRole('button', { name: 'Algemeen bewerken' })).toBeVisible();
    expect((await register.client.processors.get({ id })).record.processor.owner).toBe('half geschreven');

    await goTo(page, `#/suppliers/${id}/checklist/${agreement.id}`);
    const audits = page.getByRole('radiogroup', { name: 'Het recht op audits, waaronder inspecties' });
    await audits.getByText('Nee', { exact: true }).click();
    started().stop('immediate');
    const saveAnswers = page.getByRole('button', { name: 'Toetsing opslaan' });
    await expect(saveAnswers).toBeDisabled();
    await expect(audits.getByRole('radio', { name: 'Nee' })).toBeChecked();
    started().startAgain();
    await expect(saveAnswers).toBeEnabled();
    await saveAnswers.click();
    await expect(page.getByText('De toetsing is opgeslagen.').first()).toBeVisible();

    await goTo(page, '#/settings/sharing');
    const standing = page.locator('#standing');
    await expect(standing.getByText('Contact', { exact: true })).toBeVisible();
    started().stop('immediate');
    await expect(standing.getByText('Geen contact', { exact: true })).toBeVisible();
    await expect(standing).toContainText('niet bekend');
    await expect(standing).toContainText('wijzigen (bij het laatste contact)');
    await expect(page.locator('#people')).toContainText(
      'Niet bekend: er is nu geen verbinding met de server.',
    );
    await expectAccessible(page);
    started().startAgain();
    await expect(standing.getByText('Contact', { exact: true })).toBeVisible();

    // A password that was changed is asked for where it is told.
    await started().administer("ALTER ROLE anna PASSWORD 'anders'");
    await started().administer(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'",
    );
    await expect(standing.getByText('Niet toegelaten', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('anders');
    await page.keyboard.press('Enter');
    await expect(standing.getByText('Contact', { exact: true })).toBeVisible();
    await expect(standing).toContainText('wijzigen');
    await started().administer("ALTER ROLE anna PASSWORD 'anna'");
  });
});
