/** The register as a file: which one is open, its health, and its history. */
import * as z from 'zod';
import { access } from './lock.ts';
import { bilingual, civilDate, id, instant } from './primitives.ts';

/** What the host shows before and after a register is open. */
export const registerStatus = z.strictObject({
  open: z.boolean(),
  file: z.string().nullable(),
  /** Rises whenever a file is opened, also by itself because another one came in its place. */
  openings: z.int(),
  /** The mode in which the register is open; null if none is. */
  access: access.nullable(),
  organisation: z.string().nullable(),
  /** Today in Europe/Amsterdam, according to the core. */
  today: civilDate,
  /** Version and date of the country list that verdicts use. */
  listVersion: z.string(),
  listStateAsOf: civilDate,
  suppliers: z.int(),
  historyLines: z.int(),
  historyHead: z.string(),
  /** Suggested folder for a new register; it is created with the register if it does not exist yet. */
  defaultFolder: z.string(),
});
export type RegisterStatus = z.infer<typeof registerStatus>;

/** A register opened earlier, and when it was last opened. */
export const recentRegister = z.strictObject({ file: z.string(), openedAt: instant });
export type RecentRegister = z.infer<typeof recentRegister>;

/** One finding of a verification: where it is and what is wrong. */
export const verifyFinding = z.strictObject({
  check: z.enum([
    'integrity',
    'foreign-keys',
    'history-chain',
    'history-values',
    'records',
    'documents',
    'verdicts',
  ]),
  line: z.int().nullable(),
  detail: bilingual,
});
export const verifyResult = z.strictObject({
  ok: z.boolean(),
  lines: z.int(),
  head: z.string(),
  findings: z.array(verifyFinding),
});
export type VerifyResult = z.infer<typeof verifyResult>;

/** One line of the history; `old` and `new` are null if absent or erased. */
export const historyLine = z.strictObject({
  seq: z.int(),
  at: instant,
  who: z.string(),
  why: z.string(),
  entity: z.string(),
  entityId: id,
  processorId: id.nullable(),
  action: z.enum(['create', 'update', 'delete', 'restore']),
  field: z.string().nullable(),
  old: z.unknown(),
  new: z.unknown(),
  erased: z.boolean(),
});
export type HistoryLine = z.infer<typeof historyLine>;
