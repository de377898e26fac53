/**
 * `npm run bench -- cli`: `check` on a register of 35 suppliers, from starting the process to its end, compared with Node
 * starting, opening the same file with the bare library and counting its suppliers.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Core } from '../../electron/core/register/core.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile } from './measure.ts';

const RUNS = 15;
const SUPPLIERS = 35;
const project = resolve(import.meta.dirname, '../..');

/** Milliseconds of a process from start to end. Errors: when it ends with another code than 0 or 1. */
function running(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  const took = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return took;
}

export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  try {
    const file = join(folder, 'register.vwr');
    const core = new Core({ dataFolder: null });
    core.create(file, 'Meting');
    await fillRegister(core, SUPPLIERS);
    await judgeAll(core);
    core.close();
    const bare = [
      '--input-type=commonjs',
      '-e',
      `const file = new (require('better-sqlite3'))(${JSON.stringify(file)});
       file.pragma('quick_check(1)');
       file.prepare('SELECT count(*) FROM processor').get();
       file.close();`,
    ];
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ['check', ['electron/cli/bin.cjs', 'check', '--register', file]],
      ['--help', ['electron/cli/bin.cjs', '--help']],
      ['Node opening the file', bare],
    ];
    const times = commands.map((): number[] => []);
    // In turn, so that a busy machine slows all of them down; the first run of each is a warm-up.
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [at, [, args]] of commands.entries()) {
        const took = running(args);
        if (run > 0) times[at]?.push(took);
      }
    }
    const floor = median(times.at(-1) ?? []);
    printTable(`The command line, ${SUPPLIERS} suppliers, ${RUNS} runs in turn, milliseconds`, [
      ['', 'median', 'p95', 'ratio'],
      ...commands.map(([title], at) => {
        const own = times[at] ?? [];
        return [title, ms(median(own)), ms(quantile(own, 0.95)), (median(own) / floor).toFixed(1)];
      }),
    ]);
    console.log(`load of the machine now ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
