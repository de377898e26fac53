/** What belongs to a person at this computer and to no register: choices of look, saved views, unsaved input. */
import * as z from 'zod';

/** Most that one value may hold; in bytes of UTF-8. */
export const LOCAL_STATE_LIMIT = 256 * 1024;

/**
 * Under which name something is kept. `choice`: of look; `list`: how a list looks; `draft`: what was typed and not
 * saved, which holds personal data and is thrown away when nobody asks for it. `register`: path of the register that
 * it belongs to, null = to all.
 */
export const localStateKey = z.strictObject({
  kind: z.enum(['choice', 'list', 'draft']),
  register: z.string().min(1).max(4096).nullable(),
  name: z.string().min(1).max(500),
});
export type LocalStateKey = z.infer<typeof localStateKey>;

/** A value is text that only the screen understands. */
export const localStateEntry = z.strictObject({ key: localStateKey, value: z.string() });
export type LocalStateEntry = z.infer<typeof localStateEntry>;
