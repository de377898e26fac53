/** A register that several people share through PostgreSQL: where it is, and how this computer stands to it. */
import * as z from 'zod';
import { bilingual, instant, requiredText } from './primitives.ts';

/** One server on which the shared register may be; the one that is no standby is used. */
export const sharedHost = z.strictObject({ host: requiredText.max(255), port: z.int().min(1).max(65_535) });
export type SharedHost = z.infer<typeof sharedHost>;

/** The port of PostgreSQL where none is named. */
const PORT = 5432;

/** A server as a person types it: `db1`, `db1:5433`, `[::1]:5433`; null = it is none. */
export function sharedHostIn(given: string): SharedHost | null {
  const [, name = '', port] = /^(\[[^\]\s]+\]|[^:\s]*)(?::(\d+))?$/.exec(given.trim()) ?? [];
  const host = name.replace(/^\[|\]$/g, '');
  return sharedHost.safeParse({ host, port: port === undefined ? PORT : Number(port) }).data ?? null;
}

/**
 * Where a shared register is. The password is never part of it: a person types it, or it comes from the environment, from a password
 * file or from what this computer remembers.
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
 * only. `refused`: the server answers and does not let this login in. `outdated`: others use a newer version of the program. `apart`: the two do not belong together any more, and
 * nothing is written on either side.
 */
export const replicaStates = ['online', 'connecting', 'away', 'refused', 'outdated', 'apart'] as const;
export type ReplicaState = (typeof replicaStates)[number];

/** What a login may do in a shared register, the least first; each may do what those before it may. */
export const sharedRights = ['none', 'reader', 'editor', 'privacy-officer'] as const;
export type SharedRight = (typeof sharedRights)[number];

/** A password as a person types it; it is in no answer, and in memory only unless it is to be remembered. */
export const sharedPassword = z.string().min(1).max(1024);

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
  /** What the login may do, as the server said at the last contact; null = it has not said so yet. */
  right: z.enum(sharedRights).nullable(),
  /** How many lines of the server are not in the file yet; null = not known, because there is no contact. */
  behind: z.int().nullable(),
  /** How many changes of others were taken in since the register was opened here. It only rises until it is opened anew. */
  takenIn: z.int(),
});
export type ReplicaStatus = z.infer<typeof replicaStatus>;

/**
 * Whether this computer can remember a password, encrypted by the key store of the account, and whether it remembers that of the open
 * register.
 */
export const replicaRemembering = z.strictObject({ isOffered: z.boolean(), isRemembered: z.boolean() });
export type ReplicaRemembering = z.infer<typeof replicaRemembering>;

/** One change of another person that was taken in: of one record, at one moment of that person's clock. */
export const takenInChange = z.strictObject({
  /** Its place among those that were taken in: at most `takenIn` of the status. */
  number: z.int(),
  who: z.string(),
  at: instant,
  entity: z.string(),
  entityId: z.string(),
  processorId: z.string().nullable(),
});
export type TakenInChange = z.infer<typeof takenInChange>;

/** What is asked only where it is shown: who changed something last, and how many documents are on the server only. */
export const replicaDetails = z.strictObject({
  writers: z.array(z.strictObject({ who: z.string(), at: instant })),
  documentsAway: z.int(),
});
export type ReplicaDetails = z.infer<typeof replicaDetails>;

/** How far sharing or joining is: of the lines of the history, and then of the documents; the last word comes when it is done. */
export const replicaProgress = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    of: z.enum(['lines', 'documents']),
    done: z.int(),
    total: z.int(),
  }),
  z.strictObject({ type: z.literal('done'), status: replicaStatus }),
]);
export type ReplicaTold = z.infer<typeof replicaProgress>;
