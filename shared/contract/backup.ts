/** Backups and restoring them. */
import * as z from 'zod';
import { backupList, givenPassphrase, passphrase, restorePlan } from '../schema/backup.ts';
import { registerStatus } from '../schema/register.ts';
import { path, procedure } from './base.ts';

export const backup = {
  /**
   * Backups of a register (null = the open one), newest first; also of one that cannot be opened. Those of
   * another register with the same file name are not among them.
   */
  list: procedure.input(z.strictObject({ register: path.nullable().default(null) })).output(backupList),
  /** A verified copy of the open register, in its backups folder or another one; encrypted if requested. */
  make: procedure
    .input(
      z.strictObject({
        folder: path.nullable().default(null),
        passphrase: passphrase.nullable().default(null),
      }),
    )
    .output(z.strictObject({ file: z.string(), bytes: z.int() })),
  /** What restoring a backup (by name in the folder, or by path) would change; nothing is changed. */
  plan: procedure
    .input(
      z.strictObject({
        register: path.nullable().default(null),
        backup: path,
        passphrase: givenPassphrase,
      }),
    )
    .output(restorePlan),
  /**
   * Restores a backup and opens it; the present file is moved to the backups. `presentHead`: head that the
   * plan showed; `conflict` if the register has changed since. `otherRegister`: also if the backup is of
   * another register, which is `refused` otherwise. `withFindings`: also if its records do not agree with its
   * history, which is `refused` otherwise.
   */
  restore: procedure
    .input(
      z.strictObject({
        register: path.nullable().default(null),
        backup: path,
        passphrase: givenPassphrase,
        presentHead: z.string().nullable().default(null),
        otherRegister: z.boolean().default(false),
        withFindings: z.boolean().default(false),
      }),
    )
    .output(z.strictObject({ kept: z.string().nullable(), status: registerStatus })),
};
