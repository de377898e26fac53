/** The closed sets of what follows from a personal data breach. */

/** `not-ours`: it is not for us to notify, because the supplier is a controller itself or we process for others. */
export const authorityStates = ['open', 'notified', 'not-needed', 'not-ours'] as const;
export type AuthorityState = (typeof authorityStates)[number];

export const subjectsStates = ['open', 'told', 'not-needed', 'not-ours'] as const;
export type SubjectsState = (typeof subjectsStates)[number];

/** The supplier's notice to us: `no-term` = no hours were agreed, `unknown` = not known when it became aware or told us. */
export const supplierNotices = ['in-time', 'late', 'no-term', 'unknown'] as const;
export type SupplierNotice = (typeof supplierNotices)[number];

/** What a breach touches (Art. 4(12) GDPR; EDPB Guidelines 9/2022). */
export const affectedAspects = ['confidentiality', 'integrity', 'availability'] as const;

/** The risk to the rights and freedoms of natural persons (Arts 33(1), 34(1) GDPR). */
export const breachRisks = ['unlikely', 'risk', 'high'] as const;
