/**
 * A person's state on this computer, outside any register: display preferences, saved views, unsaved input.
 */
import * as z from 'zod';

/** Maximum size of one value, in bytes of UTF-8. */
export const LOCAL_STATE_LIMIT = 256 * 1024;

/**
 * The key of a stored value. `choice`: display preference; `list`: appearance of the list; `draft`: unsaved
 * input, which holds personal data and is deleted if nobody asks for it. `register`: path of the register
 * that it belongs to, null = all.
 */
export const localStateKey = z.strictObject({
  kind: z.enum(['choice', 'list', 'draft']),
  register: z.string().min(1).max(4096).nullable(),
  name: z.string().min(1).max(500),
});
export type LocalStateKey = z.infer<typeof localStateKey>;

/** A value is text that only the screen can interpret. */
export const localStateEntry = z.strictObject({ key: localStateKey, value: z.string() });
export type LocalStateEntry = z.infer<typeof localStateEntry>;
