/** The organisation that the register belongs to, and its choices (policy) where the law leaves one. */
import * as z from 'zod';
import { kvkNumber, language, recordVersion, text } from './primitives.ts';

/** What a person fills in about their own organisation (Art. 30(1)(a) GDPR). */
export const organisationInput = z.strictObject({
  name: text,
  kvk: kvkNumber.nullable(),
  contact: text,
  dataProtectionOfficer: text,
  language,
});

/** The organisation as the register holds it. */
export const organisation = organisationInput.extend({ version: recordVersion });
export type Organisation = z.infer<typeof organisation>;

/**
 * The organisation's choices. `expiringDays`: adequacy decision, days before its last day;
 * `agreementExpiringDays`: fixed term, days before its end; months for the re-checks.
 */
export const policyInput = z.strictObject({
  expiringDays: z.int().min(0).max(3650),
  dpfCheckMonths: z.int().min(1).max(120),
  tiaReviewMonths: z.int().min(1).max(120),
  tiaMissing: z.enum(['action', 'blocked']),
  agreementExpiringDays: z.int().min(0).max(3650),
  /** A sign-off only counts once a second person has signed too. */
  fourEyes: z.boolean(),
});
export type Policy = z.infer<typeof policyInput>;

/** The policy as the register holds it. */
export const policyRecord = policyInput.extend({ version: recordVersion });
export type PolicyRecord = z.infer<typeof policyRecord>;
