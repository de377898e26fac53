/**
 * Kills the program with SIGKILL in every act: at a call that can change the disk, or after a moment. A killed
 * process is not a power failure: that the disk retains what it has confirmed is up to SQLite's
 * `synchronous = FULL`, not tested here.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acts } from './acts.ts';
import { describeFault } from './moments.ts';

const script = join(import.meta.dirname, 'killed.ts');

interface Ended {
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly said: readonly string[];
  /** Calls that it made, if it came to its end. */
  readonly calls: number;
  /** Milliseconds from when it was ready. */
  readonly took: number;
  readonly err: string;
}

/** @param at number of the call before which it is killed; 0 = none. @param after milliseconds; null = never. */
function run(name: string, folder: string, cache: string, at: number, after: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [script, name, folder, String(at)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  let out = '';
  let err = '';
  let start = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (start !== 0 || !out.includes('ready')) return;
    start = performance.now();
    if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      const told = (word: string) =>
        out.split('\n').flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
      resolve({
        code,
        isKilled: signal === 'SIGKILL',
        said: told('said'),
        calls: Number(told('calls')[0] ?? 0),
        took: performance.now() - start,
        err,
      });
    });
  });
}

export interface Summary {
  readonly rounds: number;
  readonly killed: number;
  readonly acknowledged: number;
  /** What was lost, torn or left behind. */
  readonly faults: readonly string[];
  /** Kills by act. */
  readonly acts: Readonly<Record<string, number>>;
}

/** Runs rounds in an empty folder, each act in turn; the files of a round with a fault stay there. */
export async function crashRounds(root: string, rounds: number, random: () => number): Promise<Summary> {
  const names = Object.keys(acts);
  const cache = join(root, 'cache');
  const undisturbed = new Map<string, Ended>();
  const faults: string[] = [];
  const kills: Record<string, number> = {};
  let acknowledged = 0;
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? '';
    const act = acts[name];
    if (!act) continue;
    const prepared = join(root, 'prepared', name);
    const folder = join(root, `round ${round}`);
    if (!undisturbed.has(name)) {
      mkdirSync(prepared, { recursive: true });
      await act.prepare(prepared);
      cpSync(prepared, folder, { recursive: true, verbatimSymlinks: true });
      const ended = await run(name, folder, cache, 0, null);
      if (ended.code !== 0) throw new Error(`${name} fails by itself: ${ended.err}`);
      await act.check(folder, ended.said);
      undisturbed.set(name, ended);
      rmSync(folder, { recursive: true });
    }
    cpSync(prepared, folder, { recursive: true, verbatimSymlinks: true });
    const { calls, took } = undisturbed.get(name) ?? { calls: 0, took: 0 };
    const isAtCall = random() < 0.5;
    const at = isAtCall ? 1 + Math.floor(random() * calls) : 0;
    const after = isAtCall ? null : random() * took;
    const ended = await run(name, folder, cache, at, after);
    if (ended.isKilled) {
      killed += 1;
      kills[name] = (kills[name] ?? 0) + 1;
    }
    acknowledged += ended.said.length;
    try {
      if (!ended.isKilled && ended.code !== 0) throw new Error(`it failed: ${ended.err}`);
      await act.check(folder, ended.said);
      rmSync(folder, { recursive: true });
    } catch (error) {
      const where = isAtCall ? `before call ${at} of ${calls}` : `after ${Math.round(after ?? 0)} ms`;
      faults.push(`round ${round}, ${name}, killed ${where}: ${describeFault(error)}`);
    }
  }
  return { rounds, killed, acknowledged, faults, acts: kills };
}
