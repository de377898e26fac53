/** What belongs to a person on this computer: views, widths, language, drafts. */
import * as z from 'zod';
import { keptEntry, keptKey } from '../schema/local-state.ts';
import { procedure } from './base.ts';

export const localState = {
  /** Everything that is kept; drafts that are too old are thrown away. */
  list: procedure.output(z.array(keptEntry)),
  /** Keeps a value, or throws it away (null). Errors: `too-large`, `disk-full`, `read-only`. */
  put: procedure
    .input(z.strictObject({ key: keptKey, value: z.string().nullable() }))
    .output(z.strictObject({ key: keptKey })),
};
