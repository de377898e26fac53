/** What belongs to a person on this computer: views, widths, language, drafts. */
import * as z from 'zod';
import { localStateEntry, localStateKey } from '../schema/local-state.ts';
import { procedure } from './base.ts';

export const localState = {
  /** Everything that is kept; drafts that are too old are thrown away. */
  list: procedure.output(z.array(localStateEntry)),
  /** Keeps a value, or throws it away (null). Errors: `too-large`, `disk-full`, `read-only`. */
  put: procedure
    .input(z.strictObject({ key: localStateKey, value: z.string().nullable() }))
    .output(z.strictObject({ key: localStateKey })),
};
