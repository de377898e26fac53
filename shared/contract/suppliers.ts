/** Suppliers, their agreements, data flows and chains. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { agreement, agreementInput } from '../schema/agreement.ts';
import { bulkChanged, bulkPatch, bulkPreview, bulkRemoved, bulkTargets } from '../schema/bulk.ts';
import { dataFlow, flowFacts, flowInput } from '../schema/flow.ts';
import { facetCounts, processorPage, processorQuery, transferPage, transferQuery } from '../schema/list.ts';
import { checklistOutcome, completenessResult, deadlineItem } from '../schema/outlook.ts';
import { bilingual, civilDate, id, requiredText, text } from '../schema/primitives.ts';
import { processor, processorInput } from '../schema/processor.ts';
import {
  explainedAgreement,
  explainedFlow,
  processorRecord,
  processorVerdict,
  transferResults,
} from '../schema/record.ts';
import { chainLink, chainLinkInput, subProcessor, subProcessorInput } from '../schema/sub-processor.ts';
import { changed, procedure, removing, saving } from './base.ts';

export const processors = {
  list: procedure.input(processorQuery).output(processorPage),
  facets: procedure.input(z.strictObject({ asOf: civilDate.nullable().default(null) })).output(facetCounts),
  /** One supplier with all that belongs to it, and its verdict on the day. */
  get: procedure.input(z.strictObject({ id, asOf: civilDate.nullable().default(null) })).output(
    z.strictObject({
      record: processorRecord,
      verdict: processorVerdict,
      agreementStates: z.array(explainedAgreement),
      /** Every flow that is assessed on the day, in the order of the record. */
      flowStates: z.array(explainedFlow),
      deadlines: z.array(deadlineItem),
      completeness: completenessResult,
      /** One per agreement, in the order of the record. */
      checklists: z.array(checklistOutcome),
    }),
  ),
  save: procedure.input(saving(processorInput)).output(processor),
  /** Puts a supplier in the bin; nothing is lost, `restore` brings it back. */
  remove: procedure.input(removing).output(z.strictObject({ id })),
  /** Makes one supplier of two: everything of `goneId` goes to `keepId`, whose empty fields are filled; `goneId` to the bin. */
  merge: procedure
    .input(z.strictObject({ keepId: id, goneId: id, reason: text.default('') }))
    .output(z.strictObject({ id, ...changed })),
  /** A new supplier with the same particulars and flows, without agreement, evidence or sign-off. */
  copy: procedure.input(z.strictObject({ id, name: requiredText })).output(processor),
  /** Suppliers that may be the same: equal KvK number, or names that differ in legal form, case or accents. */
  similar: procedure
    .input(z.strictObject({ name: z.string().max(500), kvk: z.string().nullable(), exceptId: id.nullable() }))
    .output(
      z.array(z.strictObject({ id, name: z.string(), because: z.enum(['kvk', 'name', 'legal-form']) })),
    ),
};

/** Many suppliers at once, whole or not at all. Errors of a change: `not-found`, `conflict`, each naming the supplier. */
export const bulk = {
  /** What a change would do, and which suppliers cannot take it; nothing is written. */
  preview: procedure.input(z.strictObject({ targets: bulkTargets, patch: bulkPatch })).output(bulkPreview),
  /** Changes the same fields of many suppliers. Cancelling the call changes nothing. */
  change: procedure
    .input(z.strictObject({ targets: bulkTargets, patch: bulkPatch, reason: text.default('') }))
    .output(eventIterator(bulkChanged)),
  /** Puts many suppliers in the bin. Cancelling the call changes nothing. */
  remove: procedure
    .input(z.strictObject({ targets: bulkTargets, reason: text.default('') }))
    .output(eventIterator(bulkRemoved)),
};

export const agreements = {
  save: procedure.input(saving(agreementInput).extend({ processorId: id })).output(agreement),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};

export const flows = {
  save: procedure.input(saving(flowInput).extend({ processorId: id })).output(dataFlow),
  remove: procedure.input(removing).output(z.strictObject({ id })),
  /** Every flow of the register with its verdict, worst first. */
  list: procedure.input(transferQuery).output(transferPage),
  /** Verdict on facts that are not saved yet, for the form while it is filled in. */
  assess: procedure
    .input(z.strictObject({ facts: flowFacts, asOf: civilDate.nullable().default(null) }))
    .output(
      z.strictObject({
        result: z.enum(transferResults),
        code: z.string(),
        advisories: z.array(z.string()),
        article: z.string(),
        reason: bilingual,
        nextStep: bilingual,
      }),
    ),
};

export const subProcessors = {
  list: procedure.output(z.array(subProcessor)),
  save: procedure.input(saving(subProcessorInput)).output(subProcessor),
};

export const chain = {
  save: procedure.input(saving(chainLinkInput).extend({ processorId: id })).output(chainLink),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
