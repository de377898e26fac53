/**
 * `npm run bench -- pages [suppliers] [file]`: every page of the program by its address in a Chromium with an empty cache, until
 * it is complete, beside an empty page of the same shell in the same run; and for each call that a page makes how long it holds
 * the core. With a file the register is made there once and used again.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Browser, chromium, type Request } from '@playwright/test';
import { buildIfStale, rendererTarget } from '../../build/launch/stale.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/server.ts';
import { inProcessClient, router } from '../../electron/core/procedures/router.ts';
import { addresses } from '../../renderer/router/addresses.ts';
import { findChromium } from '../end-to-end/chromium.ts';
import { type LargeRegister, largeRegister } from './large.ts';
import { median, ms, printTable, quantile } from './measure.ts';

/** Times that each page is opened, after one warm-up. */
const OPENINGS = 7;
/** Times that each call is asked alone. */
const CALLS = 5;
/** A page of the same shell that asks nothing beyond what the shell asks. */
const EMPTY = '#/nowhere';
/** What is not complete by then is given up, in milliseconds. */
const PATIENCE = 20_000;

interface Page {
  readonly name: string;
  readonly address: string;
}

/** Every address that needs nothing, and those of a supplier without and with a chain. */
function pagesOf({ plain, chained }: LargeRegister): Page[] {
  const alone = Object.entries(addresses).flatMap(([name, address]) =>
    typeof address === 'string' ? [{ name, address }] : [],
  );
  return [
    ...alone,
    { name: 'calendar, as months', address: '#/calendar?view=month' },
    { name: 'what-if', address: addresses.whatIf(new URLSearchParams()) },
    { name: 'supplier', address: addresses.supplier(plain) },
    { name: 'supplier with a chain', address: addresses.supplier(chained) },
    { name: 'letter to a supplier', address: addresses.letter(chained, 'locations') },
    { name: 'incident at a supplier', address: addresses.incident(chained) },
    { name: 'supplier that ends', address: addresses.endSupplier(chained) },
    { name: 'copy of a supplier', address: addresses.copySupplier(chained) },
    { name: 'dossier', address: addresses.dossierReport(chained) },
  ];
}

/** Runs in the page: notes when nothing is asked or awaited any more, and stays so. */
function watchCompletion(): void {
  /** So long nothing may change before the page counts as complete: what an answer leads to is asked within it. */
  const QUIET = 250;
  let asking = 0;
  let completeAt: number | null = null;
  const own = window.fetch.bind(window);
  window.fetch = async (...given) => {
    asking += 1;
    completeAt = null;
    try {
      const answer = await own(...given);
      // The answer is there once its body is, and no sooner.
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      asking -= 1;
      completeAt = null;
    }
  };
  const isComplete = () =>
    asking === 0 &&
    document.querySelector('main h1') !== null &&
    document.querySelector('.loading, [aria-busy=true], [role=progressbar]') === null;
  const look = () => {
    if (!isComplete()) completeAt = null;
    else completeAt ??= performance.now();
    requestAnimationFrame(() => setTimeout(look, 0));
  };
  look();
  Object.assign(window, {
    /** Milliseconds from the address to the first moment of the completeness that lasts; null = not yet. */
    completed: () => (completeAt !== null && performance.now() - completeAt >= QUIET ? completeAt : null),
  });
}
declare const completed: () => number | null;

/** A call as the page makes it. */
interface Call {
  readonly procedure: string;
  readonly input: unknown;
}

function callOf(request: Request): Call | null {
  const { pathname } = new URL(request.url());
  if (!pathname.startsWith('/rpc/')) return null;
  const body = request.postData();
  const input = body === null || body === '' ? undefined : (JSON.parse(body) as { json?: unknown }).json;
  return { procedure: pathname.slice('/rpc/'.length).replaceAll('/', '.'), input };
}

interface Opened {
  readonly took: number;
  readonly calls: readonly Call[];
}

/** Opens an address in a fresh profile. */
async function open(browser: Browser, host: BrowserHost, address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript((token) => sessionStorage.setItem('register.token', token), host.token);
  await context.addInitScript(watchCompletion);
  const page = await context.newPage();
  const calls: Call[] = [];
  page.on('request', (request) => {
    const call = callOf(request);
    if (call) calls.push(call);
  });
  try {
    await page.goto(`${host.origin}/${address}`);
    await page.waitForFunction(() => completed() !== null, undefined, { timeout: PATIENCE, polling: 50 });
    return { took: (await page.evaluate(() => completed())) ?? Number.NaN, calls };
  } catch {
    return { took: Number.NaN, calls };
  } finally {
    await context.close();
  }
}

/** The longest time between two turns of the event loop while `work` runs, and the time of all of it, in milliseconds. */
async function held(work: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  let longest = 0;
  let isOver = false;
  await setImmediate();
  const start = performance.now();
  let last = start;
  const working = work().finally(() => {
    isOver = true;
  });
  do {
    await setImmediate();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  } while (!isOver);
  await working.catch(() => undefined);
  return { longest, all: performance.now() - start };
}

/** The procedure of a client by its name, as `outlook.places`. */
function procedureOf(client: object, name: string): (input: unknown) => Promise<unknown> {
  return name
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], client) as never;
}

/** Asks it to the end: of a stream all that it tells. */
async function asked(call: () => Promise<unknown>): Promise<void> {
  const answer = await call();
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
    for await (const _part of answer as AsyncIterable<unknown>);
  }
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 100_000);
  const found = findChromium('windowed');
  if (found === null) throw new Error('There is no Chromium on this machine; npm test installs one.');
  const only = args[2];
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  // A build in the middle of the run must not change the page being measured.
  const assets = join(folder, 'page');
  cpSync(await buildIfStale(rendererTarget), assets, { recursive: true });
  const browser = await chromium.launch({ executablePath: found.path });
  const register = await largeRegister(suppliers, args[1] ?? null);
  const { core } = register;
  const host = await startBrowserHost({ router, context: { core, actor: null }, assets });
  try {
    const pages = pagesOf(register).filter(({ name }) => only === undefined || name === only);
    const took = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
    const empty: number[] = [];
    const calls = new Map<string, Call & { readonly by: string }>();
    /** Named as such, and not waited for again. */
    const neverComplete = new Set<string>();
    for (let run = 0; run <= OPENINGS; run += 1) {
      const bare = await open(browser, host, EMPTY);
      if (run > 0) empty.push(bare.took);
      for (const { name, address } of pages) {
        if (neverComplete.has(name)) continue;
        const opened = await open(browser, host, address);
        if (Number.isNaN(opened.took)) neverComplete.add(name);
        else if (run > 0) took.get(name)?.push(opened.took);
        for (const call of opened.calls) {
          const key = JSON.stringify(call);
          if (!calls.has(key)) calls.set(key, { ...call, by: name });
        }
      }
    }
    const base = median(empty);
    const row = (name: string, values: readonly number[]) => [
      name,
      ms(median(values)),
      ms(Math.max(...values)),
      (median(values) / base).toFixed(2),
    ];
    printTable(`Pages, ${suppliers} suppliers: address → complete, ${OPENINGS} times, milliseconds`, [
      ['', 'median', 'slowest', 'ratio to the empty page'],
      row('empty page of the same shell', empty),
      ...pages.map(({ name }) =>
        neverComplete.has(name) ? [name, 'never', '', ''] : row(name, took.get(name) ?? []),
      ),
    ]);

    const client = inProcessClient({ core, actor: null });
    const rows: { longest: number; cells: string[] }[] = [];
    for (const { procedure, input, by } of calls.values()) {
      const call = procedureOf(client, procedure);
      const times: { longest: number; all: number }[] = [];
      for (let run = 0; run <= CALLS; run += 1) {
        const time = await held(() => asked(() => call(input)));
        if (run > 0) times.push(time);
      }
      const longest = median(times.map((time) => time.longest));
      const all = median(times.map((time) => time.all));
      const worst = quantile(
        times.map((time) => time.longest),
        1,
      );
      const said = input === undefined ? '' : JSON.stringify(input);
      rows.push({
        longest,
        cells: [`${procedure} ${said.slice(0, 60)}`, ms(longest), ms(worst), ms(all), by],
      });
    }
    rows.sort((a, b) => b.longest - a.longest);
    printTable(`What each call holds the core, milliseconds, ${CALLS} times`, [
      ['', 'held, median', 'at most', 'in all', 'first asked by'],
      ...rows.map(({ cells }) => cells),
    ]);
    console.log(`load of the machine now ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await host.close(0);
    await browser.close();
    register.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
