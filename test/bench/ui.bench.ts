/**
 * `npm run bench -- ui [suppliers …]`: the list in a real Chromium, with 10,000 and 100,000 suppliers by
 * default: from keystroke to matching rows, frames while scrolling, opening a supplier, saving a cell, and
 * the first rows compared with an empty page of the same shell. Times are marked in the page, painting
 * included.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildIfStale, rendererTarget } from '../../build/launch/stale.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/server.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { noon } from '../clock.ts';
import { findChromium } from '../end-to-end/chromium.ts';
import { fillRegister, firstAttention, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile } from './measure.ts';

const SIZES = [10_000, 100_000];
/** Repetitions of a step, after one warm-up: enough that a 99th percentile differs from the maximum. */
const RUNS = 120;
/**
 * Times that a page is opened in a fresh profile; too few for a percentile, so the slowest is reported
 * instead.
 */
const OPENINGS = 15;
/** Below this many measurements the 99th percentile would just be the slowest one. */
const ENOUGH = 100;
const LIST = '/#/suppliers';
/** A page of the same shell that fetches nothing beyond what the shell fetches. */
const EMPTY = '/#/nowhere';
const CELL = '[role=grid] [role=rowheader] a';

/** The page's measuring tools: marks around a step, until the frame after its last change is painted. */
function installMarks(): void {
  const own: Tools = {
    painted: () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
    /** Milliseconds from now until `isDone` returns true and that state is painted. */
    async until(name: string, isDone: () => boolean): Promise<number> {
      const start = performance.now();
      performance.mark(`${name}:start`);
      while (!isDone()) {
        if (performance.now() - start > 60_000) throw new Error(`nothing came of: ${name}`);
        await own.painted();
      }
      await own.painted();
      performance.mark(`${name}:end`);
      return performance.measure(name, `${name}:start`, `${name}:end`).duration;
    },
  };
  Object.assign(window, { tools: own });
}

interface Tools {
  readonly painted: () => Promise<void>;
  readonly until: (name: string, isDone: () => boolean) => Promise<number>;
}
declare const tools: Tools;

/**
 * First letters of words in the names and services; the first rows for each differ from those for the
 * previous one.
 */
const LETTERS = ['w', 'r', 'p', 'm', 'b', 's', 't', 'v', 'd', 'n', 'l'];

/** Types each of these texts over the previous one; measures from the keystroke until its rows are shown. */
function searching(page: Page, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('.list-search input');
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!field || !put) throw new Error('there is no search field');
    const shown = () => document.querySelector('.grid-body')?.textContent;
    const took: number[] = [];
    for (const text of typed) {
      const before = shown();
      put.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      took.push(await tools.until(`search ${text}`, () => shown() !== before));
    }
    return took;
  }, texts);
}

/**
 * Milliseconds between frames while the list scrolls down by a third of a screen each frame; rows load on the
 * way.
 */
function scrolling(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) throw new Error('there is no list');
    const frames: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 120; frame += 1) {
      grid.scrollTop += grid.clientHeight / 3;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    grid.scrollTop = 0;
    await tools.painted();
    return frames;
  });
}

/** Milliseconds from clicking a name until the supplier's page is shown, and back again. */
async function openingSupplier(page: Page, row: number): Promise<number> {
  const took = await page.evaluate(
    ([selector, at]) => {
      const link = document.querySelectorAll<HTMLAnchorElement>(String(selector))[Number(at)];
      if (!link) throw new Error('there is no such row');
      const name = link.textContent;
      link.click();
      return tools.until('open', () => document.querySelector('h1')?.textContent === name);
    },
    [CELL, row] as const,
  );
  await page.evaluate(() => {
    location.hash = '#/suppliers';
  });
  await page.locator(CELL).first().waitFor();
  return took;
}

/** Milliseconds from Enter in the owner cell until the register has saved it and the page says so. */
async function saving(page: Page, run: number): Promise<number> {
  const column = await page
    .locator('[role=columnheader]', { hasText: 'Eigenaar' })
    .getAttribute('aria-colindex');
  const cell = page.locator(`[role=row][aria-rowindex="${2 + (run % 10)}"] [aria-colindex="${column}"]`);
  await cell.dblclick();
  await page.locator('.cell-editor input').fill(`Eigenaar ${run}`);
  return page.evaluate(() => {
    for (const toast of document.querySelectorAll('.toast')) toast.setAttribute('data-old', '');
    const field = document.querySelector('.cell-editor input');
    const saved = tools.until('save', () => document.querySelector('.toast:not([data-old])') !== null);
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return saved;
  });
}

/** Milliseconds from requesting an address in a fresh profile until `seen` is on the page. */
async function firstSight(browser: Browser, host: BrowserHost, path: string, seen: string): Promise<number> {
  const { page, close } = await newPage(browser, host);
  const start = performance.now();
  await page.goto(`${host.origin}${path}`);
  await page.locator(seen).first().waitFor();
  const took = performance.now() - start;
  await close();
  return took;
}

async function newPage(browser: Browser, host: BrowserHost) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript((token) => sessionStorage.setItem('register.token', token), host.token);
  await context.addInitScript(installMarks);
  return { page: await context.newPage(), close: () => context.close() };
}

async function repeated(times: number, work: (run: number) => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    const took = await work(run);
    if (run > 0) measured.push(took);
  }
  return measured;
}

/** Each letter in turn, until `times` keystrokes have been measured. */
async function keys(page: Page, times: number): Promise<number[]> {
  const measured: number[] = [];
  while (measured.length < times) measured.push(...(await searching(page, LETTERS)));
  return measured;
}

async function measure(browser: Browser, built: string, suppliers: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  // A build in the middle of the run must not change the page being measured.
  const assets = join(folder, 'page');
  cpSync(built, assets, { recursive: true });
  const core = new Core({ dataFolder: null, clock: noon });
  core.create(join(folder, 'register.vwr'), 'Meting');
  const start = performance.now();
  await fillRegister(core, suppliers);
  const filledIn = performance.now() - start;
  const judgedIn = await judgeAll(core);
  const attentionIn = await firstAttention(core);
  const host = await startBrowserHost({ router, context: { core, actor: null }, assets });
  try {
    const rows: number[] = [];
    const empty: number[] = [];
    // Alternately, so that a busy machine slows both down.
    for (let run = 0; run <= OPENINGS; run += 1) {
      const ours = await firstSight(browser, host, LIST, CELL);
      const theirs = await firstSight(browser, host, EMPTY, 'h1');
      if (run === 0) continue;
      rows.push(ours);
      empty.push(theirs);
    }
    const { page, close } = await newPage(browser, host);
    await page.goto(`${host.origin}${LIST}`);
    await page.locator(CELL).first().waitFor();
    await searching(page, LETTERS);
    const search = await keys(page, RUNS);
    await searching(page, ['']);
    const frames = [...(await scrolling(page)), ...(await scrolling(page))];
    const open = await repeated(RUNS, (run) => openingSupplier(page, run % 10));
    const save = await repeated(RUNS, (run) => saving(page, run));
    await close();

    const base = median(empty);
    const row = (name: string, values: readonly number[]) => [
      name,
      ms(median(values)),
      values.length < ENOUGH ? '' : ms(quantile(values, 0.99)),
      ms(Math.max(...values)),
      String(values.length),
      (median(values) / base).toFixed(2),
    ];
    printTable(`The list, ${suppliers} suppliers, milliseconds; ratio to an empty page of the same shell`, [
      ['', 'median', 'p99', 'slowest', 'n', 'ratio'],
      row('address → empty page of the same shell', empty),
      row('address → first rows', rows),
      row('key in search → rows painted', search),
      row('frame while scrolling', frames),
      row('press on a name → supplier painted', open),
      row('Enter in a cell → saved and said', save),
    ]);
    const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
    console.log(
      `before it, in the core: filled in ${seconds(filledIn)}, judged in ${seconds(judgedIn)}, ` +
        `what asks for attention in ${seconds(attentionIn)}; load of the machine now ${loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    await host.close(0);
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param args numbers of suppliers, one table for each. */
export async function bench(args: readonly string[]): Promise<void> {
  const found = findChromium('windowed');
  if (found === null) throw new Error('There is no Chromium on this machine; npm test installs one.');
  const assets = await buildIfStale(rendererTarget);
  const browser = await chromium.launch({ executablePath: found.path });
  try {
    for (const size of args.length > 0 ? args.map(Number) : SIZES) await measure(browser, assets, size);
  } finally {
    await browser.close();
  }
}
