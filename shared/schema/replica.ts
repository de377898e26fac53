/** A register that several people share through PostgreSQL: where it is, and how this computer stands to it. */
import * as z from 'zod';
import { bilingual, instant, requiredText } from './primitives.ts';

/** One server on which the shared register may be; the one that is no standby is used. */
export const sharedHost = z.strictObject({ host: requiredText.max(255), port: z.int().min(1).max(65_535) });

/**
 * Where a shared register is. The password is never part of it: it comes from the environment or from a password file.
 * `ca`: path of the certificate of whoever signed the server's; null = those that the system trusts. `tls` is `off` only on
 * this computer itself.
 */
export const sharedAddress = z.strictObject({
  hosts: z.array(sharedHost).min(1).max(10),
  database: requiredText.max(63),
  user: requiredText.max(63),
  ca: z.string().max(4096).nullable().default(null),
  passwordFile: z.string().max(4096).nullable().default(null),
  tls: z.enum(['verify-full', 'off']).default('verify-full'),
});
export type SharedAddress = z.infer<typeof sharedAddress>;

/**
 * How a replica stands to its server. `online`: changes are possible. `connecting`: just opened. `away`: no contact; reading
 * only. `apart`: the two do not belong together any more, and nothing is written on either side.
 */
export const replicaStates = ['online', 'connecting', 'away', 'apart'] as const;
export type ReplicaState = (typeof replicaStates)[number];

/** What a person is told of the shared register. `null` where the register is on this computer only. */
export const replicaStatus = z.strictObject({
  address: sharedAddress,
  state: z.enum(replicaStates),
  /** Since when there is no contact; null while there is. */
  since: instant.nullable(),
  lastContact: instant.nullable(),
  /** Why nothing can be changed now; null = it can. */
  why: bilingual.nullable(),
  /** The logins of others who have the register open now. */
  others: z.array(z.string()),
});
export type ReplicaStatus = z.infer<typeof replicaStatus>;

/** How far sharing or joining is, in lines of the history; the last word comes when it is done. */
export const replicaProgress = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({ type: z.literal('done'), status: replicaStatus }),
]);
export type ReplicaTold = z.infer<typeof replicaProgress>;
