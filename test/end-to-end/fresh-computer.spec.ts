/** The first start on a computer on which nothing of the program is yet: an empty home, and `npm start`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { project } from '../../build/launch/stale.ts';
import { redeem } from '../electron/browser/redeem.ts';
import { HOST_VARIABLE } from '../electron/desktop/electron-specs.ts';
import { test as base, clientOf, expect, expectAccessible, goTo } from './register.ts';

/** What may tell where a person's folders are, and would lead out of the empty home. */
const LEADING = /^(XDG_.*|APPDATA|LOCALAPPDATA|VERWERKERSREGISTER_.*|ONEDRIVE.*|HOME|USERPROFILE)$/i;

const test = base.extend({
  register: async ({ browserName: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'fresh-home-'));
    const program = startIn(home);
    const addresses = addressesOf(program);
    const first = new URL(await addresses());
    const client = clientOf({ origin: first.origin, token: await redeem(first) });
    await use({ folder: home, url: await addresses(), client, passDays: null, window: null });
    const ended = once(program, 'exit');
    program.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  },
});
// Neither the language nor that the tour was closed is kept yet: keeping it would make the folder that this is about.
test.use({ opened: 'none', language: null, tour: true });
test.skip(process.env[HOST_VARIABLE] === 'electron', 'npm start without a window has no desktop');

/** `npm start` as its script runs it, without a window of its own. */
function startIn(home: string): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !LEADING.test(name));
  return spawn(process.execPath, ['-r', './build/check-node.cjs', 'build/start.ts', '--no-open'], {
    cwd: project,
    env: { ...Object.fromEntries(own), HOME: home, USERPROFILE: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The addresses that a program prints, one after the other: each works once. */
function addressesOf({ stdout }: ChildProcess): () => Promise<string> {
  if (!stdout) throw new Error('the program has no output');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the program ended without an address');
      if (value.startsWith('http://')) return value;
    }
  };
}

const documentsIn = (home: string) => join(home, 'Documents');

async function openLists(page: Page): Promise<void> {
  await goTo(page, '#/suppliers');
  await expect(page.getByRole('heading', { level: 1, name: 'Leveranciers' })).toBeVisible();
}

test('the register that the program proposes is made, and is there after a reload', async ({
  page,
  register,
}) => {
  expect(readdirSync(register.folder)).toEqual([]);
  const file = join(documentsIn(register.folder), 'register.vwr');
  await expect(page.getByLabel('Bestand van het register')).toHaveValue(file);
  await page.getByLabel('Naam van uw organisatie').fill('Bakkerij De Korenschoof');
  await page.getByRole('button', { name: 'Register maken' }).click();
  await expect(page.getByRole('heading', { name: 'Uw register is nog leeg' })).toBeVisible();
  expect(existsSync(file)).toBe(true);

  await page.reload();
  await expect(page.getByText('Bakkerij De Korenschoof')).toBeVisible();
  await openLists(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the example opens and shows its lists, also after a reload and when nothing is remembered of it', async ({
  page,
  register,
}) => {
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat vraagt aandacht' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Wat vraagt aandacht' })).toBeVisible();
  await openLists(page);
  await expect(page.getByText('Bugvrij Testlab Pvt Ltd')).toBeVisible();
  expect(readdirSync(documentsIn(register.folder))).toContain('voorbeeldregister.vwr');

  // A new computer with the documents of the old one: the example is there, the list of what was open is not.
  await register.client.register.close();
  rmSync(join(register.folder, '.local'), { recursive: true, force: true });
  rmSync(join(register.folder, 'AppData'), { recursive: true, force: true });
  rmSync(join(register.folder, 'Library'), { recursive: true, force: true });
  await goTo(page, '#/');
  await page.reload();
  await expect(page.getByText('Registers die u opent, ziet u hier de volgende keer staan.')).toBeVisible();
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat vraagt aandacht' })).toBeVisible();
});

test('a folder that is not there is named, and made by keyboard', async ({ page, register }) => {
  const file = join(register.folder, 'AVG', 'register.vwr');
  await page.getByLabel('Naam van uw organisatie').fill('Bakkerij De Korenschoof');
  await page.getByLabel('Bestand van het register').fill(file);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(`De map ${join(register.folder, 'AVG')} bestaat niet.`);
  expect(existsSync(join(register.folder, 'AVG'))).toBe(false);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Register maken', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Map en register maken' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bakkerij De Korenschoof')).toBeVisible();
  expect(existsSync(file)).toBe(true);
});

test('a folder that cannot be made is named, and nothing more is offered', async ({ page, register }) => {
  writeFileSync(join(register.folder, 'brief.txt'), 'Geachte heer, mevrouw,');
  const folder = join(register.folder, 'brief.txt', 'AVG');
  await page.getByLabel('Bestand van het register').fill(join(folder, 'register.vwr'));
  await page.getByRole('button', { name: 'Register maken' }).click();
  await page.getByRole('button', { name: 'Map en register maken' }).click();
  await expect(page.getByRole('alert')).toContainText(`De map ${folder} kan niet worden gemaakt.`);
  await expect(page.getByRole('button', { name: 'Map en register maken' })).toHaveCount(0);
});

test('language and look are kept when nothing was kept before', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to the Verwerkersregister');
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
});
