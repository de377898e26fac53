/** The registers that were open before, newest first: a convenience that the program keeps for one person. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { instant } from '../../shared/schema/primitives.ts';
import { writeWhole } from './files.ts';

const entries = z.array(z.strictObject({ file: z.string(), openedAt: instant }));
export type RecentRegister = z.infer<typeof entries>[number];
const LIMIT = 8;

const listIn = (folder: string): string => join(folder, 'recent.json');

/** Those that are still there; `folder` null = nothing is kept. */
export function recentRegisters(folder: string | null): RecentRegister[] {
  return known(folder).filter(({ file }) => existsSync(file));
}

function known(folder: string | null): RecentRegister[] {
  if (folder === null) return [];
  try {
    const read = entries.safeParse(JSON.parse(readFileSync(listIn(folder), 'utf8')));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Puts a register in front. A read-only home must not keep anyone from the register: it is only logged. */
export function rememberRegister(
  folder: string | null,
  opened: RecentRegister,
  log: (line: string) => void,
): void {
  if (folder === null) return;
  const others = known(folder).filter(({ file }) => file !== opened.file);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(listIn(folder), `${JSON.stringify([opened, ...others].slice(0, LIMIT), null, 1)}\n`);
  } catch (error) {
    log(`recent registers not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}
