/** Time and memory of the overview PDF, compared with the bare library setting a plain table. */
import { fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkJob } from '../../electron/core/ground/job.ts';
import { makeOverview } from '../../electron/core/report/index.ts';
import { overviewModel } from '../../electron/core/report/model.ts';
import { manySuppliers, overviewOf } from '../electron/core/report/fixture.ts';

/**
 * One line of the measurement. Times in milliseconds, memory and sizes in MB; `null` = not measurable here.
 */
export interface ReportMeasurement {
  readonly suppliers: number;
  readonly runs: number;
  readonly medianMs: number;
  readonly peakMb: number | null;
  readonly sizeMb: number;
  /** The bare library, also in a process of its own: one plain table with the same rows and columns. */
  readonly bareMs: number;
  readonly barePeakMb: number | null;
  /** `medianMs` / `bareMs`, from the same run. */
  readonly ratio: number;
}

/**
 * Measures the overview for each number of suppliers in `sizes`. The two run alternately, so that a busy
 * machine slows both down; each in a process of its own, start-up included.
 */
export async function measureReport(sizes: readonly number[], runs = 3): Promise<ReportMeasurement[]> {
  const measured: ReportMeasurement[] = [];
  for (const suppliers of sizes) {
    const times = suppliers > 1000 ? 1 : runs;
    const input = overviewOf(manySuppliers(suppliers));
    const rows = overviewModel({ ...input, language: 'nl' }).annexes.flatMap((annex) =>
      annex.rows.map((cells) => cells.map((cell) => (cell.kind === 'date' ? cell.date : cell.text))),
    );
    const own: number[] = [];
    const bare: number[] = [];
    const peaks: (number | null)[] = [];
    const barePeaks: (number | null)[] = [];
    let size = 0;
    for (let run = 0; run < times; run += 1) {
      let started = performance.now();
      const pdf = await makeOverview(input, {
        language: 'nl',
        spawnJob: (entry) => {
          const worker = forkJob(entry);
          return {
            ...worker,
            kill: () => {
              peaks.push(peakOf(worker.pid));
              worker.kill();
            },
          };
        },
      });
      own.push(performance.now() - started);
      size = pdf.byteLength;
      started = performance.now();
      barePeaks.push(await bareTable(rows));
      bare.push(performance.now() - started);
    }
    measured.push({
      suppliers,
      runs: times,
      medianMs: Math.round(median(own)),
      peakMb: highest(peaks),
      sizeMb: Math.round(size / 1e5) / 10,
      bareMs: Math.round(median(bare)),
      barePeakMb: highest(barePeaks),
      ratio: Math.round((median(own) / median(bare)) * 100) / 100,
    });
  }
  return measured;
}

/** Sets rows as one plain table with the library alone; gives the peak memory of its process. */
function bareTable(rows: readonly (readonly string[])[]): Promise<number | null> {
  const script = join(tmpdir(), `bare-${process.pid}.mjs`);
  const typst = import.meta.resolve('@myriaddreamin/typst-ts-node-compiler');
  const source = [
    '#set document(title: "bare", date: none)',
    '#set page(flipped: true)',
    '#set text(size: 8.5pt)',
    '#let rows = json(bytes(sys.inputs.rows))',
    '#table(columns: 8, table.header(..range(8).map(str)), ..rows.flatten())',
  ].join('\n');
  writeFileSync(
    script,
    `import { NodeCompiler } from ${JSON.stringify(typst)};
     process.on('message', (rows) => {
       const compiler = NodeCompiler.create({});
       const source = ${JSON.stringify(source)};
       const outcome = compiler.compile({ mainFileContent: source, inputs: { rows: JSON.stringify(rows) } });
       process.send(compiler.pdf(outcome.result));
     });`,
  );
  return new Promise((resolve, reject) => {
    const child = fork(script, { execArgv: [], serialization: 'advanced' });
    let peak: number | null = null;
    let answered = false;
    child.once('message', () => {
      answered = true;
      peak = peakOf(child.pid);
      child.kill('SIGKILL');
    });
    child.once('close', () => {
      rmSync(script, { force: true });
      if (answered) resolve(peak);
      else reject(new Error('the bare table was not set'));
    });
    child.send(rows);
  });
}

/** Peak resident memory of a running process in MB, if the system reports it. */
export function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

function highest(peaks: readonly (number | null)[]): number | null {
  const known = peaks.filter((peak) => peak !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
