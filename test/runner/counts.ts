import { writeFileSync } from 'node:fs';
import type { RawSkip } from './outcome.ts';

/** How much a test tool ran, as our reporters write it to the file named by COUNTS_FILE. */
export type Counts = { passed: number; failed: number; skipped: RawSkip[]; files: number };

export function writeCounts(counts: Counts): void {
  const file = process.env.COUNTS_FILE;
  if (!file) throw new Error('COUNTS_FILE does not name the file that receives the counts.');
  writeFileSync(file, JSON.stringify(counts));
}
