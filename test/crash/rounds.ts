/**
 * Kills the command line with SIGKILL at random moments and checks what is left. A killed process is not a
 * power failure: that the disk retains what it has confirmed is up to SQLite's `synchronous = FULL`, not
 * tested here.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run as runCommand } from '../../electron/cli/program.ts';

const main = join(import.meta.dirname, '../../electron/cli/main.ts');
const writer = join(import.meta.dirname, 'writer.ts');
const oldRegister = join(import.meta.dirname, '../fixtures/registers/version-1.vwr');

interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/**
 * Runs a script; `killAfter` milliseconds later (counted from `killFrom` in its output, if given) it is
 * killed.
 */
function run(
  words: readonly string[],
  killAfter: number | null = null,
  killFrom: string | null = null,
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  let isCounting = false;
  const count = () => {
    if (killAfter === null || isCounting) return;
    isCounting = true;
    setTimeout(() => child.kill('SIGKILL'), killAfter);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (killFrom !== null && out.includes(killFrom)) count();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  if (killFrom === null) count();
  return new Promise((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, killed: signal === 'SIGKILL', out, err, milliseconds: performance.now() - start }),
    );
  });
}

const cli = (words: readonly string[], killAfter: number | null = null) =>
  run([main, ...words, '--json'], killAfter);

/**
 * A command in this process, if nothing is to be interrupted: starting Node takes most of a command's time.
 */
async function here(words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await runCommand([...words, '--json'], {
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
    },
  });
  return { code, ...told };
}

/** A command that must succeed; returns its JSON. */
async function good(...words: string[]): Promise<unknown> {
  const { code, out, err } = await here(words);
  if (code !== 0 && code !== 1) throw new Error(`${words.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out);
}

const LIST_ROWS = 400;
const list = `naam;land;dienst\n${Array.from({ length: LIST_ROWS }, (_, row) => `Leverancier ${row} B.V.;NL;Hosting`).join('\n')}\n`;

/** One thing to interrupt: how it is run, and what must be true of the folder afterwards. */
interface Kind {
  readonly prepare: () => Promise<void>;
  readonly run: (killAfter: number | null) => Promise<Ended>;
  readonly check: (ended: Ended) => Promise<void>;
}

/** A fault that a round found. */
export class Fault extends Error {}
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Fault(what);
};

export interface Summary {
  readonly rounds: number;
  readonly killed: number;
  readonly acknowledged: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/**
 * Runs rounds in a folder, each kind in turn, and returns the results. Errors: {@link Fault} at the first
 * thing that is lost, torn or incomplete.
 */
export async function crashRounds(folder: string, rounds: number, random: () => number): Promise<Summary> {
  const file = join(folder, 'register.vwr');
  const other = (name: string) => join(folder, name);
  const csv = other('lijst.csv');
  writeFileSync(csv, list);
  await good('init', file, '--example');
  const seeded = other('seed.vwr');
  copyFileSync(file, seeded);
  let acknowledged = 0;

  const suppliers = async (register: string): Promise<number> =>
    ((await good('processors', '--register', register)) as unknown[]).length;
  const whole = async (register: string) => {
    const verified = await here(['verify', '--register', register]);
    must(verified.code === 0, `verify after a kill: ${verified.code} ${verified.out} ${verified.err}`);
  };
  const kinds: Record<string, Kind> = {
    write: {
      prepare: async () => {},
      run: (killAfter) => run([writer, file], killAfter, 'ready'),
      check: async ({ out }) => {
        const saved = out.split('\n').filter((line) => line.startsWith('saved '));
        acknowledged += saved.length;
        const present = new Set(
          ((await good('processors', '--register', file)) as { id: string }[]).map(({ id }) => id),
        );
        for (const line of saved) must(present.has(line.slice(6)), `${line} was acknowledged and is lost`);
        await whole(file);
      },
    },
    import: {
      prepare: async () => copyFileSync(seeded, other('import.vwr')),
      run: (killAfter) => cli(['import', csv, '--register', other('import.vwr')], killAfter),
      check: async ({ code }) => {
        const before = await suppliers(seeded);
        const after = await suppliers(other('import.vwr'));
        must(
          after === before || after === before + LIST_ROWS,
          `an import left ${after - before} of ${LIST_ROWS} rows`,
        );
        if (code === 0) must(after === before + LIST_ROWS, 'an import that was acknowledged is lost');
        await whole(other('import.vwr'));
      },
    },
    migration: {
      prepare: async () => {
        rmSync(other('old.vwr.backups'), { recursive: true, force: true });
        copyFileSync(oldRegister, other('old.vwr'));
      },
      run: (killAfter) => cli(['processors', '--register', other('old.vwr')], killAfter),
      check: async () => whole(other('old.vwr')),
    },
    backup: {
      prepare: async () => {},
      run: (killAfter) => cli(['backup', '--register', file], killAfter),
      check: async ({ code, out }) => {
        if (code === 0) await whole(String(JSON.parse(out).file));
        for (const name of readdirSync(`${file}.backups`)) {
          if (!name.endsWith('.vwr')) continue;
          const copy = other('backup-under-check.vwr');
          copyFileSync(join(`${file}.backups`, name), copy);
          await whole(copy);
          rmSync(join(`${file}.backups`, name));
        }
        await whole(file);
      },
    },
    export: {
      prepare: async () => rmSync(other('out.zip'), { force: true }),
      run: (killAfter) => cli(['export', '--register', file, '--out', other('out.zip')], killAfter),
      check: async ({ code }) => {
        must(code !== 0 || existsSync(other('out.zip')), 'an export that was acknowledged is not there');
        if (!existsSync(other('out.zip'))) return;
        rmSync(other('copy.vwr'), { force: true });
        await good('init', other('copy.vwr'));
        await good('import', other('out.zip'), '--register', other('copy.vwr'));
        await whole(other('copy.vwr'));
      },
    },
    restore: {
      prepare: async () => {
        copyFileSync(seeded, other('restore.vwr'));
        copyFileSync(seeded, other('good.vwr'));
      },
      run: (killAfter) =>
        cli(['restore', '--register', other('restore.vwr'), '--from', other('good.vwr')], killAfter),
      check: async () => whole(other('restore.vwr')),
    },
    'whole import': {
      prepare: async () => {
        rmSync(other('fresh.vwr'), { force: true });
        if (!existsSync(other('all.zip')))
          await good('export', '--register', seeded, '--out', other('all.zip'));
        await good('init', other('fresh.vwr'));
      },
      run: (killAfter) => cli(['import', other('all.zip'), '--register', other('fresh.vwr')], killAfter),
      check: async () => {
        const count = await suppliers(other('fresh.vwr'));
        must(count === 0 || count === (await suppliers(seeded)), `a whole import left ${count} suppliers`);
        await whole(other('fresh.vwr'));
      },
    },
  };

  const names = Object.keys(kinds);
  const took = new Map<string, number>();
  const counts: Record<string, number> = {};
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? '';
    const kind = kinds[name];
    if (!kind) continue;
    await kind.prepare();
    if (!took.has(name) && name !== 'write') {
      // Its duration without interruption, so that the moments are spread over all of it.
      const undisturbed = await kind.run(null);
      must(undisturbed.code === 0 || undisturbed.code === 1, `${name} fails by itself: ${undisturbed.err}`);
      took.set(name, undisturbed.milliseconds);
      await kind.prepare();
    }
    const longest = took.get(name) ?? 600;
    // Starting Node takes half of a short command's time; there is nothing to tear during it.
    const moment = name === 'write' ? random() * longest : longest * (0.35 + random() * 0.7);
    const ended = await kind.run(moment);
    if (ended.killed) killed += 1;
    counts[name] = (counts[name] ?? 0) + 1;
    try {
      await kind.check(ended);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      throw new Fault(`round ${round}, ${name} killed after ${Math.round(moment)} ms: ${told}`);
    }
  }
  // The lock of a killed process is recognised as stale and taken by the next writer.
  await good('import', csv, '--register', file);
  must(!existsSync(`${file}.lock`), 'the lock of a killed process stays');
  // A killed process leaves its partial file under a name of its own; the next writer there removes it.
  await good('backup', '--register', file);
  await good('export', '--register', file, '--out', other('out.zip'));
  for (const place of [folder, `${file}.backups`]) {
    const half = readdirSync(place).filter((name) => /\.part|-journal$|-wal$/.test(name));
    must(half.length === 0, `left behind in ${place}: ${half.join(', ')}`);
  }
  return { rounds, killed, acknowledged, kinds: counts };
}
