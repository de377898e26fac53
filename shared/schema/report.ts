/** Reports as PDF: the request, the progress, and the result. */
import * as z from 'zod';
import { scenarioRequest } from './outlook.ts';
import { civilDate, id, language } from './primitives.ts';

/**
 * PDF/UA-1 (accessible) by default; PDF/A-2a (archive) as an option. Never both: one file claims one
 * standard.
 */
export const pdfStandards = ['ua-1', 'a-2a'] as const;

/** What may stand behind the two pages of the overview, in this order. */
export const annexNames = ['register', 'attention', 'transfers', 'decisions'] as const;
export type AnnexName = (typeof annexNames)[number];

const shared = {
  language,
  asOf: civilDate.nullable().default(null),
  standard: z.enum(pdfStandards).default('ua-1'),
};
/** A dossier alone, or in a zip with the documents of the supplier. */
export const dossierForms = ['pdf', 'zip'] as const;

/** The overview of the register, or the chain or the dossier of one supplier. */
export const reportRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('overview'),
    annexes: z.array(z.enum(annexNames)).max(annexNames.length).default(['register']),
    /** Whether the figures are kept in the register, where it may be written, for the next one to compare with. */
    keep: z.boolean().default(false),
    ...shared,
  }),
  z.strictObject({ kind: z.literal('chain'), processorId: id, ...shared }),
  /** The extract for the record of processing activities (Art. 30 GDPR). */
  z.strictObject({ kind: z.literal('article30'), ...shared }),
  z.strictObject({
    kind: z.literal('dossier'),
    processorId: id,
    form: z.enum(dossierForms).default('pdf'),
    ...shared,
  }),
  /** The incident sheet of one data breach (Arts 33, 34 GDPR). */
  z.strictObject({ kind: z.literal('breach'), breachId: id, ...shared }),
  /** The transfers outside the EEA (Chapter V GDPR). */
  z.strictObject({ kind: z.literal('transfers'), ...shared }),
  /** The outcome of a what-if question; without a day of its own it is asked on `asOf`. */
  z.strictObject({ kind: z.literal('scenario'), question: scenarioRequest, ...shared }),
]);
export const reportKinds = [
  'overview',
  'chain',
  'dossier',
  'breach',
  'transfers',
  'scenario',
] as const satisfies readonly ReportRequest['kind'][];
export type ReportRequest = z.infer<typeof reportRequest>;

export const reportProgress = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    phase: z.enum(['collect', 'typeset']),
    done: z.int(),
    total: z.int(),
  }),
  z.strictObject({ type: z.literal('done'), resultId: id, name: z.string(), bytes: z.int() }),
]);
export type ReportProgress = z.infer<typeof reportProgress>;
