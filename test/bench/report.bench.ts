/**
 * `npm run bench -- report [suppliers …]`: the overview of a register that was taken over from a list of 21 columns, beside
 * LibreOffice making a PDF of the same list, in turn. Ours is timed in an open register, from the question to the file, with
 * the process that sets the pages; LibreOffice from its start to its end, because it has no other way to be asked.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { forkJob } from '../../electron/core/ground/job.ts';
import { nodeArguments } from '../../electron/core/ground/job-memory.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import type { AnnexName } from '../../shared/schema/report.ts';
import { noon } from '../clock.ts';
import { median, ms, printTable } from './measure.ts';
import { cpuOf, officeCommand, officePdf, type Took } from './office.ts';
import { headers, officeList } from './office-list.ts';
import { peakOf } from './report.ts';

const RUNS = 5;
const SIZES = [1000, 10_000];

const OFFICE = 'LibreOffice';
/** What is asked of us: the title in the table, and the annexes behind the two pages. */
const asked: readonly (readonly [title: string, annexes: readonly AnnexName[]])[] = [
  ['overview with the register', ['register']],
  ['the two pages alone', []],
];

export async function bench(args: readonly string[]): Promise<void> {
  if (args[0] === 'step') return serve(args[1] ?? '');
  const sizes = args.length === 0 ? SIZES : args.map(Number);
  const office = officeCommand();
  if (office === null) console.log('LibreOffice is not on this machine: there is nothing to compare with.');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
    try {
      await measure(size, office, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function measure(size: number, office: string | null, folder: string): Promise<void> {
  const table = [headers, ...officeList(size)];
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(table);
  // Wide enough to be read, as a person would make them; otherwise the texts are cut.
  sheet['!cols'] = headers.map((_, at) => ({
    wch: Math.max(...table.map((row) => String(row[at] ?? '').length)) + 1,
  }));
  XLSX.utils.book_append_sheet(book, sheet, 'Leveranciers');
  const workbook = join(folder, 'lijst.xlsx');
  writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  await takeOver(workbook, table, folder);

  const times = new Map<string, Took[]>();
  const note = (title: string, took: Took) => times.set(title, [...(times.get(title) ?? []), took]);
  const open = fork(join(import.meta.dirname, 'main.ts'), ['report', 'step', folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // As both hosts start the core.
    execArgv: nodeArguments(),
  });
  const ask = (annexes: readonly AnnexName[]) =>
    new Promise<Took>((resolve, reject) => {
      open.once('message', (answer: Took | { failed: string }) => {
        if ('failed' in answer) reject(new Error(answer.failed));
        else resolve(answer);
      });
      open.send(annexes);
    });
  try {
    for (let run = 0; run <= (size > 1000 ? 3 : RUNS); run += 1) {
      // The first of each is a warm-up: of our register, and of the profile of LibreOffice.
      for (const [title, annexes] of asked) {
        const took = await ask(annexes);
        if (run > 0) note(title, took);
      }
      const theirs = office === null ? null : await officePdf(office, workbook, folder);
      if (theirs !== null && run > 0) note(OFFICE, theirs);
    }
  } finally {
    open.kill();
  }
  const of = (title: string, key: keyof Took): number | null => {
    const values = (times.get(title) ?? []).map((took) => took[key]);
    return values.length === 0 || values.includes(null) ? null : median(values as number[]);
  };
  const shown = (value: number | null) => (value === null ? '?' : ms(value));
  const ratio = (title: string, key: keyof Took) => {
    const [ours, theirs] = [of(title, key), of(OFFICE, key)];
    return ours === null || theirs === null ? '?' : (ours / theirs).toFixed(2);
  };
  printTable(`${size} suppliers, in turn; milliseconds, MB, and the ratio to LibreOffice`, [
    ['', 'processor', 'ratio', 'wall', 'ratio', 'peak MB'],
    ...[...times.keys()].map((title) => [
      title,
      shown(of(title, 'cpuMs')),
      ratio(title, 'cpuMs'),
      shown(of(title, 'wallMs')),
      ratio(title, 'wallMs'),
      String(of(title, 'peakMb') ?? '?'),
    ]),
  ]);
}

/** Takes the list over in a new register, as a person would. */
async function takeOver(workbook: string, table: readonly unknown[], folder: string): Promise<void> {
  const core = new Core({ dataFolder: null, clock: noon });
  try {
    core.create(join(folder, 'register.vwr'), 'Meting');
    const client = inProcessClient({ core, actor: 'bench' });
    const file = new File([readFileSync(workbook)], 'lijst.xlsx');
    const { importId, result } = await client.imports.preview({ file });
    if (result.created !== table.length - 1) throw new Error(`${result.created} suppliers understood`);
    for await (const _step of await client.imports.run({ importId })) {
      // Progress is for a window; only the result matters here.
    }
  } finally {
    core.close();
  }
}

/** Opens the register in a process of its own, and makes a report each time it is asked. */
async function serve(folder: string): Promise<void> {
  let job: { cpuMs: number | null; peakMb: number | null } = { cpuMs: null, peakMb: null };
  const core = new Core({
    dataFolder: null,
    clock: noon,
    spawnJob: (entry, options) => {
      const worker = forkJob(entry, options);
      const kill = () => {
        job = { cpuMs: cpuOf(worker.pid), peakMb: peakOf(worker.pid) };
        worker.kill();
      };
      return { ...worker, kill };
    },
  });
  core.open(join(folder, 'register.vwr'));
  await core.withVerdicts(null, undefined, () => undefined);
  const client = inProcessClient({ core, actor: 'bench' });
  process.on('message', async (annexes: AnnexName[]) => {
    try {
      forgetPeak();
      const before = process.cpuUsage();
      const started = performance.now();
      const making = await client.report.make({ kind: 'overview', language: 'nl', annexes });
      for await (const _step of making) {
        // Progress is for a window.
      }
      const wallMs = performance.now() - started;
      const { user, system } = process.cpuUsage(before);
      const peak = peakOf(process.pid);
      const took: Took = {
        wallMs,
        cpuMs: job.cpuMs === null ? null : job.cpuMs + (user + system) / 1000,
        peakMb: job.peakMb === null || peak === null ? null : job.peakMb + peak,
      };
      process.send?.(took);
    } catch (error) {
      process.send?.({ failed: String(error) });
    }
  });
}

/** Lets the peak of this process count from now on, where the system can (proc(5), clear_refs). */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that since the start, which is no lower.
  }
}
