/** Suppliers: the list, one of them, saving and removing. */
import * as z from 'zod';
import {
  facetCounts,
  facetQuery,
  neighbourQuery,
  neighbours,
  processorPage,
  processorQuery,
} from '../fields/list.ts';
import { processor, processorInput } from '../fields/processor.ts';
import {
  explainedAgreement,
  explainedAnnouncement,
  explainedBreach,
  explainedFlow,
  processorRecord,
  processorVerdict,
} from '../fields/record.ts';
import { breachTerm } from '../schema/breach.ts';
import { checklistOutcome, completenessResult, deadlineItem } from '../schema/outlook.ts';
import { civilDate, id, requiredText, text } from '../schema/primitives.ts';
import { changed, procedure, removal, saving } from './base.ts';

export const processors = {
  list: procedure.input(processorQuery).output(processorPage),
  /** Which suppliers stand beside one in a list: to go through it one by one. Errors: `not-found`. */
  neighbours: procedure.input(neighbourQuery).output(neighbours),
  facets: procedure.input(facetQuery).output(facetCounts),
  /** One supplier with all its records, and its verdict on the day. */
  get: procedure.input(z.strictObject({ id, asOf: civilDate.nullable().default(null) })).output(
    z.strictObject({
      record: processorRecord,
      verdict: processorVerdict,
      agreementStates: z.array(explainedAgreement),
      /** Every flow that is assessed on the day, in record order. */
      flowStates: z.array(explainedFlow),
      /** Every announced sub-processor that is not decided on, in record order. */
      announcementStates: z.array(explainedAnnouncement),
      /** The clock of every breach that anybody knew of by the day, in record order. */
      breachStates: z.array(explainedBreach),
      /** Hours within which a breach that becomes known on the day is notified to the authority. */
      breachHours: z.int(),
      /** Within how many hours the supplier notifies us of a breach on the day, as was agreed. */
      breachTerms: z.array(breachTerm),
      deadlines: z.array(deadlineItem),
      completeness: completenessResult,
      /** One per agreement, in record order. */
      checklists: z.array(checklistOutcome),
    }),
  ),
  save: procedure.input(saving(processorInput)).output(processor),
  /** Moves a supplier to the bin; nothing is lost, `restore` brings it back. */
  remove: removal,
  /**
   * Merges two suppliers: everything of `goneId` moves to `keepId`, whose empty fields are filled; `goneId`
   * goes to the bin.
   */
  merge: procedure
    .input(z.strictObject({ keepId: id, goneId: id, reason: text.default('') }))
    .output(z.strictObject({ id, ...changed })),
  /** A new supplier with the same details and flows, without agreement, evidence or sign-off. */
  copy: procedure.input(z.strictObject({ id, name: requiredText })).output(processor),
  /**
   * Suppliers that may be the same: equal KvK number, equal names but for case, accents and the spelling of the legal form, or
   * names that differ in their legal form.
   */
  similar: procedure
    .input(z.strictObject({ name: z.string().max(500), kvk: z.string().nullable(), exceptId: id.nullable() }))
    .output(
      z.array(
        z.strictObject({
          id,
          name: z.string(),
          endedOn: civilDate.nullable(),
          because: z.enum(['kvk', 'name', 'legal-form']),
        }),
      ),
    ),
};
