/** Recently opened registers, newest first: a convenience that the program stores for one user. */

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type RecentRegister, recentRegister } from '../../../shared/schema/register.ts';
import { changeOwn, readOwn } from '../ground/own-file.ts';

const entries = z.array(recentRegister);
const MAX_RECENT = 8;
/**
 * Milliseconds allowed for checking that a file exists; an unreachable share takes half a minute to respond.
 */
const LOOK_PATIENCE = 1000;
/** Maximum number of pending checks: each occupies one of the few threads with which Node reads files. */
const MAX_PENDING = 2;

/** Whether a file exists; never settles if its disk does not respond. */
export type Look = (file: string) => Promise<boolean>;

const onDisk: Look = (file) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Pending checks, by file, so that a disk that has not responded is not asked twice. */
const open = new Map<string, Promise<boolean>>();

/**
 * The registers not known to be gone; `folder` null = none are stored. Answers within `patience`
 * milliseconds: a register on an unresponsive disk is listed, and opening it reports what is wrong.
 */
export async function recentRegisters(
  folder: string | null,
  log: (line: string) => void,
  { look = onDisk, patience = LOOK_PATIENCE }: { readonly look?: Look; readonly patience?: number } = {},
): Promise<RecentRegister[]> {
  const known = knownRegisters(folder, log);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late');
  });
  const gone = new Set<string>();
  const waiting = known.map(({ file }) => file);
  const lookOn = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const isThere = await Promise.race([lookOnce(file, look), late]);
      if (isThere === 'late') return;
      if (!isThere) gone.add(file);
    }
  };
  await Promise.all(Array.from({ length: MAX_PENDING }, lookOn));
  clearTimeout(timer);
  return known.filter(({ file }) => !gone.has(file));
}

function lookOnce(file: string, look: Look): Promise<boolean | 'late'> {
  const pending = open.get(file);
  if (pending) return pending;
  if (open.size >= MAX_PENDING) return Promise.resolve('late');
  const begun = look(file).finally(() => open.delete(file));
  open.set(file, begun);
  return begun;
}

const listIn = (folder: string): string => join(folder, 'recent.json');

/** All remembered registers, whether or not they still exist. */
export function knownRegisters(folder: string | null, log: (line: string) => void): RecentRegister[] {
  return folder === null ? [] : (readOwn(listIn(folder), entries, log) ?? []);
}

/**
 * Moves a register to the front. Errors are only logged: a read-only home folder must not block the register.
 */
export function rememberRegister(
  folder: string | null,
  opened: RecentRegister,
  log: (line: string) => void,
): void {
  if (folder === null) return;
  try {
    changeOwn(listIn(folder), entries, log, (known) => {
      const others = known?.filter(({ file }) => file !== opened.file) ?? [];
      return [opened, ...others].slice(0, MAX_RECENT);
    });
  } catch (error) {
    log(`recent registers not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}
