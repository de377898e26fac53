/** Writing a table: a long one in a process of its own, which cancelling kills. */
import { fileURLToPath } from 'node:url';
import { type JobOptions, runJob } from '../ground/job.ts';
import type { ExportTable } from './table.ts';
import { type TableFormat, writeTable } from './write.ts';

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Cells from which a process is worth its start: about a quarter of a second of work. */
const LARGE = 20_000;

/** The table as a file of that format. Errors: `cancelled`. */
export async function written(
  table: ExportTable,
  format: TableFormat,
  options: JobOptions = {},
): Promise<Uint8Array> {
  const job = { table, format };
  if (table.rows.length * table.columns.length < LARGE) return writeTable(job);
  return runJob<typeof job, Uint8Array>(worker, job, options);
}
