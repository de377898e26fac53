/** A register that several people share through PostgreSQL. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { registerStatus } from '../schema/register.ts';
import { replicaProgress, replicaStatus, sharedAddress } from '../schema/replica.ts';
import { file, procedure } from './base.ts';

export const replica = {
  /** How the open register is shared; null = it is on this computer only. Does not wait for the server. */
  status: procedure.output(replicaStatus.nullable()),
  /**
   * Puts the open register, with its history and documents, in a database that has none yet, and goes on as a replica of it.
   * Errors: `refused` (already shared, no right, login, certificate), `read-only` (no contact), `cancelled`.
   */
  create: procedure.input(z.strictObject({ address: sharedAddress })).output(eventIterator(replicaProgress)),
  /**
   * Makes a file at a path that does not exist yet from a register that is shared, and opens it.
   * Errors: as {@link create}; `corrupt` (lines on the server that do not fit), `not-found` (no such folder).
   */
  join: procedure.input(file.extend({ address: sharedAddress })).output(eventIterator(replicaProgress)),
  /** Goes on with the open file as a register of its own; nothing changes on the server. Errors: `refused` if it is not shared. */
  leave: procedure.output(registerStatus),
};
