/** Backups of a register: which exist, what they contain, and what restoring one would change. */
import * as z from 'zod';
import { instant } from './primitives.ts';
import { problemCodes } from './problem.ts';
import { verifyResult } from './register.ts';

export const backupOccasions = [
  'daily',
  'before-migration',
  'before-change',
  'requested',
  'before-restore',
] as const;
export type BackupOccasion = (typeof backupOccasions)[number];

/**
 * Whose a backup is, compared with the register that it is offered for. `unknown`: the register cannot be read,
 * or the backup does not say so without its passphrase.
 */
export const backupOrigins = ['this', 'other', 'unknown'] as const;
export type BackupOrigin = (typeof backupOrigins)[number];

/**
 * One backup by its name in the backups folder; `bytes`: file size. `isAhead`: its moment is still to come, so
 * the clock was wrong then or is wrong now.
 */
export const backupEntry = z.strictObject({
  name: z.string(),
  at: instant,
  occasion: z.enum(backupOccasions),
  bytes: z.int(),
  encrypted: z.boolean(),
  register: z.enum(backupOrigins).exclude(['other']),
  isAhead: z.boolean(),
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

/** Whether the register is shared after a backup is restored, and was before; `unknown` if the present one cannot be read. */
export const sharingAfterRestore = ['alone', 'stays', 'ends', 'begins', 'unknown'] as const;

/**
 * What restoring a backup would change. `present`: null if the register cannot be read, with the reason in
 * `presentProblem`. `linesLost`: changes made since the backup; null if the two have no common history.
 * `origin`: whether it is a backup of this register or of another one.
 * `personsBack`: contact persons that were erased from the register and are still in the backup; null = not
 * known, as the register cannot be read. `findings`: what in the backup does not agree with its own history, at
 * most 100.
 */
export const restorePlan = z.strictObject({
  backup: registerSummary,
  present: registerSummary.nullable(),
  presentProblem: z.enum(problemCodes).nullable(),
  linesLost: z.int().nullable(),
  origin: z.enum(backupOrigins),
  personsBack: z.int().nullable(),
  sharing: z.enum(sharingAfterRestore),
  findings: verifyResult.shape.findings,
});
export type RestorePlan = z.infer<typeof restorePlan>;

/** Why a backup is made automatically. */
export type AutomaticOccasion = Exclude<BackupOccasion, 'requested' | 'before-restore'>;
