/** Which register is open; its history, and whether it is intact. */
import * as z from 'zod';
import { civilDate, text } from '../schema/primitives.ts';
import {
  headFound,
  historyFacets,
  historyPage,
  historyQuery,
  printedHead,
  recentRegister,
  registerStatus,
  verifyResult,
} from '../schema/register.ts';
import { changed, file, procedure } from './base.ts';

export const register = {
  /** Which register is open, and how large it is. Accesses no other file: it is called every few seconds. */
  status: procedure.output(registerStatus),
  /** The registers opened earlier, newest first, without those that no longer exist. */
  recent: procedure.output(z.array(recentRegister)),
  /**
   * Progress of the slowest answer that calls are waiting for while all suppliers are assessed, in suppliers;
   * null if there is none. This call itself does not wait.
   */
  preparing: procedure.output(z.strictObject({ done: z.int(), total: z.int() }).nullable()),
  /**
   * Creates a register at a path that does not exist yet, and opens it. `makeFolder`: also creates a missing
   * folder; the folder in the status is always created. Errors: `not-found` (no such folder), `refused`
   * (exists), `read-only`.
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
  /**
   * Opens the register at a path. If it is open already and another file has come in its place, that file is
   * opened; what only this program held is kept as a backup. Errors: `foreign`, `corrupt`, `too-new`, `not-found`, `read-only`, `busy`.
   */
  open: procedure.input(file).output(registerStatus),
  /**
   * Writes what this program holds of the open register to a file of its own name beside it, also when the
   * register itself was replaced or removed. Errors: `corrupt`, `disk-full`, `read-only`, `not-found`.
   */
  saveCopy: procedure.output(z.strictObject({ file: z.string() })),
  close: procedure.output(registerStatus),
  /** Takes over the write lock from a holder that no longer responds. Errors: `busy` if it still does. */
  takeOver: procedure.output(registerStatus),
  /** Integrity of the file, foreign keys, the history chain, and records against their history. */
  verify: procedure.output(verifyResult),
  /** Undoes the changes in these history lines; `conflict` if one of them was changed since, or does not fit beside what was. */
  undo: procedure.input(z.strictObject(changed)).output(z.strictObject(changed)),
  /** The first day that the history tells of: before it there was no register. Null = it has no line. */
  firstDay: procedure.output(z.strictObject({ day: civilDate.nullable() })),
  /** A page of the history. */
  history: procedure.input(historyQuery).output(historyPage),
  /** The line of the history of which a report printed the hash. Errors: `invalid` for what is no hash. */
  findHead: procedure.input(z.strictObject({ head: printedHead })).output(headFound),
  /** What the history can be filtered by. */
  historyFacets: procedure.output(historyFacets),
};
