/** Restoring a backup: what it would change is shown first, and the current file is set aside. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupOrigin, RegisterSummary, RestorePlan } from '../../../shared/schema/backup.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { partOf, realPath, sweepParts } from '../ground/files.ts';
import { copyPrivately } from '../ground/plain-copy.ts';
import { afterwards, asProblem, Damaged } from '../ground/problem.ts';
import { giveRights } from '../ground/rights.ts';
import { type Connection, openAsIs, openCopy, settle, wholeBytes } from '../store/connection.ts';
import { journalsOf } from '../store/database-file.ts';
import { countHeld, erasedContacts } from '../store/erased.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { replicaOf } from '../store/replica.ts';
import { looking } from '../store/sqlite.ts';
import { newBackup, requireBackupFolder, shareBackup } from './folder.ts';
import { fsyncPath, requireIntact } from './make.ts';

const JOURNALS = ['-wal', '-shm', '-journal'];
/** What is set aside of a register, in this order. */
const KEPT = ['-wal', '-journal', ''];

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

/** What restoring a backup would change, apart from what verifying it finds. */
export type RestoreChange = Omit<RestorePlan, 'findings'>;

/**
 * What restoring `backup` over `register` would change; `opened` if the register is open in this program.
 * Errors: those of a backup that is not intact.
 */
export function planRestore(register: string, backup: string, opened: Connection | null): RestoreChange {
  const { summary, identity, isShared } = lookIntoWhole(backup, (copy) => ({
    summary: summaryOf(copy),
    identity: identityOf(copy),
    isShared: replicaOf(copy) !== null,
  }));
  const personsBack = (present: Connection): number => {
    const erased = erasedContacts(present);
    return erased.length === 0
      ? 0
      : looking(
          () => openAsIs(backup),
          (copy) => countHeld(copy, erased),
        );
  };
  const compare = (present: Connection): RestoreChange => {
    const shared = present.prepare('SELECT hash FROM history_line WHERE seq = ?').get(summary.historyLines) as
      | { hash: string }
      | undefined;
    const now = summaryOf(present);
    const linesLost = shared?.hash === summary.historyHead ? now.historyLines - summary.historyLines : null;
    const origin = originOf(identity, identityOf(present));
    return {
      backup: summary,
      present: now,
      presentProblem: null,
      linesLost,
      origin,
      personsBack: personsBack(present),
      sharing: sharingAfter(replicaOf(present) !== null, isShared),
    };
  };
  try {
    return opened ? compare(opened) : looking(() => openCopy(register), compare);
  } catch (error) {
    const { code } = asProblem(error, () => {});
    return {
      backup: summary,
      present: null,
      presentProblem: code,
      linesLost: null,
      origin: 'unknown',
      personsBack: null,
      sharing: isShared ? 'begins' : 'unknown',
    };
  }
}

function sharingAfter(isNow: boolean, isThen: boolean): RestorePlan['sharing'] {
  if (isNow) return isThen ? 'stays' : 'ends';
  return isThen ? 'begins' : 'alone';
}

/** What `look` finds in a backup that is intact. Errors: `corrupt`, and those of opening. */
function lookIntoWhole<Result>(backup: string, look: (connection: Connection) => Result): Result {
  try {
    return looking(
      () => openAsIs(backup),
      (copy) => {
        requireIntact(copy);
        return look(copy);
      },
    );
  } catch (error) {
    const isDamaged = asProblem(error, () => {}) instanceof Damaged;
    throw isDamaged ? new Damaged(backupSentences.damaged(backup)) : error;
  }
}

/** Rejects a backup that is damaged. Errors: `corrupt`, and those of opening. */
export const requireWhole = (backup: string): void => lookIntoWhole(backup, () => {});

/** Whether a backup is of the register with this identity; `unknown` if one of the two is not known. */
export function originOf(backup: string | null, present: string | null): BackupOrigin {
  if (backup === null || present === null) return 'unknown';
  return backup === present ? 'this' : 'other';
}

/** How far a restore has come, also if it fails. */
export interface Restoring {
  /** Path under which the file of before was set aside; null = there was none. */
  kept: string | null;
  /** Whether the backup is in the register's place. */
  isReplaced: boolean;
}

/**
 * Replaces a register that nobody has open by a backup. Errors: `corrupt` if the backup is not intact, `busy`
 * if somebody reads the register just now, those of the disk; unless `restoring` says that the backup is in
 * place, the register is untouched.
 */
export function restoreBackup(
  register: string,
  backup: string,
  folder: string,
  at: Date,
  restoring: Restoring,
): void {
  const identity = lookIntoWhole(backup, identityOf);
  const file = realPath(register);
  const kept = keepPresent(
    register,
    file,
    newBackup(folder, register, { at, occasion: 'before-restore', identity }),
  );
  sweepParts(dirname(file));
  const part = partOf(file);
  try {
    rmSync(part, { force: true });
    if (journalsOf(backup).length > 0) writeFileSync(part, wholeBytes(backup), { flag: 'wx', mode: 0o600 });
    else copyPrivately(backup, part);
    restoring.kept = kept;
    putInPlace(part, file, () => {
      restoring.isReplaced = true;
    });
  } catch (error) {
    rmSync(part, { force: true });
    if (!restoring.isReplaced && kept !== null) for (const end of KEPT) rmSync(kept + end, { force: true });
    throw error;
  }
}

/**
 * Gives a finished file the name of a register, through a link if it is one. The caller must have saved the
 * existing file and journals. At every moment the register is whole: the old one or the new one.
 * @param onReplaced called as soon as it is the new one.
 */
export function putInPlace(part: string, register: string, onReplaced: () => void = () => {}): void {
  const file = realPath(register);
  // Others who may open the register may open it afterwards too.
  if (existsSync(file)) giveRights(part, file);
  fsyncPath(part);
  // Without its journal, what was last saved would be missing from the old file.
  if (existsSync(file)) settle(file);
  // A journal of the old file would be replayed into the new one.
  for (const end of JOURNALS) rmSync(file + end, { force: true });
  renameSync(part, file);
  onReplaced();
  afterwards(fileSentences.replaced, () => fsyncPath(dirname(file)));
}

/**
 * Copies a file with its journals unchanged: even a damaged one may be useful to somebody who can repair it.
 * Returns `kept`; null if there is no file.
 */
function keepPresent(register: string, file: string, kept: string): string | null {
  if (!existsSync(file)) return null;
  requireBackupFolder(dirname(kept), register);
  sweepParts(dirname(kept));
  // The file itself comes last: a backup in the list is complete.
  for (const end of KEPT) {
    if (!existsSync(file + end)) continue;
    const part = partOf(kept + end);
    rmSync(part, { force: true });
    try {
      copyPrivately(file + end, part);
      renameSync(part, kept + end);
      shareBackup(kept + end, register);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }
  fsyncPath(dirname(kept));
  return kept;
}
