/**
 * `npm run bench -- start [suppliers]`: the built page from its address to the first rows of 5,000 suppliers,
 * in a Chromium with an empty cache, compared with the same host serving an empty page; and the launcher
 * until it can be opened.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { buildIfStale, project, rendererTarget } from '../../build/launch/stale.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/server.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { noon } from '../clock.ts';
import { findChromium } from '../end-to-end/chromium.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile } from './measure.ts';

const RUNS = 7;

/** Milliseconds from requesting an address in a fresh profile until `seen` is on the page. */
async function opening(browser: Browser, host: BrowserHost, path: string, seen: string): Promise<number> {
  const context = await browser.newContext();
  // The secret is stored as for a reload, so that the first address can be the list itself.
  await context.addInitScript((token) => sessionStorage.setItem('register.token', token), host.token);
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${host.origin}${path}`);
  await page.locator(seen).first().waitFor();
  const took = performance.now() - start;
  await context.close();
  return took;
}

/** Milliseconds from starting the launcher until it prints its address. */
function launching(folder: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['build/start.ts', '--no-open'], {
    cwd: project,
    env: { ...process.env, VERWERKERSREGISTER_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)));
    child.stdout.once('data', () => {
      const took = performance.now() - start;
      child.removeAllListeners('exit');
      child.once('exit', () => resolve(took));
      child.kill('SIGINT');
    });
  });
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 5000);
  const found = findChromium('windowed');
  if (found === null) throw new Error('There is no Chromium on this machine; npm test installs one.');
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const core = new Core({ dataFolder: null, clock: noon });
  const browser = await chromium.launch({ executablePath: found.path });
  const hosts: BrowserHost[] = [];
  try {
    core.create(join(folder, 'register.vwr'), 'Meting');
    await fillRegister(core, suppliers);
    await judgeAll(core);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'index.html'), '<!doctype html><title>empty</title><p id="seen">empty</p>');
    const context = { core, actor: null };
    const app = await startBrowserHost({ router, context, assets: await buildIfStale(rendererTarget) });
    const bare = await startBrowserHost({ router, context, assets: empty });
    hosts.push(app, bare);

    const ours: number[] = [];
    const theirs: number[] = [];
    // Alternately, so that a busy machine slows both down; the first run of each is a warm-up.
    for (let run = 0; run <= RUNS; run += 1) {
      const took = await opening(browser, app, '/#/suppliers', '[role=grid] [role=row] [role=gridcell]');
      const floor = await opening(browser, bare, '/', '#seen');
      if (run === 0) continue;
      ours.push(took);
      theirs.push(floor);
    }
    const starts = [];
    for (let run = 0; run < 3; run += 1) starts.push(await launching(folder));

    const row = (name: string, values: readonly number[], ratio: string) => [
      name,
      ms(median(values)),
      ms(quantile(values, 0.95)),
      ratio,
    ];
    printTable(`Start, ${suppliers} suppliers, ${RUNS} runs in turn, milliseconds`, [
      ['', 'median', 'p95', 'ratio'],
      row('address → first rows', ours, (median(ours) / median(theirs)).toFixed(1)),
      row('address → empty page of the same host', theirs, '1.0'),
      row('npm start → address, nothing to build', starts, ''),
    ]);
  } finally {
    await browser.close();
    for (const host of hosts) await host.close(0);
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
