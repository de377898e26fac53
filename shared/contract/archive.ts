/** The entire register as one zip. */
import * as z from 'zod';
import { archiveStep } from '../fields/archive.ts';
import { givenPassphrase, passphrase, registerSummary } from '../schema/backup.ts';
import { registerStatus } from '../schema/register.ts';
import { procedure } from './base.ts';

export const archive = {
  /**
   * The three that follow run in a process of their own, one at a time (`busy`); cancelling the call kills it. The
   * entire register with history and documents as a documented zip; the same register gives the same
   * bytes.
   */
  export: procedure
    .input(z.strictObject({ passphrase: passphrase.nullable().default(null) }))
    .output(z.file()),
  /**
   * What such a zip would add to the open register, after every check that `import` makes; nothing is
   * written.
   */
  plan: procedure
    .input(z.strictObject({ file: z.file(), passphrase: givenPassphrase }))
    .output(registerSummary),
  /**
   * Imports such a zip into the open register, which must be empty: ids, versions, times and history are
   * preserved.
   */
  import: procedure
    .input(z.strictObject({ file: z.file(), passphrase: givenPassphrase }))
    .output(registerStatus),
  /** Progress of the zip that is being made or read; null if there is none. This call itself does not wait. */
  progress: procedure.output(archiveStep.nullable()),
};
