/** A person's local state on this computer: views, widths, language, drafts. */
import * as z from 'zod';
import { localStateEntry, localStateKey } from '../schema/local-state.ts';
import { procedure } from './base.ts';

export const localState = {
  /** Everything stored; expired drafts are deleted. */
  list: procedure.output(z.array(localStateEntry)),
  /** Stores a value, or deletes it (null). Errors: `too-large`, `disk-full`, `read-only`. */
  put: procedure
    .input(z.strictObject({ key: localStateKey, value: z.string().nullable() }))
    .output(z.strictObject({ key: localStateKey })),
};
