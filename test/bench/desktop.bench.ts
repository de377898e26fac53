/**
 * `npm run bench -- desktop [suppliers]`: the parts of the desktop's start that can be measured without Electron: the
 * process of the core until it takes calls, beside a Node that does nothing; and opening a register with its first call.
 * The page is measured by `start`. What Electron itself takes is in none of them.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { buildIfStale, desktopTarget } from '../../build/launch/stale.ts';
import { router } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { noon } from '../clock.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile, timed } from './measure.ts';

const RUNS = 9;

/** Milliseconds from starting a process until it says that it is ready. */
async function starting(folder: string, entry: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = fork(join(import.meta.dirname, 'core-start.ts'), [...entry]);
  const ready = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('message', () => resolve(performance.now() - start));
  });
  child.send({ type: 'start', dataFolder: folder, documentsFolder: folder, program: null, reopen: false });
  const took = await ready;
  child.kill();
  return took;
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 5000);
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  try {
    const entry = join(await buildIfStale(desktopTarget), 'core-process.js');
    const ours: number[] = [];
    const theirs: number[] = [];
    // Alternately, so that a busy machine slows both down; the first run of each is a warm-up.
    for (let run = 0; run <= RUNS; run += 1) {
      const took = await starting(folder, [entry]);
      const floor = await starting(folder, []);
      if (run === 0) continue;
      ours.push(took);
      theirs.push(floor);
    }
    const file = join(folder, 'register.vwr');
    const core = new Core({ dataFolder: null, clock: noon });
    core.create(file, 'Meting');
    await fillRegister(core, suppliers);
    await judgeAll(core);
    const client = createRouterClient(router, { context: { core, actor: null } });
    const first = await timed(RUNS, async () => {
      core.open(file);
      await client.processors.list({ limit: 100 });
      core.close();
    });
    core.close();
    const row = (name: string, values: readonly number[], ratio: string) => [
      name,
      ms(median(values)),
      ms(quantile(values, 0.95)),
      ratio,
    ];
    printTable(`Start of the desktop in parts, ${suppliers} suppliers, ${RUNS} runs, milliseconds`, [
      ['', 'median', 'p95', 'ratio'],
      row('the core: process → takes calls', ours, (median(ours) / median(theirs)).toFixed(1)),
      row('a Node that does nothing', theirs, '1.0'),
      row('opening the register, and its first call', first, ''),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
