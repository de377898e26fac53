/** Which register is open; its history, and whether it is intact. */
import * as z from 'zod';
import { id, text } from '../schema/primitives.ts';
import { historyLine, recentRegister, registerStatus, verifyResult } from '../schema/register.ts';
import { changed, file, procedure } from './base.ts';

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
