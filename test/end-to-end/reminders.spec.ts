/** What a person is reminded of: it stands on the start page, is handled, put off and taken back, by keyboard alone. */
import { emptyAgreement } from '../../shared/fields/agreement.ts';
import { emptyColleague } from '../../shared/fields/colleague.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

test('a reminder is handled and put off, and each is taken back', async ({ page, register }) => {
  const panel = page.getByRole('region', { name: 'Herinneringen' });
  const open = async () => (await register.client.reminders.open({ everyone: true })).counts.matters;
  const before = await open();
  const handle = panel.getByRole('button', { name: /^Afgehandeld:/ });
  // What is to be done is one press away, at its place.
  const [first] = (await register.client.reminders.open({ everyone: true })).suppliers;
  const way = panel.getByRole('link', { name: `Leverancier bekijken: ${first?.processor}` }).first();
  await expect(way).toHaveAttribute('href', /section=\w+$/);
  await handle.first().focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.getByLabel('Wat is er gedaan').fill('Opgezegd per brief');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vastgelegd als afgehandeld.')).toBeVisible();
  expect(await open()).toBe(before - 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(open).toBe(before);
  await expect(page.getByText('Vastgelegd als afgehandeld.')).toBeHidden();

  const soon = panel.getByRole('button', { name: /^Later:/ }).first();
  await soon.focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Herinneren op' }).fill('23-11-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('U wordt hieraan herinnerd op 23-11-2026.')).toBeVisible();
  expect(await open()).toBe(before - 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect.poll(open).toBe(before);
});

test('who somebody is, is chosen once, and decides what comes first', async ({ page, register }) => {
  const input = { ...emptyColleague('Niemand Nodig') };
  await register.client.colleagues.save({ id: null, version: null, input });
  await page.getByRole('link', { name: 'Instellingen' }).click();
  const myself = page.getByRole('form', { name: 'Wie bent u' });
  await myself.getByLabel('Uw naam').fill('Niemand Nodig');
  await myself.getByLabel('Uw functie').fill('Officemanager');
  await page.keyboard.press('Enter');
  await expect(page.getByText('U werkt hier als Niemand Nodig.')).toBeVisible();
  await expect.poll(async () => (await register.client.reminders.me()).name).toBe('Niemand Nodig');
  await page.getByRole('link', { name: /^Start/ }).click();
  const panel = page.getByRole('region', { name: 'Herinneringen' });
  const rows = panel.locator('.attention > li');
  const mine = await register.client.reminders.open({});
  await expect(rows).toHaveCount(Math.min(5, mine.counts.suppliers));
  await panel.getByRole('radio', { name: 'Van iedereen' }).click({ force: true });
  await expect(rows).toHaveCount(5);

  // What asks for attention is asked for one person too, and stays so in the address.
  const attention = page.getByRole('region', { name: 'Wat vraagt aandacht' });
  await attention.getByRole('button', { name: 'Van wie' }).click();
  await page.getByRole('option', { name: 'Lotte Verbeek' }).click();
  const { counts } = await register.client.attention.list({ owner: 'Lotte Verbeek' });
  await expect(attention.getByText(`${counts.now} nu · `)).toBeVisible();
  await page.reload();
  await expect(attention.getByText(`${counts.now} nu · `)).toBeVisible();
  await expect(attention.getByRole('button', { name: 'Van wie' })).toHaveText(/Lotte Verbeek/);
});

/**
 * In place of the notifications of the browser: the headless one refuses them whatever is allowed. Keeps, over a reload,
 * whether they are allowed and what was shown.
 */
function standInNotices(): void {
  const kept = (name: string): string[] => JSON.parse(sessionStorage.getItem(name) ?? '[]');
  const keep = (name: string, line: string) =>
    sessionStorage.setItem(name, JSON.stringify([...kept(name), line]));
  class StandIn {
    static get permission() {
      return kept('allowed').length > 0 ? 'granted' : 'default';
    }
    static async requestPermission() {
      keep('allowed', 'granted');
      return 'granted';
    }
    onshow: (() => void) | null = null;
    constructor(title: string, { body }: NotificationOptions) {
      keep('notices', `${title}: ${body}`);
      queueMicrotask(() => this.onshow?.());
    }
  }
  Object.assign(window, { Notification: StandIn });
}

test('the browser notifies of what is new, once, and not again after a reload', async ({
  page,
  register,
}) => {
  test.skip(register.window !== null, 'the desktop has notifications of its own');
  const { client } = register;
  const due = async () => (await client.reminders.due({})).counts.matters;
  // What stands on the start page has been shown.
  await expect.poll(due).toBe(0);
  await page.addInitScript(standInNotices);
  const notices = () => page.evaluate((): string[] => JSON.parse(sessionStorage.getItem('notices') ?? '[]'));
  await goTo(page, '#/settings');
  await page.reload();
  const { id: processorId } = await client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Nieuwe Polder B.V.'),
  });
  const dates = { signedOn: '2026-01-01', effectiveOn: '2026-01-01', endsOn: '2026-12-15' };
  const input = { ...emptyAgreement, recorded: 'signed' as const, ...dates };
  await client.agreements.save({ id: null, version: null, processorId, input });
  const ask = page.getByRole('button', { name: 'Meldingen tonen' });
  await ask.focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Meldingen staan aan.')).toBeVisible();
  await expect.poll(notices).toEqual([expect.stringContaining(': Nieuwe Polder B.V.: ')]);
  await expect.poll(due).toBe(0);
  const asked = page.waitForResponse((response) => response.url().includes('/reminders/due'));
  await page.reload();
  await (await asked).finished();
  await expect(page.getByText('Meldingen staan aan.')).toBeVisible();
  expect(await notices()).toHaveLength(1);
});
