/** Runs fuzzers in a process of their own, which is ended when an attempt takes too long. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** The seeds of each fuzzer, by its name. */
export interface FuzzJob {
  readonly seeds: Readonly<Record<string, readonly number[]>>;
}

export type FuzzMessage =
  | { readonly type: 'try'; readonly name: string; readonly seed: number }
  | { readonly type: 'outcome'; readonly name: string; readonly outcome: string }
  | { readonly type: 'fault'; readonly name: string; readonly seed: number | null; readonly reason: string }
  | { readonly type: 'end'; readonly names: readonly string[] };

export interface Fault {
  readonly name: string;
  readonly seed: number | null;
  readonly reason: string;
}

export interface FuzzResult {
  /** How often each fuzzer ended in each outcome. */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly Fault[];
}

/** Milliseconds for one attempt: against hanging, also on a busy machine. */
const PATIENCE = 120_000;
const child = fileURLToPath(new URL('child.ts', import.meta.url));

/** Seeds that once showed a fault, by fuzzer: they are tried each time. */
export const keptSeeds: Readonly<Record<string, readonly number[]>> = z
  .record(z.string(), z.array(z.int()))
  .parse(JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')));

/** The kept seeds of the fuzzers, and as many from `first` on. */
export const seedsFrom = (runs: Readonly<Record<string, number>>, first: number): FuzzJob['seeds'] =>
  Object.fromEntries(
    Object.entries(runs).map(([name, count]) => [
      name,
      [...(keptSeeds[name] ?? []), ...Array.from({ length: count }, (_none, at) => first + at)],
    ]),
  );

/** Carries out the attempts of these seeds. An attempt that hangs or ends the process is a fault, and the last. */
export function runFuzzers(seeds: FuzzJob['seeds']): Promise<FuzzResult> {
  const process = fork(child, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaints = '';
  process.stderr?.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });
  const outcomes = new Map<string, Map<string, number>>();
  const faults: Fault[] = [];
  let current: Pick<Fault, 'name' | 'seed'> = { name: '', seed: null };
  let isOver = false;
  return new Promise((resolve) => {
    const watch = setTimeout(() => process.kill('SIGKILL'), PATIENCE);
    process.on('message', (message: FuzzMessage) => {
      watch.refresh();
      if (message.type === 'try') current = message;
      else if (message.type === 'fault') faults.push(message);
      else if (message.type === 'end') isOver = true;
      else {
        const counts = outcomes.get(message.name) ?? new Map<string, number>();
        outcomes.set(message.name, counts);
        counts.set(message.outcome, (counts.get(message.outcome) ?? 0) + 1);
      }
    });
    process.once('close', (code, signal) => {
      clearTimeout(watch);
      const { name, seed } = current;
      if (!isOver) faults.push({ name, seed, reason: `the process ended: ${signal ?? code} ${complaints}` });
      resolve({ outcomes, faults });
    });
    process.send({ seeds } satisfies FuzzJob);
  });
}

/** The runs as a table: what was tried, and what came of it. */
export function tableOf({ outcomes, faults }: FuzzResult): string {
  const rows = [...outcomes].map(([name, counts]) => {
    const tried = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const found = faults.filter((fault) => fault.name === name).length;
    const told = [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => `${code} ${count}`);
    return [
      name.padEnd(16),
      String(tried + found).padStart(8),
      String(found).padStart(7),
      `  ${told.join(', ')}`,
    ].join('');
  });
  return [`${'fuzzer'.padEnd(16)}${'tried'.padStart(8)}${'faults'.padStart(7)}  outcomes`, ...rows].join(
    '\n',
  );
}
