/** The entire register as one zip. */
import * as z from 'zod';
import { givenPassphrase, passphrase, registerSummary } from '../schema/backup.ts';
import { registerStatus } from '../schema/register.ts';
import { procedure } from './base.ts';

export const archive = {
  /**
   * The entire register with history and documents as a documented zip; the same register gives the same
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
};
