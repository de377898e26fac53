/** The whole record of one supplier: what the rules, the dossier and the screens look at. */
import * as z from 'zod';
import { agreement, agreementFacts, agreementStatuses } from './agreement.ts';
import { announcement, certificate, documentRecord, review } from './evidence.ts';
import { dataFlow } from './flow.ts';
import { bilingual, civilDate, id, recordVersion } from './primitives.ts';
import { categories, criticalities, processor, roles } from './processor.ts';
import { chainLink, subProcessor } from './sub-processor.ts';
import { advisories, transferCodes } from './transfer-codes.ts';

/** A supplier with all that belongs to it. */
export const processorRecord = z.strictObject({
  processor,
  agreements: z.array(agreement),
  flows: z.array(dataFlow),
  chain: z.array(chainLink.extend({ subProcessor })),
  certificates: z.array(certificate),
  announcements: z.array(announcement),
  reviews: z.array(review),
  documents: z.array(documentRecord),
});
export type ProcessorRecord = z.infer<typeof processorRecord>;

/** From the best to the worst: the one place where that order stands. */
export const transferResults = ['none', 'ok', 'action', 'blocked'] as const;
export type TransferResult = (typeof transferResults)[number];

/** Verdict on one flow on a day. */
export const flowVerdict = z.strictObject({
  flowId: id,
  result: z.enum(transferResults),
  code: z.enum(transferCodes),
  advisories: z.array(z.enum(advisories)),
});

/** Everything that follows from a supplier's record on a day; derived, never stored as a fact. */
export const processorVerdict = z.strictObject({
  asOf: civilDate,
  /** `no-agreement` where none is recorded; else the status of the agreement that counts. */
  agreementStatus: z.enum([...agreementStatuses, 'no-agreement']),
  agreementId: id.nullable(),
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  /** null for roles whose flows are listed and not assessed. */
  transferResult: z.enum(transferResults).nullable(),
  transferCode: z.enum(transferCodes).nullable(),
  advisories: z.array(z.enum(advisories)),
  flows: z.array(flowVerdict),
});
export type ProcessorVerdict = z.infer<typeof processorVerdict>;

/** A verdict on a flow with what a person reads: the article, the reason and the next step. */
export const explainedFlow = flowVerdict.extend({
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
});
export type ExplainedFlow = z.infer<typeof explainedFlow>;

/** State of one agreement on the day, with the formula behind its notice deadline (null = none). */
export const explainedAgreement = z.strictObject({
  agreementId: id,
  status: z.enum(agreementStatuses),
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
  formula: bilingual.nullable(),
});
export type ExplainedAgreement = z.infer<typeof explainedAgreement>;

/**
 * Why the current end of an agreement is no recorded date that can be changed: another agreement could be meant, or
 * the end follows from automatic renewal or from notice.
 */
export const endHindrances = ['several', 'automatic', 'indefinite'] as const;
export type EndHindrance = (typeof endHindrances)[number];

/** The agreement from which the status in a row comes, with what is recorded of it. */
export const rowAgreement = agreementFacts
  .pick({ recorded: true, signedOn: true, effectiveOn: true, endsOn: true })
  .extend({
    id,
    version: recordVersion,
    /** Why its facts cannot be changed from the row; null = they can. */
    hindrance: z.enum(['several']).nullable(),
    endHindrance: z.enum(endHindrances).nullable(),
  });
export type RowAgreement = z.infer<typeof rowAgreement>;

/** One row of the list of suppliers. */
export const processorRow = z.strictObject({
  id,
  version: z.int(),
  name: z.string(),
  kvk: z.string().nullable(),
  services: z.array(z.string()),
  role: z.enum(roles),
  category: z.enum(categories).nullable(),
  criticality: z.enum(criticalities).nullable(),
  owner: z.string(),
  country: z.string().nullable(),
  places: z.array(z.string()),
  endedOn: civilDate.nullable(),
  agreementStatus: z.enum([...agreementStatuses, 'no-agreement']),
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  transferResult: z.enum(transferResults).nullable(),
  transferCode: z.enum(transferCodes).nullable(),
  /** null where no agreement is recorded. */
  agreement: rowAgreement.nullable(),
});
export type ProcessorRow = z.infer<typeof processorRow>;
