/** The register as a file: which one is open, its health, and its history. */
import * as z from 'zod';
import { access } from './lock.ts';
import { civilDate, id, instant } from './primitives.ts';

/** What the host shows before and after a register is open. */
export const registerStatus = z.strictObject({
  open: z.boolean(),
  file: z.string().nullable(),
  /** How the open register is open; null when none is. */
  access: access.nullable(),
  organisation: z.string().nullable(),
  /** Today in Europe/Amsterdam, as the core sees it. */
  today: civilDate,
  /** Version and state of the country list that verdicts use. */
  listVersion: z.string(),
  listStateAsOf: civilDate,
  suppliers: z.int(),
  historyLines: z.int(),
  historyHead: z.string(),
  /** Folder in which a new register is proposed; it is made with the register where it is not there yet. */
  defaultFolder: z.string(),
});
export type RegisterStatus = z.infer<typeof registerStatus>;

/** A register that was open before, and when it was opened last. */
export const recentRegister = z.strictObject({ file: z.string(), openedAt: instant });
export type RecentRegister = z.infer<typeof recentRegister>;

/** One thing that verification found: where it stands and what is wrong. */
export const verifyFinding = z.strictObject({
  check: z.enum(['integrity', 'foreign-keys', 'history-chain', 'history-values', 'records', 'documents']),
  line: z.int().nullable(),
  detail: z.string(),
});
export const verifyResult = z.strictObject({
  ok: z.boolean(),
  lines: z.int(),
  head: z.string(),
  findings: z.array(verifyFinding),
});
export type VerifyResult = z.infer<typeof verifyResult>;

/** One line of the history; `old` and `new` are null where there is none or where it was erased. */
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
