/**
 * What belongs to a person on this computer: there again after the page, the host and its address have gone.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { rendererTarget } from '../../build/launch/stale.ts';
import { startBrowserHost } from '../../electron/browser/server.ts';
import { inProcessClient, router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyColleague } from '../../shared/fields/colleague.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { runningClock } from '../clock.ts';
import { showColumns } from './grid-page.ts';
import { expect, goTo } from './register.ts';

/** What a page can be seen to have been when something of the program first stood on it. */
interface Watched {
  firstPaint?: { readonly language: string; readonly theme: string | undefined };
}

interface Restarts {
  /** Folder of the data and of the register. */
  readonly folder: string;
  readonly file: string;
  /** Starts the program and opens its page in a browser that has nothing of the time before. */
  start(): Promise<Started>;
}
type Started = Awaited<ReturnType<typeof startHost>> & { readonly page: Page };

/** One for all starts, which follow each other. */
const clock = runningClock();

async function startHost(folder: string, file: string) {
  const core = new Core({ dataFolder: folder, clock });
  core.open(file);
  const context = { core, actor: null };
  const assets = resolve(import.meta.dirname, '../../dist', rendererTarget.name);
  const host = await startBrowserHost({ router, context, assets });
  return {
    url: host.address(),
    origin: host.origin,
    client: inProcessClient(context),
    async end() {
      await host.close(0);
      core.close();
    },
  };
}

const test = base.extend<{ restarts: Restarts }>({
  restarts: async ({ browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'register-kept-'));
    const file = join(folder, 'test.vwr');
    const first = new Core({ dataFolder: null, clock });
    first.create(file, 'Stichting Proef');
    const client = inProcessClient({ core: first, actor: null });
    const contact = {
      id: 'c1',
      kind: 'privacy',
      name: 'Ilse',
      email: 'ilse@akker.example',
      phone: '',
    } as const;
    for (const name of ['Akker Hosting B.V.', 'Beek Mail B.V.']) {
      const input = { ...emptyProcessor(name), contacts: name.startsWith('Akker') ? [contact] : [] };
      await client.processors.save({ id: null, version: null, input });
    }
    first.close();
    const ends: (() => Promise<void>)[] = [];
    const start = async () => {
      const started = await startHost(folder, file);
      ends.push(started.end);
      const context = await browser.newContext();
      ends.push(() => context.close());
      const page = await context.newPage();
      await page.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          const root = document.getElementById('root');
          if (!root?.hasChildNodes()) return;
          observer.disconnect();
          const { lang, dataset } = document.documentElement;
          (window as Watched).firstPaint = { language: lang, theme: dataset.theme };
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(started.url);
      return { ...started, page };
    };
    await use({ folder, file, start });
    for (const end of ends.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  },
});

const newName = (page: Page) => page.getByRole('combobox', { name: 'Name of the legal entity' });
const draftNotice = (page: Page) => page.getByText('There is an unsaved draft of');
const draftsOf = async ({ client }: Pick<Started, 'client'>) =>
  (await client.localState.list()).filter(({ key }) => key.kind === 'draft');

/** English, dark, folded filters, another column and a view. */
async function makeOnesOwn({ page }: Started): Promise<void> {
  await page.getByRole('button', { name: /^NL: / }).click();
  await page.getByRole('button', { name: 'Use dark theme' }).click();
  await goTo(page, '#/suppliers');
  await showColumns(page, 'Columns', ['Country of establishment']);
  await page.getByRole('searchbox', { name: 'Search suppliers' }).fill('mail');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Our post');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hide filters' }).click();
}

/** A supplier that is half filled in. */
async function beginSupplier({ page, client }: Started): Promise<void> {
  await goTo(page, '#/suppliers/new');
  await newName(page).fill('Half done Ltd');
  await expect.poll(async () => (await draftsOf({ client })).length).toBe(1);
}

async function expectOnesOwn({ page }: Started): Promise<void> {
  await expect(page.getByRole('button', { name: 'Use light theme' })).toBeVisible();
  expect(await page.evaluate(() => (window as Watched).firstPaint)).toEqual({
    language: 'en',
    theme: 'dark',
  });
  await goTo(page, '#/suppliers');
  await page.getByRole('button', { name: 'Our post', exact: true }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await expect(page.getByRole('columnheader', { name: 'Country of establishment' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show filters' })).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
}

async function expectBegun({ page }: Started): Promise<void> {
  await goTo(page, '#/suppliers/new');
  await expect(draftNotice(page)).toBeVisible();
  await page.getByRole('button', { name: 'Continue with the draft' }).click();
  await expect(newName(page)).toHaveValue('Half done Ltd');
}

/** The process of the page ends as if it had crashed: no event of the page runs any more. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
}

test('after a killed page and a new host at another address, all of it is there', async ({ restarts }) => {
  const first = await restarts.start();
  await makeOnesOwn(first);
  await beginSupplier(first);
  await kill(first.page);
  await first.end();
  const second = await restarts.start();
  expect(second.origin).not.toBe(first.origin);
  await expectOnesOwn(second);
  await expectBegun(second);
  await second.page.getByRole('button', { name: 'Add supplier' }).click();
  await expect(second.page.getByRole('heading', { level: 1, name: 'Half done Ltd' })).toBeVisible();
  await expect.poll(() => draftsOf(second)).toEqual([]);
  const kept = join(restarts.folder, 'kept');
  expect(
    readdirSync(kept)
      .map((name) => readFileSync(join(kept, name), 'utf8'))
      .join(),
  ).not.toContain('Half done Ltd');
});

test('it is kept also where the register can only be read', async ({ restarts }) => {
  const writer = new Core({ dataFolder: null, clock, actor: 'Femke Dijkstra' });
  writer.open(restarts.file);
  try {
    const first = await restarts.start();
    expect((await first.client.register.status()).access?.mode).toBe('read');
    await makeOnesOwn(first);
    await kill(first.page);
    await first.end();
    await expectOnesOwn(await restarts.start());
  } finally {
    writer.close();
  }
});

test('what was typed at the very last is kept by a page that is left before its time', async ({
  restarts,
}) => {
  const started = await restarts.start();
  const { page } = started;
  // No timer of the page runs any more: only its end can send what was typed.
  await page.getByRole('button', { name: /^NL: / }).click();
  await goTo(page, '#/suppliers/new');
  await expect(newName(page)).toBeVisible();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await newName(page).fill('Last words Ltd');
  expect(await draftsOf(started)).toEqual([]);
  await page.close();
  await expect
    .poll(async () => (await draftsOf(started)).map(({ value }) => value).join())
    .toContain('Last words Ltd');
});

test('a form that is cancelled or emptied leaves no draft', async ({ restarts }) => {
  const started = await restarts.start();
  const { page } = started;
  await page.getByRole('button', { name: /^NL: / }).click();
  await goTo(page, '#/suppliers/new');
  await newName(page).fill('No more Ltd');
  await expect.poll(async () => (await draftsOf(started)).length).toBe(1);
  await newName(page).fill('');
  await expect.poll(() => draftsOf(started)).toEqual([]);
  await newName(page).fill('Again Ltd');
  await expect.poll(async () => (await draftsOf(started)).length).toBe(1);
  await goTo(page, '#/suppliers');
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect.poll(() => draftsOf(started)).toEqual([]);
});

test('when a person is erased, drafts of the register are not offered any more', async ({ restarts }) => {
  const first = await restarts.start();
  await first.page.getByRole('button', { name: /^NL: / }).click();
  await goTo(first.page, '#/suppliers/new');
  await newName(first.page).fill('Ilse Ltd');
  await expect.poll(async () => (await draftsOf(first)).length).toBe(1);
  await kill(first.page);
  await first.end();
  const second = await restarts.start();
  const { page } = second;
  await goTo(page, '#/settings/persons');
  await page.getByRole('textbox', { name: 'E-mail address or full name' }).fill('ilse@akker.example');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Erase person: Ilse at Akker Hosting B.V.' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Unsaved drafts of this register on this computer are erased too');
  await question.getByRole('textbox', { name: 'Reason' }).fill('Request of 3 November');
  await question.getByRole('button', { name: 'Erase person' }).click();
  await expect(page.getByText('The person was erased.')).toBeVisible();
  await expect.poll(() => draftsOf(second)).toEqual([]);
  await goTo(page, '#/suppliers/new');
  await expect(newName(page)).toBeVisible();
  await expect(draftNotice(page)).toHaveCount(0);
});

test('where the core cannot be reached the page says so; trying again brings back what was kept', async ({
  restarts,
}) => {
  const { page, client } = await restarts.start();
  const language = { kind: 'choice', register: null, name: 'language' } as const;
  await client.localState.put({ key: language, value: 'en' });
  await page.route('**/rpc/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.unroute('**/rpc/**');
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByRole('button', { name: /^EN: / })).toBeVisible();
});

test('while the core cannot be reached the page stays, with what is typed in it, and says so', async ({
  restarts,
}) => {
  const { page, client } = await restarts.start();
  await client.colleagues.save({ id: null, version: null, input: emptyColleague('Bas Okafor') });
  await goTo(page, '#/settings');
  const details = page.getByLabel('Contactgegevens');
  await details.fill('Dorpsstraat 1, Voorbeeldstad');
  await page.route('**/rpc/**', (route) => route.abort());
  // What fails asks everything anew, how the register is open included.
  await page.getByRole('button', { name: 'Bas Okafor verwijderen' }).click();
  const lost = page.getByRole('alert').filter({ hasText: 'De verbinding met het register is weg' });
  await expect(lost.filter({ hasNotText: 'niet gelukt' })).toBeVisible();
  await expect(details).toHaveValue('Dorpsstraat 1, Voorbeeldstad');
  await page.unroute('**/rpc/**');
  await expect(page.locator('.banner')).toHaveCount(0);
  await page.getByRole('form', { name: 'Organisatie' }).getByRole('button', { name: 'Opslaan' }).click();
  await expect
    .poll(async () => (await client.organisation.get()).contact)
    .toBe('Dorpsstraat 1, Voorbeeldstad');

  // Nor does one question that fails later take the form that it belongs to.
  const input = emptyProcessor('Hostwaard B.V.');
  const { id } = await client.processors.save({ id: null, version: null, input });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  const review = page.getByRole('form', { name: 'Beoordeling vastleggen' });
  await review.getByRole('textbox', { name: 'Opmerking' }).fill('Nog te bespreken');
  await page.route('**/rpc/reviews/open', (route) => route.abort());
  const asked = page.waitForRequest('**/rpc/reviews/open');
  // What another program changes makes the page ask everything anew.
  await client.colleagues.save({ id: null, version: null, input: emptyColleague('Els Kramer') });
  await asked;
  await expect(review.getByRole('textbox', { name: 'Opmerking' })).toHaveValue('Nog te bespreken');
});

test('what another window changed is taken over when this one is looked at again', async ({ restarts }) => {
  const { page, client } = await restarts.start();
  await expect(page.getByRole('button', { name: /^NL: / })).toBeVisible();
  const language = { kind: 'choice', register: null, name: 'language' } as const;
  await client.localState.put({ key: language, value: 'en' });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('button', { name: /^EN: / })).toBeVisible();
});
