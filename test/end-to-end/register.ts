/**
 * Basis of every test: its own register behind the loopback host, a page that opens it, and a check that
 * nothing was reported to the console, thrown, or blocked by the page's content security policy.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { rendererTarget } from '../../build/launch/stale.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/server.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import type { KeyStore } from '../../electron/core/replica/kept-passwords.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { runningClock } from '../clock.ts';
import { openDesktop } from '../electron/desktop/electron-page.ts';
import { HOST_VARIABLE } from '../electron/desktop/electron-specs.ts';

/** A page reads the minified source in two thirds of the time of the one that the package gives. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const assets = resolve(import.meta.dirname, '../../dist', rendererTarget.name);

export interface Register {
  /** Folder of this test, removed afterwards. */
  readonly folder: string;
  /** Address that opens the page once. */
  readonly url: string;
  /** Calls procedures over the same kind of link as the page, to arrange and to check. */
  readonly client: ContractRouterClient<Contract>;
  /** Moves the clock of the register ahead; null where it is the computer's own. */
  readonly passDays: ((days: number) => void) | null;
  /** The desktop's own window, if the specs run in one. */
  readonly window: Page | null;
}

interface Options {
  /** Which register is open when the page loads. */
  readonly opened: 'none' | 'empty' | 'example';
  /** Language chosen earlier; null = nothing was stored yet. */
  readonly language: Language | null;
  /** Whether the page opens before the test begins; otherwise the test fills the register first, and opens it. */
  readonly opensFirst: boolean;
  /** The tour of the first day is shown, as on a new computer. */
  readonly tour: boolean;
  /** As a desktop has one; the desktop's own window has that of the system. */
  readonly keyStore: KeyStore | null;
}

interface Fixtures extends Options {
  readonly register: Register;
}

export const test = base.extend<Fixtures>({
  opened: ['empty', { option: true }],
  language: ['nl', { option: true }],
  opensFirst: [true, { option: true }],
  tour: [false, { option: true }],
  keyStore: [null, { option: true }],

  register: async ({ opened, keyStore }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'register-test-'));
    const host = await openHost(folder, keyStore);
    const { url, client, passDays, window } = host;
    if (opened !== 'none') {
      await client.register.create({
        file: join(folder, 'test.vwr'),
        organisation: 'Stichting Proef',
        example: opened === 'example',
      });
    }
    await use({ folder, url, client, passDays, window });
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  },

  page: async ({ page: ofBrowser, register, language, tour, opensFirst }, use, info) => {
    const page = register.window ?? ofBrowser;
    const faults = watch(page);
    await page.addInitScript(() => {
      // The preview of a PDF is the browser's own frame.
      if (window !== window.top) return;
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    const choose = (name: string, value: string) =>
      register.client.localState.put({ key: { kind: 'choice', register: null, name }, value });
    if (language !== null) await choose('language', language);
    if (!tour) await choose('tour', 'closed');
    if (opensFirst) await openPage(page, register);
    await use(page);
    if (info.errors.length > 0 || faults.length > 0) await keepPicture(page, info);
    expect(faults, 'console, exceptions and policy of the page').toEqual([]);
  },
});

export { expect };

/** The loopback host, or the desktop if the specs are to run in its window. */
async function openHost(
  folder: string,
  keyStore: KeyStore | null,
): Promise<Omit<Register, 'folder'> & { close(): Promise<void> }> {
  if (process.env[HOST_VARIABLE] === 'electron') {
    const desktop = await openDesktop(folder);
    return { ...desktop, passDays: null, window: desktop.page };
  }
  const running = runningClock();
  let ahead = 0;
  const clock = () => new Date(running().getTime() + ahead);
  const core = new Core({ dataFolder: folder, documentsFolder: folder, clock, keyStore });
  const host = await startBrowserHost({ router, context: { core, actor: null }, assets });
  const close = async () => {
    await host.close();
    core.close();
  };
  const passDays = (days: number) => {
    ahead += days * 86_400_000;
  };
  return { url: host.address(), client: clientOf(host), passDays, window: null, close };
}

/** Calls procedures of a host. */
export function clientOf({
  origin,
  token,
}: Pick<BrowserHost, 'origin' | 'token'>): ContractRouterClient<Contract> {
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { authorization: `Bearer ${token}`, origin } }),
  );
}

/** What the page of a failed test looked like, next to its report. */
async function keepPicture(page: Page, info: TestInfo): Promise<void> {
  const path = info.outputPath('failed.png');
  // A closed page has no picture; the failure itself is what counts.
  await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
  if (existsSync(path)) await info.attach('screenshot', { path, contentType: 'image/png' });
}

/** Everything that went wrong in a page. A declared error of a procedure is an answer, not a fault. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (/status of 4\d\d/.test(message.text()) && message.location().url.includes('/rpc/')) return;
    faults.push(`${message.type()}: ${message.text()}`);
  });
  return faults;
}

/**
 * No violation of WCAG 2.2 AA that axe can detect. A failing test continues, so that every faulty page is
 * named.
 * @param except rules that do not apply to the state of the page
 */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  // Axe stays in a page until it is reloaded; sending its 650 kB again would take longer than most scans.
  const loaded = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window));
  const found = await new AxeBuilder({ page, axeSource: loaded ? ';' : axe })
    // None of our frames has another origin, so no second page is needed to combine results.
    .setLegacyMode()
    // Passed rules are not requested: describing every element of them is most of the work.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...except])
    .analyze();
  expect
    .soft(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      `what axe finds at ${placeOf(page)}`,
    )
    .toEqual([]);
}

/** The page is as wide as the window: nothing overflows sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  const width = window ?? 0;
  expect.soft(content, `width of ${placeOf(page)} in a window of ${width}`).toBeLessThanOrEqual(width);
}

/** Opens the register in the page, at its start. Once in a test: the address holds a ticket. */
export async function openPage(page: Page, register: Register): Promise<void> {
  await page.goto(register.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Which page is open, for the message of a failure. */
const placeOf = (page: Page) => new URL(page.url()).hash || '#/';

/** Navigates to a page by its address, like a bookmark. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}
