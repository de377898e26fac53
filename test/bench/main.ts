/**
 * `npm run bench -- NAME …` runs test/bench/NAME.bench.ts; without a name it lists the benchmarks. A
 * benchmark prints medians, memory and the ratio to a baseline from the same run; it asserts no times.
 */
import { globSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a benchmark's file exports: it measures and prints; its arguments are those after its name. */
type Bench = { bench: (args: readonly string[]) => Promise<void> };

const names = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const [name, ...args] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  const known = names.length === 0 ? 'There is no benchmark yet.' : `There are: ${names.join(', ')}.`;
  console.error(
    name === undefined ? `Which benchmark? ${known}` : `No benchmark is called ${name}. ${known}`,
  );
  process.exit(2);
}

const cpu = cpus();
console.log(
  `${name}, ${new Date().toISOString()}: Node ${process.versions.node}, ` +
    `${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
);
const { bench }: Bench = await import(pathToFileURL(join(import.meta.dirname, `${name}.bench.ts`)).href);
await bench(args);
