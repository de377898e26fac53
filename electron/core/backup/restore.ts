/** Restoring a backup: what it would change is shown first, and the current file is set aside. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RegisterSummary, RestorePlan } from '../../../shared/schema/backup.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { asProblem } from '../ground/problem.ts';
import { type Connection, openAsIs, openCopy, wholeBytes } from '../store/connection.ts';
import { journalsOf } from '../store/database-file.ts';
import { countHeld, erasedContacts } from '../store/erased.ts';
import { historyHead } from '../store/history.ts';
import { newBackup, requireBackupFolder } from './folder.ts';
import { fsyncPath, requireIntact } from './make.ts';

const JOURNALS = ['-wal', '-shm', '-journal'];

/** What a register contains; works for older schema versions too. */
export function summaryOf(connection: Connection): RegisterSummary {
  const count = (table: string, where = '') => {
    const known = connection
      .prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
      .get(table);
    if (!known) return 0;
    return (connection.prepare(`SELECT count(*) AS n FROM ${table} ${where}`).get() as { n: number }).n;
  };
  const { lines, head } = historyHead(connection);
  const last = connection.prepare('SELECT at FROM history_line ORDER BY seq DESC LIMIT 1').get() as
    | { at: string }
    | undefined;
  const about = connection.prepare('SELECT name FROM organisation').get() as { name: string } | undefined;
  return {
    organisation: about?.name ?? '',
    suppliers: count('processor', 'WHERE deleted = 0'),
    agreements: count('agreement', 'WHERE deleted = 0'),
    flows: count('data_flow', 'WHERE deleted = 0'),
    documents: count('document', 'WHERE deleted = 0'),
    historyLines: lines,
    historyHead: head,
    lastChange: last?.at ?? null,
  };
}

/**
 * What restoring `backup` over `register` would change; `opened` if the register is open in this program.
 * Errors: those of a backup that is not intact.
 */
export function planRestore(register: string, backup: string, opened: Connection | null): RestorePlan {
  const summary = lookInto(backup, openAsIs, (copy) => {
    requireIntact(copy);
    return summaryOf(copy);
  });
  const personsBack = (present: Connection): number => {
    const erased = erasedContacts(present);
    return erased.length === 0 ? 0 : lookInto(backup, openAsIs, (copy) => countHeld(copy, erased));
  };
  const compare = (present: Connection): RestorePlan => {
    const shared = present.prepare('SELECT hash FROM history_line WHERE seq = ?').get(summary.historyLines) as
      | { hash: string }
      | undefined;
    const now = summaryOf(present);
    const linesLost = shared?.hash === summary.historyHead ? now.historyLines - summary.historyLines : null;
    return {
      backup: summary,
      present: now,
      presentProblem: null,
      linesLost,
      personsBack: personsBack(present),
    };
  };
  try {
    return opened ? compare(opened) : lookInto(register, openCopy, compare);
  } catch (error) {
    const { code } = asProblem(error, () => {});
    return { backup: summary, present: null, presentProblem: code, linesLost: null, personsBack: 0 };
  }
}

function lookInto<Result>(
  file: string,
  open: (file: string) => Connection,
  look: (connection: Connection) => Result,
): Result {
  const connection = open(file);
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

/**
 * Replaces a register that nobody has open by a backup; returns the path under which the current file was set
 * aside (null if there was none). Errors: `corrupt` if the backup is not intact; the register is then
 * untouched.
 */
export function restoreBackup(register: string, backup: string, folder: string, at: Date): string | null {
  lookInto(backup, openAsIs, requireIntact);
  const kept = keepPresent(register, folder, at);
  sweepParts(dirname(register));
  const part = partOf(register);
  try {
    if (journalsOf(backup).length > 0) writeFileSync(part, wholeBytes(backup));
    else copyFileSync(backup, part);
    chmodSync(part, 0o600);
    putInPlace(part, register);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return kept;
}

/**
 * Gives a finished file the name of a register. The caller must have saved the existing file and journals.
 */
export function putInPlace(part: string, register: string): void {
  fsyncPath(part);
  // A journal of the old file would be replayed into the new one.
  for (const end of JOURNALS) rmSync(register + end, { force: true });
  renameSync(part, register);
  fsyncPath(dirname(register));
}

/**
 * Copies a file with its journals unchanged: even a damaged one may be useful to somebody who can repair it.
 */
export function keepPresent(register: string, folder: string, at: Date): string | null {
  if (!existsSync(register)) return null;
  requireBackupFolder(folder);
  const kept = newBackup(folder, register, at, 'before-restore');
  for (const end of ['', '-wal', '-journal']) {
    if (!existsSync(register + end)) continue;
    copyFileSync(register + end, kept + end);
    chmodSync(kept + end, 0o600);
    fsyncPath(kept + end);
  }
  fsyncPath(folder);
  return kept;
}
