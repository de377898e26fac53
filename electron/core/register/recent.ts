/** The registers that were open before, newest first: a convenience that the program keeps for one person. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { instant } from '../../../shared/schema/primitives.ts';
import { readOwn, writeOwn } from '../ground/own-file.ts';

const entries = z.array(z.strictObject({ file: z.string(), openedAt: instant }));
export type RecentRegister = z.infer<typeof entries>[number];
const LIMIT = 8;

/** Those that are still there; `folder` null = nothing is kept. */
export function recentRegisters(folder: string | null, log: (line: string) => void): RecentRegister[] {
  return known(folder, log).filter(({ file }) => existsSync(file));
}

const listIn = (folder: string): string => join(folder, 'recent.json');

function known(folder: string | null, log: (line: string) => void): RecentRegister[] {
  return folder === null ? [] : (readOwn(listIn(folder), entries, log) ?? []);
}

/** Puts a register in front. A read-only home must not keep anyone from the register: it is only logged. */
export function rememberRegister(
  folder: string | null,
  opened: RecentRegister,
  log: (line: string) => void,
): void {
  if (folder === null) return;
  const others = known(folder, log).filter(({ file }) => file !== opened.file);
  try {
    writeOwn(listIn(folder), [opened, ...others].slice(0, LIMIT));
  } catch (error) {
    log(`recent registers not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}
