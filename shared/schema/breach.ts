/** The closed sets of what follows from a personal data breach. */
import { z } from 'zod';

/** `not-ours`: it is not for us to notify, because the supplier is a controller itself or we process for others. */
export const authorityStates = ['open', 'notified', 'not-needed', 'not-ours'] as const;
export type AuthorityState = (typeof authorityStates)[number];

export const subjectsStates = ['open', 'told', 'not-needed', 'not-ours'] as const;
export type SubjectsState = (typeof subjectsStates)[number];

/**
 * The supplier's notice to us: `no-term` = no hours were agreed, `differs` = in time for one service and late for another,
 * `unknown` = not known when it became aware or told us.
 */
export const supplierNotices = ['in-time', 'late', 'no-term', 'differs', 'unknown'] as const;
export type SupplierNotice = (typeof supplierNotices)[number];

/** Hours within which a supplier notifies, and what for (services, or the name of the agreement); null = none were agreed. */
export const breachTerm = z.strictObject({ hours: z.int().nullable(), of: z.string() });
export type BreachTerm = z.infer<typeof breachTerm>;

/** What a breach touches (Art. 4(12) GDPR; EDPB Guidelines 9/2022). */
export const affectedAspects = ['confidentiality', 'integrity', 'availability'] as const;

/** The risk to the rights and freedoms of natural persons (Arts 33(1), 34(1) GDPR). */
export const breachRisks = ['unlikely', 'risk', 'high'] as const;
