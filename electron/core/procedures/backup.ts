/** Procedures on backups; they also work on a register that cannot be opened any more. */
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { backupSentences } from '../../../shared/messages/safekeeping.ts';
import { listBackups } from '../backup/folder.ts';
import { makeBackup } from '../backup/make.ts';
import { planRestore, restoreBackup } from '../backup/restore.ts';
import type { Core } from '../core.ts';
import { Problem } from '../problem.ts';
import { historyHead } from '../store/history.ts';
import { os } from './base.ts';

/** A backup by its name in the folder of the register, or by its path. Errors: `not-found`. */
function findBackup(core: Core, register: string | null, wanted: string): string {
  const named = join(core.backupFolder(register), basename(wanted));
  const found = basename(wanted) === wanted && existsSync(named) ? named : resolve(wanted);
  if (!existsSync(found)) throw new Problem('not-found', backupSentences.unknown(wanted));
  return found;
}

/** The connection of the register at a path when it is the one that is open. */
function opened(core: Core, register: string | null) {
  if (register === null) return core.stored;
  return core.status().file === resolve(register) ? core.stored : null;
}

export const backup = {
  list: os.backup.list.handler(({ context: { core }, input }) => {
    const folder = core.backupFolder(input.register);
    return { folder, backups: listBackups(folder) };
  }),
  make: os.backup.make.handler(({ context: { core }, input }) => {
    const folder = input.folder === null ? core.backupFolder() : resolve(input.folder);
    const file = makeBackup(core.stored, core.file, folder, { occasion: 'requested', at: core.now() });
    return { file, bytes: statSync(file).size };
  }),
  plan: os.backup.plan.handler(({ context: { core }, input }) => {
    const register = input.register === null ? core.file : resolve(input.register);
    return planRestore(
      register,
      findBackup(core, input.register, input.backup),
      opened(core, input.register),
    );
  }),
  restore: os.backup.restore.handler(({ context: { core }, input }) => {
    const register = input.register === null ? core.file : resolve(input.register);
    const found = findBackup(core, input.register, input.backup);
    const present = opened(core, input.register);
    if (present && input.presentHead !== null && historyHead(present).head !== input.presentHead) {
      throw new Problem('conflict', backupSentences.changedSince);
    }
    const folder = core.backupFolder(input.register);
    let kept: string | null = null;
    core.replaceRegister(register, () => {
      kept = restoreBackup(register, found, folder, core.now());
    });
    return { kept, status: core.status() };
  }),
};
