/**
 * Who may write to a register that several programs have open, and what is special about the file's location.
 */
import * as z from 'zod';
import { bilingual, instant } from './primitives.ts';

/** Who holds the write lock of a register: person, computer, and since when. */
export const lockHolder = z.strictObject({ name: z.string(), host: z.string(), since: instant });
export type LockHolder = z.infer<typeof lockHolder>;

export const noteCodes = [
  'locked',
  'lock-stale',
  'lock-taken-over',
  'read-only',
  'replaced',
  'removed',
  'overwritten',
  'linked',
  'disk-full',
  'network',
  'synced',
  'other-version',
  'backup-failed',
  'clock-behind',
  'server-away',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** How this program has the register open. `holder`: who holds the write lock, if not this program. */
export const access = z.strictObject({
  mode: z.enum(['write', 'read']),
  holder: lockHolder.nullable(),
  notes: z.array(z.strictObject({ code: z.enum(noteCodes), message: bilingual })),
});
export type Access = z.infer<typeof access>;
