/** A register that several people share through PostgreSQL. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { registerStatus } from '../schema/register.ts';
import {
  replicaDetails,
  replicaProgress,
  replicaRemembering,
  replicaStatus,
  sharedAddress,
  sharedPassword,
  takenInChange,
} from '../schema/replica.ts';
import { file, procedure } from './base.ts';

/** Whether a password that is typed is to be remembered on this computer, in place of an earlier one. Where it cannot be, it is not. */
const remember = z.boolean().default(false);

/** Where the register is shared; without a password it comes from the environment, a password file, or is remembered. */
const shared = z.strictObject({
  address: sharedAddress,
  password: sharedPassword.nullable().default(null),
  remember,
});

export const replica = {
  /**
   * How the open register is shared; null = it is on this computer only. Does not wait for the server, and is cheap: a page asks
   * it a few times a second.
   */
  status: procedure.output(replicaStatus.nullable()),
  /** The changes of others that were taken in after one of them, oldest first, at most the last few hundred. */
  changes: procedure.input(z.strictObject({ after: z.int().min(0) })).output(z.array(takenInChange)),
  /** Who changed the register last, and what of it is on the server only. Errors: `refused` if it is not shared. */
  details: procedure.output(replicaDetails),
  /**
   * Gives the password of the login and seeks contact with it. It is in memory only, unless it is to be remembered and the server
   * does not refuse it. Errors: `refused` if it is not shared.
   */
  login: procedure.input(z.strictObject({ password: sharedPassword, remember })).output(replicaStatus),
  /** Whether passwords are remembered here; without a register open, whether they can be. */
  remembering: procedure.output(replicaRemembering),
  /**
   * Remembers the password of the open register no longer; contact that there is stays. Errors: `refused` if it is not shared,
   * `read-only`, `disk-full`: it is still remembered.
   */
  forgetPassword: procedure.output(replicaRemembering),
  /**
   * Puts the open register, with its history and documents, in a database that has none yet, and goes on as a replica of it.
   * Errors: `refused` (already shared, no right, login, certificate), `read-only` (no contact), `cancelled`.
   */
  create: procedure.input(shared).output(eventIterator(replicaProgress)),
  /**
   * Makes a file at a path that does not exist yet from a register that is shared, and opens it.
   * Errors: as {@link create}; `corrupt` (lines on the server that do not fit), `not-found` (no such folder).
   */
  join: procedure.input(shared.extend(file.shape)).output(eventIterator(replicaProgress)),
  /**
   * Goes on with the open file as a register of its own; nothing changes on the server, and its password is remembered no longer.
   * Documents that only the server has are fetched first. Errors: `refused` if it is not shared, or if documents cannot be fetched
   * and `withoutDocuments` does not say that a note may stand in their place.
   */
  leave: procedure
    .input(z.strictObject({ withoutDocuments: z.boolean().default(false) }))
    .output(registerStatus),
};
