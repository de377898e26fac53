/** Procedures on backups; they also work on a register that cannot be opened any more. */
import { rmSync, statSync } from 'node:fs';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { findBackup, listBackups } from '../backup/folder.ts';
import { makeBackup, makeSealedBackup } from '../backup/make.ts';
import { planRestore, restoreBackup } from '../backup/restore.ts';
import { partOf, requireFolder } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { isSealedFile, unsealFile } from '../ground/seal.ts';
import type { Core } from '../register/core.ts';
import { historyHead } from '../store/history.ts';
import { os } from './base.ts';

/** The connection of the register at a path when it is the one that is open. */
function opened(core: Core, register: string | null) {
  if (register === null) return core.stored;
  return core.status().file === core.registerPath(register) ? core.stored : null;
}

/** Runs `work` on a backup as a plain file; one that is encrypted is opened beside the register for as long. */
async function withPlain<Result>(
  register: string,
  found: string,
  passphrase: string | null,
  work: (plain: string) => Result,
): Promise<Result> {
  if (!(await isSealedFile(found))) return work(found);
  const plain = partOf(`${register}.plain`);
  try {
    await unsealFile(found, plain, passphrase);
    return work(plain);
  } finally {
    rmSync(plain, { force: true });
  }
}

export const backup = {
  list: os.backup.list.handler(({ context: { core }, input }) => {
    const folder = core.backupFolder(input.register);
    return { folder, backups: listBackups(folder) };
  }),
  make: os.backup.make.handler(async ({ context: { core }, input }) => {
    const folder = input.folder === null ? core.backupFolder() : core.pathOf(input.folder);
    const about = { occasion: 'requested' as const, at: core.now() };
    const file =
      input.passphrase === null
        ? makeBackup(core.stored, core.file, folder, about)
        : await makeSealedBackup(core.stored, core.file, folder, { ...about, passphrase: input.passphrase });
    return { file, bytes: statSync(file).size };
  }),
  plan: os.backup.plan.handler(({ context: { core }, input }) => {
    const register = input.register === null ? core.file : core.registerPath(input.register);
    requireFolder(register);
    const found = findBackup(core.backupFolder(input.register), input.backup, (path) => core.pathOf(path));
    return withPlain(register, found, input.passphrase, (plain) =>
      planRestore(register, plain, opened(core, input.register)),
    );
  }),
  restore: os.backup.restore.handler(({ context: { core }, input }) => {
    const register = input.register === null ? core.file : core.registerPath(input.register);
    requireFolder(register);
    const found = findBackup(core.backupFolder(input.register), input.backup, (path) => core.pathOf(path));
    const folder = core.backupFolder(input.register);
    return withPlain(register, found, input.passphrase, (plain) => {
      const present = opened(core, input.register);
      if (present && input.presentHead !== null && historyHead(present).head !== input.presentHead) {
        throw new Problem('conflict', backupSentences.changedSince);
      }
      let kept: string | null = null;
      core.replaceRegister(register, () => {
        kept = restoreBackup(register, plain, folder, core.now());
      });
      return { kept, status: core.status() };
    });
  }),
};
