/**
 * `npm run bench -- core [suppliers …]`: import, list, assessment and report of 100, 1,000 and 10,000
 * suppliers, each compared with the bare library doing the same in the same run.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type StepName, type StepResult, stepNames } from './core-steps.ts';
import { ms, printTable } from './measure.ts';
import { measureReport } from './report.ts';

type Answer = StepResult | { readonly failed: string };

const runsOf = (suppliers: number): number => (suppliers > 1000 ? 3 : 5);

/** Runs a step in a process of its own. */
function inOwnProcess(step: StepName, suppliers: number, folder: string): Promise<StepResult> {
  const parts = ['core', 'step', step, String(suppliers), folder];
  const child = fork(join(import.meta.dirname, 'main.ts'), parts, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (answer: Answer) => {
      child.kill();
      if ('failed' in answer) reject(new Error(answer.failed));
      else resolve(answer);
    });
    child.once('exit', (code) => reject(new Error(`the step ${step} ended without an answer (${code})`)));
  });
}

const megabytes = (value: number | null): string => (value === null ? '?' : String(value));
const times = (ratio: number): string => (ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(1));

async function measureSize(suppliers: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const rows: string[][] = [];
  try {
    for (const step of stepNames) {
      const { lines, peakMb, jobPeakMb } = await inOwnProcess(step, suppliers, folder);
      const peak = jobPeakMb === null ? megabytes(peakMb) : `${megabytes(peakMb)} + ${jobPeakMb}`;
      for (const { title, ours, bare, bareTitle } of lines) {
        rows.push([title, ms(ours), peak, ms(bare), times(ours / bare), bareTitle]);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** Measures and prints; `step NAME SUPPLIERS FOLDER` is the call to a separate process. */
export async function bench(args: readonly string[]): Promise<void> {
  if (args[0] === 'step') {
    const [, step, suppliers, folder = ''] = args;
    const answer: Answer = await runStep(
      step as StepName,
      Number(suppliers),
      folder,
      runsOf(Number(suppliers)),
    ).catch((error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? '') : String(error) }));
    process.send?.(answer);
    return;
  }
  const sizes = args.length > 0 ? args.map(Number) : [100, 1000, 10_000];
  const reports = new Map((await measureReport(sizes)).map((line) => [line.suppliers, line]));
  for (const suppliers of sizes) {
    const rows = await measureSize(suppliers);
    const report = reports.get(suppliers);
    if (report) {
      const { medianMs, peakMb, bareMs, barePeakMb, ratio, sizeMb } = report;
      const bareTitle = `bare Typst table (${megabytes(barePeakMb)} MB); ours ${sizeMb} MB PDF`;
      rows.push([
        'report: overview PDF',
        ms(medianMs),
        `job ${megabytes(peakMb)}`,
        ms(bareMs),
        times(ratio),
        bareTitle,
      ]);
    }
    const header = ['', 'median ms', 'peak MB', 'bare ms', 'ratio', 'bare'];
    printTable(`${suppliers} suppliers (a peak "a + b": core + the process that reads the list)`, [
      header,
      ...rows,
    ]);
  }
}
