/** Backups of a register: which exist, what they contain, and what restoring one would change. */
import * as z from 'zod';
import { instant } from './primitives.ts';
import { problemCodes } from './problem.ts';

export const backupOccasions = [
  'daily',
  'before-migration',
  'before-change',
  'requested',
  'before-restore',
] as const;
export type BackupOccasion = (typeof backupOccasions)[number];

/** One backup by its name in the backups folder; `bytes`: file size. */
export const backupEntry = z.strictObject({
  name: z.string(),
  at: instant,
  occasion: z.enum(backupOccasions),
  bytes: z.int(),
  encrypted: z.boolean(),
});
export type BackupEntry = z.infer<typeof backupEntry>;

/** Passphrase for a new encrypted file: short ones can be guessed. */
export const passphrase = z.string().min(12, { error: 'passphrase-short' }).max(1000);

/** Passphrase that opens an encrypted file; null if none was given. */
export const givenPassphrase = z.string().max(1000).nullable().default(null);

export const backupList = z.strictObject({ folder: z.string(), backups: z.array(backupEntry) });

/** How much a register holds, and the head of its history. */
export const registerSummary = z.strictObject({
  organisation: z.string(),
  suppliers: z.int(),
  agreements: z.int(),
  flows: z.int(),
  documents: z.int(),
  historyLines: z.int(),
  historyHead: z.string(),
  lastChange: instant.nullable(),
});
export type RegisterSummary = z.infer<typeof registerSummary>;

/**
 * What restoring a backup would change. `present`: null if the register cannot be read, with the reason in
 * `presentProblem`. `linesLost`: changes made since the backup; null if the two have no common history.
 * `personsBack`: contact persons that were erased from the register and are still in the backup.
 */
export const restorePlan = z.strictObject({
  backup: registerSummary,
  present: registerSummary.nullable(),
  presentProblem: z.enum(problemCodes).nullable(),
  linesLost: z.int().nullable(),
  personsBack: z.int(),
});
export type RestorePlan = z.infer<typeof restorePlan>;

/** Why a backup is made automatically. */
export type AutomaticOccasion = Exclude<BackupOccasion, 'requested' | 'before-restore'>;
