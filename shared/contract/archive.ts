/** The whole register as one zip. */
import * as z from 'zod';
import { givenPassphrase, passphrase, registerSummary } from '../schema/backup.ts';
import { registerStatus } from '../schema/register.ts';
import { procedure } from './base.ts';

export const archive = {
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
