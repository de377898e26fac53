/** The register as a file: opening, verifying, history, its organisation and policy, backups, and the whole of it as a zip. */
import * as z from 'zod';
import { backupList, givenPassphrase, passphrase, registerSummary, restorePlan } from '../schema/backup.ts';
import {
  organisationInput,
  organisation as organisationRecord,
  policyInput,
  policyRecord,
} from '../schema/organisation.ts';
import { id, recordVersion, text } from '../schema/primitives.ts';
import { historyLine, recentRegister, registerStatus, verifyResult } from '../schema/register.ts';
import { changed, file, path, procedure } from './base.ts';

export const register = {
  /** Which register is open, and how large it is. Touches no other file: it is asked every few seconds. */
  status: procedure.output(registerStatus),
  /** The registers that were open before, newest first, without those that are gone. */
  recent: procedure.output(z.array(recentRegister)),
  /**
   * How far the slowest answer is that calls wait for while all suppliers are judged, in suppliers; null when none
   * is waited for. It is answered meanwhile.
   */
  preparing: procedure.output(z.strictObject({ done: z.int(), total: z.int() }).nullable()),
  /**
   * Makes a new register at a path that does not exist yet, and opens it. `makeFolder`: its folder too where that is
   * not there; the folder of the status is always made. Errors: `not-found` (no such folder), `refused` (exists), `read-only`.
   */
  create: procedure
    .input(
      file.extend({
        organisation: text.default(''),
        example: z.boolean().default(false),
        makeFolder: z.boolean().default(false),
      }),
    )
    .output(registerStatus),
  /** Opens the register at a path. Errors: `foreign`, `corrupt`, `too-new`, `not-found`, `read-only`, `busy`. */
  open: procedure.input(file).output(registerStatus),
  close: procedure.output(registerStatus),
  /** Takes the writing over from somebody who gives no sign of life any more. Errors: `busy` while there is one. */
  takeOver: procedure.output(registerStatus),
  /** Integrity of the file, foreign keys, the history chain, and records against their history. */
  verify: procedure.output(verifyResult),
  /** Takes back the changes of these history lines; `conflict` when one of them was changed since. */
  undo: procedure.input(z.strictObject(changed)).output(z.strictObject(changed)),
  /** History lines, newest first; of one supplier where `processorId` is given. */
  history: procedure
    .input(
      z.strictObject({
        processorId: id.nullable().default(null),
        before: z.int().nullable().default(null),
        limit: z.int().min(1).max(1000).default(100),
      }),
    )
    .output(z.strictObject({ lines: z.array(historyLine), total: z.int() })),
};

export const organisation = {
  get: procedure.output(organisationRecord),
  save: procedure
    .input(z.strictObject({ version: recordVersion, input: organisationInput, reason: text.default('') }))
    .output(organisationRecord),
};

export const policy = {
  get: procedure.output(policyRecord),
  save: procedure
    .input(z.strictObject({ version: recordVersion, input: policyInput, reason: text.default('') }))
    .output(policyRecord),
};

export const backup = {
  /** Backups of a register (null = the open one), newest first; also of one that cannot be opened. */
  list: procedure.input(z.strictObject({ register: path.nullable().default(null) })).output(backupList),
  /** A checked copy of the open register, in its folder of backups or in another one; encrypted where asked. */
  make: procedure
    .input(
      z.strictObject({
        folder: path.nullable().default(null),
        passphrase: passphrase.nullable().default(null),
      }),
    )
    .output(z.strictObject({ file: z.string(), bytes: z.int() })),
  /** What putting a backup back (by name in the folder, or by path) would change; nothing is changed. */
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
   * Puts a backup back and opens it; the present file is kept among the backups. `presentHead`: head that the plan
   * showed; `conflict` when the register changed since.
   */
  restore: procedure
    .input(
      z.strictObject({
        register: path.nullable().default(null),
        backup: path,
        passphrase: givenPassphrase,
        presentHead: z.string().nullable().default(null),
      }),
    )
    .output(z.strictObject({ kept: z.string().nullable(), status: registerStatus })),
};

export const whole = {
  /** The whole register with history and documents as a documented zip; the same register gives the same bytes. */
  export: procedure
    .input(z.strictObject({ passphrase: passphrase.nullable().default(null) }))
    .output(z.file()),
  /** What such a zip would put in the open register, after every check that `import` makes; nothing is written. */
  plan: procedure
    .input(z.strictObject({ file: z.file(), passphrase: givenPassphrase }))
    .output(registerSummary),
  /** Puts such a zip in the open register, which must be empty: ids, versions, times and history as they were. */
  import: procedure
    .input(z.strictObject({ file: z.file(), passphrase: givenPassphrase }))
    .output(registerStatus),
};
