/** The full record of one supplier: the input of the rules, the dossier and the screens. */
import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { authorityStates, breachTerm, subjectsStates, supplierNotices } from '../schema/breach.ts';
import { announcementMatters } from '../schema/evidence.ts';
import { bilingual, civilDate, id, moment, recordVersion } from '../schema/primitives.ts';
import { advisories, transferCodes, transferResults } from '../schema/transfer-codes.ts';
import { agreement, agreementFields, noticePeriod } from './agreement.ts';
import { breach } from './breach.ts';
import { customValues } from './custom.ts';
import { announcement, certificate, documentRecord, review } from './evidence.ts';
import { namesWith, pickFields, shapeOf, shownShape } from './field.ts';
import { dataFlow } from './flow.ts';
import { processor, processorFields } from './processor.ts';
import { chainLink, subProcessor } from './sub-processor.ts';

/** A supplier with all its records. */
export const processorRecord = z.strictObject({
  processor,
  agreements: z.array(agreement),
  flows: z.array(dataFlow),
  chain: z.array(chainLink.extend({ subProcessor })),
  certificates: z.array(certificate),
  announcements: z.array(announcement),
  breaches: z.array(breach),
  reviews: z.array(review),
  documents: z.array(documentRecord),
});
export type ProcessorRecord = z.infer<typeof processorRecord>;

/** Verdict on one flow on a day. */
export const flowVerdict = z.strictObject({
  flowId: id,
  result: z.enum(transferResults),
  code: z.enum(transferCodes),
  advisories: z.array(z.enum(advisories)),
});

/** Everything derived from a supplier's record on a day; never stored as a fact. */
export const processorVerdict = z.strictObject({
  asOf: civilDate,
  /** `no-agreement` if none is recorded; otherwise the status of the applicable agreement. */
  agreementStatus: z.enum([...agreementStatuses, 'no-agreement']),
  agreementId: id.nullable(),
  /** Known to be covered: not while words of a list about the term of an agreement in force wait for somebody. */
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  transferResult: z.enum(transferResults),
  transferCode: z.enum(transferCodes),
  advisories: z.array(z.enum(advisories)),
  flows: z.array(flowVerdict),
});
export type ProcessorVerdict = z.infer<typeof processorVerdict>;

/** A verdict on a flow with the text that a person reads: the article, the reason and the next step. */
export const explainedFlow = flowVerdict.extend({
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
  /** The answer in its form where a person goes on; null = the verdict asks for none. */
  missing: z.string().nullable(),
});
export type ExplainedFlow = z.infer<typeof explainedFlow>;

/** A verdict on what is not recorded yet, with the text that a person reads. */
export const explainedVerdict = explainedFlow.omit({ flowId: true, missing: true });

/** What an announced sub-processor that is not decided on waits for, and the verdict that it would bring. */
export const explainedAnnouncement = z.strictObject({
  announcementId: id,
  /** `objection` = by `until`; otherwise `told` says what is asked. */
  matter: z.enum(announcementMatters),
  until: civilDate.nullable(),
  told: z.strictObject({ reason: bilingual, nextStep: bilingual }).nullable(),
  /** null = it would change no verdict. */
  verdict: explainedVerdict.nullable(),
});
export type ExplainedAnnouncement = z.infer<typeof explainedAnnouncement>;

/** The clock of a breach on the day, with its sentences; moments are UTC to the minute. */
export const explainedBreach = z.strictObject({
  breachId: id,
  startsAt: moment.nullable(),
  ownHours: z.int().nullable(),
  dueAt: moment.nullable(),
  authority: z.enum(authorityStates),
  isAuthorityLate: z.boolean(),
  subjects: z.enum(subjectsStates),
  /** What was agreed on the day of the discovery: several where the services differ. */
  agreed: z.array(breachTerm),
  /** From the supplier's discovery to its notice; null = not known. */
  usedMinutes: z.int().nullable(),
  notice: z.enum(supplierNotices),
  sentences: z.array(bilingual),
});
export type ExplainedBreach = z.infer<typeof explainedBreach>;

/** State of one agreement on the day, with the formula behind its notice deadline (null = none). */
export const explainedAgreement = z.strictObject({
  agreementId: id,
  status: z.enum(agreementStatuses),
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  /** Of a cloud service: what is to be known of the terms about switching. */
  switching: z.array(bilingual),
  article: z.string(),
  reason: bilingual,
  nextStep: bilingual,
  formula: bilingual.nullable(),
});
export type ExplainedAgreement = z.infer<typeof explainedAgreement>;

/**
 * Why an agreement's current end is not a recorded date that can be changed: another agreement may be meant,
 * or the end follows from automatic renewal or from notice.
 */
export const endHindrances = ['several', 'automatic', 'indefinite'] as const;
export type EndHindrance = (typeof endHindrances)[number];

/** The fields that have a column in the list of suppliers. */
export const listedNames = namesWith(processorFields, 'list');
export const listedAgreementNames = namesWith(agreementFields, 'list');

/** The agreement that determines the status in a row, with its recorded facts. */
export const rowAgreement = z
  .strictObject(shapeOf(pickFields(agreementFields, listedAgreementNames)))
  .extend({
    id,
    version: recordVersion,
    notice: noticePeriod.nullable(),
    /** Why its facts cannot be changed from the row; null = they can. */
    hindrance: z.enum(['several']).nullable(),
    endHindrance: z.enum(endHindrances).nullable(),
  });
export type RowAgreement = z.infer<typeof rowAgreement>;

/** Fields that are read in the list, and filled in on the page of the supplier. */
const readNames = ['tags', 'bsn', 'remark'] as const;

/** One row of the list of suppliers. */
export const processorRow = z.strictObject({
  id,
  version: z.int(),
  ...shownShape(pickFields(processorFields, listedNames)),
  ...shapeOf(pickFields(processorFields, readNames)),
  custom: customValues,
  services: z.array(z.string()),
  /** The contact persons, by name or how they are reached. */
  contacts: z.array(z.string()),
  places: z.array(z.string()),
  agreementStatus: z.enum([...agreementStatuses, 'no-agreement']),
  covered: z.boolean(),
  currentEndsOn: civilDate.nullable(),
  noticeDeadline: civilDate.nullable(),
  /** The end for which notice is then given: with silent renewal it may be a later one than `currentEndsOn`. */
  noticeEndsOn: civilDate.nullable(),
  transferResult: z.enum(transferResults),
  transferCode: z.enum(transferCodes),
  advisories: z.array(z.enum(advisories)),
  /** The day of the last sign-off that counts: from it the next one is counted. */
  reviewedOn: civilDate.nullable(),
  /** From 0 to 100; null where nobody asked for it. */
  completeness: z.int().nullable(),
  /** The agreement from which the status comes; null = none. */
  agreementId: id.nullable(),
  /** null if no agreement is recorded. */
  agreement: rowAgreement.nullable(),
});
export type ProcessorRow = z.infer<typeof processorRow>;
