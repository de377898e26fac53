/** Procedures on backups; they also work on a register that cannot be opened any more. */
import { statSync } from 'node:fs';
import { backup as contract } from '../../../shared/contract/backup.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { findBackup, offeredBackups } from '../backup/folder.ts';
import { makeBackup, makeSealedBackup } from '../backup/make.ts';
import { originOf, planRestore, type Restoring, requireWhole, restoreBackup } from '../backup/restore.ts';
import { verifyBackup } from '../backup/sound.ts';
import { requireFolder } from '../ground/files.ts';
import type { JobOptions } from '../ground/job.ts';
import { withPlainFolder } from '../ground/plain-copy.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { isSealedFile } from '../ground/seal.ts';
import { runSealJob } from '../ground/seal-job.ts';
import type { Core } from '../register/core.ts';
import { glance } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** The connection of the register at a path when it is the one that is open. */
function opened(core: Core, register: string | null) {
  if (register === null) return core.stored;
  return core.status().file === core.registerPath(register) ? core.stored : null;
}

/** The identity of the register at a path, open or not; null if it cannot be read. */
function presentIdentity(core: Core, register: string | null): string | null {
  const present = opened(core, register);
  return present ? identityOf(present) : glance(core.pathOf(register ?? core.file), identityOf);
}

/** Runs `work` on a backup as a plain file; one that is encrypted is opened beside the register for as long. */
async function withPlain<Result>(
  register: string,
  found: string,
  passphrase: string | null,
  options: JobOptions,
  work: (plain: string) => Promise<Result>,
): Promise<Result> {
  if (!(await isSealedFile(found))) return work(found);
  return withPlainFolder(register, async (path) => {
    const plain = path('register');
    await runSealJob({ task: 'unseal', from: found, to: plain, passphrase }, options);
    return work(plain);
  });
}

export const backup = {
  list: os.list.handler(({ context: { core }, input }) => {
    const folder = core.backupFolder(input.register);
    const identity = presentIdentity(core, input.register);
    return { folder, backups: offeredBackups(folder, identity, core.now()) };
  }),
  make: os.make.handler(async ({ context: { core }, input, signal }) => {
    const { spawnJob } = core;
    const folder = input.folder === null ? core.backupFolder() : core.pathOf(input.folder);
    const about = { occasion: 'requested' as const, at: core.now() };
    const file =
      input.passphrase === null
        ? makeBackup(core.stored, core.file, folder, about)
        : await makeSealedBackup(core.stored, core.file, folder, {
            ...about,
            passphrase: input.passphrase,
            spawnJob,
            signal,
          });
    return { file, bytes: statSync(file).size };
  }),
  plan: os.plan.handler(({ context: { core }, input, signal }) => {
    const { spawnJob } = core;
    const register = input.register === null ? core.file : core.registerPath(input.register);
    requireFolder(register);
    const found = findBackup(core.backupFolder(input.register), input.backup, (path) => core.pathOf(path));
    return withPlain(register, found, input.passphrase, { spawnJob, signal }, async (plain) => {
      const change = planRestore(register, plain, opened(core, input.register));
      return { ...change, findings: await verifyBackup(plain, { spawnJob, signal }) };
    });
  }),
  restore: os.restore.handler(({ context: { core }, input, signal }) => {
    const { spawnJob } = core;
    const register = input.register === null ? core.file : core.registerPath(input.register);
    requireFolder(register);
    const found = findBackup(core.backupFolder(input.register), input.backup, (path) => core.pathOf(path));
    const folder = core.backupFolder(input.register);
    return withPlain(register, found, input.passphrase, { spawnJob, signal }, async (plain) => {
      if (!input.withFindings) {
        requireWhole(plain);
        const findings = await verifyBackup(plain, { spawnJob, signal });
        if (findings[0]) throw new Problem('refused', backupSentences.withFindings(findings));
      }
      const present = opened(core, input.register);
      if (present && input.presentHead !== null && historyHead(present).head !== input.presentHead) {
        throw new Problem('conflict', backupSentences.changedSince);
      }
      const origin = originOf(glance(plain, identityOf), presentIdentity(core, input.register));
      if (origin === 'other' && !input.otherRegister) {
        throw new Problem('refused', backupSentences.otherRegister);
      }
      const restoring: Restoring = { kept: null, isReplaced: false };
      try {
        core.replaceRegister(register, () => restoreBackup(register, plain, folder, core.now(), restoring));
      } catch (error) {
        if (!restoring.isReplaced) throw error;
        const { code, data } = asProblem(error, core.log);
        throw new Problem(code, backupSentences.restoredUnopened(restoring.kept), [], data.reference);
      }
      return { kept: restoring.kept, status: core.status() };
    });
  }),
};
