/** Answers to the checklist of Art. 28 for one agreement. */
import * as z from 'zod';
import { agreementModels, subProcessorAuthorisations } from './agreement.ts';
import { requiredText, text } from './primitives.ts';

/** The questions, in order; their articles are in law, their text is in words. */
export const checklistQuestionIds = [
  'pre.parties',
  'pre.subject',
  'pre.duration',
  'pre.nature',
  'pre.purpose',
  'pre.datatypes',
  'pre.subjects',
  'pre.controller',
  'pre.written',
  'a.instructions',
  'a.legalreq',
  'a.unlawful',
  'x.ai',
  'x.ownuse',
  'b.confid',
  'c.security',
  'c.persons',
  'd.subauth',
  'd.sublist',
  'd.procedure',
  'd.subnotice',
  'd.noticeterm',
  'd.subobject',
  'd.subflow',
  'd.subguarantee',
  'd.subliab',
  'd.bankruptcy',
  'd.subcopy',
  'e.rights',
  'e.measures',
  'e.forward',
  'f.assist',
  'f.breach',
  'f.aware',
  'f.breachterm',
  'f.breachinfo',
  'f.record',
  'g.deletion',
  'g.copies',
  'g.term',
  'g.proof',
  'h.info',
  'h.audit',
  'h.auditor',
  'h.auditmode',
  'h.record',
  'h.authority',
  't.locations',
  't.consent',
  't.mechanism',
  't.annexparties',
  't.annextransfer',
  't.annexauthority',
  't.annexmeasures',
  't.annexsubs',
  't.options',
  't.govaccess',
  't.webpage',
  't.representative',
  'x.liability',
  'x.term',
  'x.running',
  'x.change',
  'x.control',
  'x.order',
  'x.contact',
  'x.exit',
  'cbw.incident',
  'cbw.vulnerability',
  'cbw.test',
  'cbw.subcontract',
  'dora.service',
  'dora.levels',
  'dora.return',
  'dora.incident',
  'dora.authority',
  'dora.termination',
  'dora.training',
  'dora.continuity',
  'dora.audit',
  'dora.exit',
  's.secrecy',
  's.nen7510',
  'm.deviation',
  'm.statement',
  'm.use',
  'x.guarantee',
] as const;
export type ChecklistQuestionId = (typeof checklistQuestionIds)[number];

export const checklistAnswers = ['yes', 'partly', 'no', 'not-applicable'] as const;

/** One answer: the clause in the agreement, and a note. */
export const checklistAnswer = z.strictObject({
  answer: z.enum(checklistAnswers),
  clause: text,
  note: text,
  /** The model whose text gives this answer, until a person confirms it; absent = a person answered. */
  proposedBy: z.enum(agreementModels).optional(),
  /** Why the agreement deviates from its model here; absent = no deviation recorded. */
  deviation: requiredText.optional(),
});
export type ChecklistAnswer = z.infer<typeof checklistAnswer>;

/** Answers by item identifier (`a.instructions`); an absent item has not been checked yet. */
export const checklist = z.record(z.string().regex(/^[a-z]+\.[a-z0-9]+$/), checklistAnswer);
export type Checklist = z.infer<typeof checklist>;

/** What decides which questions are asked of an agreement, and which of them the law asks. */
export const checklistContext = z.strictObject({
  /** How sub-processors are authorised; null = not recorded. */
  authorisation: z.enum(subProcessorAuthorisations).nullable(),
  /** Whether any flow leaves the EEA. */
  hasTransfer: z.boolean(),
  /** Whether the supplier is known to be established outside the EEA. */
  isAbroad: z.boolean(),
  /** Whether special categories of personal data are known to be processed (Art. 9 GDPR). */
  isSpecial: z.boolean(),
  /** Whether the standard contractual clauses of Decision 2021/914 are agreed with this supplier itself. */
  usesClauses: z.boolean(),
  /** Whether the supply chain of the Cbw (NIS2) and the rules of DORA are about it; null = nobody recorded that. */
  isCbw: z.boolean().nullable(),
  isDora: z.boolean().nullable(),
  model: z.enum(agreementModels).nullable(),
});
export type ChecklistContext = z.infer<typeof checklistContext>;
