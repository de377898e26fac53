/** Evidence that a supplier provides sufficient guarantees (Art. 28(1), 28(5), 32 GDPR), and the sign-off. */
import * as z from 'zod';
import { civilDate, id, recordVersion, requiredText, text } from './primitives.ts';

export const certificateStandards = [
  'iso-27001',
  'iso-27701',
  'nen-7510',
  'soc-2',
  'isae-3402',
  'isae-3000',
  'bio',
  'data-pro',
  'europrivacy',
  'pci-dss',
  'pentest',
  'other',
] as const;

/** Certificate or assurance report; `validUntil` = last day, or the end of the period reported on. */
export const certificateInput = z.strictObject({
  standard: z.enum(certificateStandards),
  issuer: text,
  scope: text,
  issuedOn: civilDate.nullable(),
  validUntil: civilDate.nullable(),
  remark: text,
});
export type CertificateInput = z.infer<typeof certificateInput>;
export const certificate = certificateInput.extend({ id, version: recordVersion, processorId: id });
export type Certificate = z.infer<typeof certificate>;

export const announcementDecisions = ['open', 'accepted', 'objected'] as const;

/** Announced change of sub-processors (Art. 28(2) GDPR); `objectionUntil` = last day to object. */
export const announcementInput = z.strictObject({
  name: requiredText,
  change: z.enum(['new', 'replacement', 'location']),
  announcedOn: civilDate,
  objectionUntil: civilDate.nullable(),
  decision: z.enum(announcementDecisions),
  decidedOn: civilDate.nullable(),
  remark: text,
});
export type AnnouncementInput = z.infer<typeof announcementInput>;
export const announcement = announcementInput.extend({ id, version: recordVersion, processorId: id });
export type Announcement = z.infer<typeof announcement>;

export const reviewOutcomes = ['approved', 'approved-with-remarks', 'rejected'] as const;

/**
 * The privacy officer's sign-off: who, when, what was found; a second person if the organisation requires
 * four eyes.
 */
export const reviewInput = z.strictObject({
  reviewer: requiredText,
  reviewedOn: civilDate,
  outcome: z.enum(reviewOutcomes),
  remark: text,
  secondReviewer: text,
  secondReviewedOn: civilDate.nullable(),
});
export const review = reviewInput.extend({
  id,
  version: recordVersion,
  processorId: id,
  /** Entire record and verdict at the time of the sign-off, as JSON text. */
  frozen: z.string().refine((given) => given.isWellFormed()),
});
export type Review = z.infer<typeof review>;

export const documentKinds = [
  'agreement',
  'certificate',
  'tia',
  'scc',
  'correspondence',
  'deletion-proof',
  'other',
] as const;

/** A document in the register; its bytes are stored separately, under their SHA-256 (hexadecimal). */
export const documentRecord = z.strictObject({
  id,
  version: recordVersion,
  processorId: id,
  agreementId: id.nullable(),
  kind: z.enum(documentKinds),
  name: requiredText,
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  addedOn: civilDate,
});
export type DocumentRecord = z.infer<typeof documentRecord>;
