/** The life of the desktop's own window: what it keeps, what it is given, and what happens when a process dies. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, openExample, test } from './desktop-test.ts';
import { startOf } from './electron-page.ts';

/** Chooses an entry of the menu bar, by its name. */
const choose = (app: ElectronApplication, label: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const every = (menu: Electron.Menu | null): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...every(item.submenu ?? null)]) ?? [];
    const item = every(Menu.getApplicationMenu()).find((one) => one.label === wanted && one.enabled);
    if (!item) throw new Error(`nothing to choose: ${wanted}`);
    item.click();
  }, label);

const titles = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);

test('the first click leads to rows: the example register', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await page.getByRole('link', { name: 'Leveranciers' }).click();
  await expect(page.getByRole('gridcell').first()).toBeVisible();
});

test('bounds, zoom, theme and language are those of the last time', async ({ start, folder }) => {
  const first = await start();
  await openExample(first, folder);
  const bounds = { x: 60, y: 60, width: 1000, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await first.page.getByRole('button', { name: /^NL: / }).click();
  await expect.poll(() => titles(first.app)).toContain('Edit');
  await choose(first.app, 'Zoom in');
  await first.close();

  const { app } = await start();
  expect(await titles(app)).toContain('Edit');
  const seen = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomFactor() };
  });
  expect(seen.zoom).toBeCloseTo(1.1, 2);
  expect(seen.bounds?.width).toBe(bounds.width);
  expect(seen.bounds?.height).toBe(bounds.height);
});

test('the page is dark when the system is', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('the menu leads through the pages of the open register', async ({ start, folder }) => {
  const desktop = await start();
  await openExample(desktop, folder);
  await expect
    .poll(() =>
      choose(desktop.app, 'Doorgiften').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await expect(desktop.page.getByRole('heading', { level: 1, name: 'Doorgiften' })).toBeVisible();
});

test('a second start hands over its file to the window that is open', async ({ start, folder }) => {
  const desktop = await start();
  const file = await openExample(desktop, folder);
  await desktop.client.register.close();
  await desktop.page.reload();
  const { executablePath, entry, env } = await startOf(folder);
  const code = await new Promise((resolve) =>
    spawn(executablePath, [entry, file], { env, stdio: 'ignore' }).once('exit', resolve),
  );
  expect(code).toBe(0);
  await expect.poll(async () => (await desktop.client.register.status()).file).toBe(file);
  expect(desktop.app.windows()).toHaveLength(1);
});

test('a list that the system gives waits for a register, and is then imported', async ({ start, folder }) => {
  const list = join(folder, 'lijst.csv');
  writeFileSync(list, 'Leverancier;Land\nNieuwegracht Hosting B.V.;Nederland\n');
  const { page } = await start([list]);
  await expect(page.getByText('lijst.csv wacht tot er een register open is.')).toBeVisible();
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  const waiting = page.getByRole('status').filter({ hasText: 'lijst.csv wacht om te worden geïmporteerd' });
  await waiting.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.locator('main')).toContainText('Nieuwegracht Hosting B.V.');
});

/** Ends the process of the core, as a crash does. */
const endCore = (app: ElectronApplication) =>
  app.evaluate(({ app: own }) => {
    const core = own.getAppMetrics().find(({ serviceName }) => serviceName?.includes('register'));
    const named = own.getAppMetrics().find(({ name }) => name === 'register');
    const pid = (named ?? core)?.pid;
    if (pid === undefined) throw new Error('there is no core');
    process.kill(pid);
  });

test('a core that dies is started again with its register, once; then the window says so', async ({
  start,
  folder,
}) => {
  const desktop = await start();
  const file = await openExample(desktop, folder);
  await endCore(desktop.app);
  await desktop.page.reload();
  await expect.poll(async () => (await desktop.client.register.status()).file).toBe(file);
  await endCore(desktop.app);
  await expect(desktop.page.getByText('Het register antwoordt niet meer.')).toBeVisible();
  await desktop.page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('quitting waits until the register is closed', async ({ start, folder }) => {
  const desktop = await start();
  const file = await openExample(desktop, folder);
  expect(existsSync(`${file}-wal`)).toBe(true);
  await desktop.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('what is reminded of stands in the tray, and a notification that is clicked leads to it', async ({
  start,
  folder,
}) => {
  const desktop = await start();
  await desktop.app.evaluate(({ Notification }) => {
    const shown: { title: string }[] = [];
    Reflect.set(globalThis, 'shown', shown);
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push({ title: this.title });
      this.emit('show');
    };
  });
  await openExample(desktop, folder);
  const count = () =>
    desktop.app.evaluate(() => (Reflect.get(globalThis, 'shown') as unknown[] | undefined)?.length ?? 0);
  await expect.poll(count).toBe(1);
});
