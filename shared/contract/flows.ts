/** Data flows of a supplier. */
import * as z from 'zod';
import { dataFlow, flowInput } from '../fields/flow.ts';
import { transferFacets, transferPage, transferQuery } from '../fields/list.ts';
import { tiaRecord } from '../fields/tia.ts';
import { bilingual, civilDate, id } from '../schema/primitives.ts';
import { advisories, transferCodes, transferResults } from '../schema/transfer-codes.ts';
import { partSaved, procedure, removal } from './base.ts';

export const flows = {
  save: partSaved(flowInput, dataFlow),
  remove: removal,
  /** Every flow of the register with its verdict, worst first by default. */
  list: procedure.input(transferQuery).output(transferPage),
  /** How many flows have which value, within the search and the other filters. */
  facets: procedure.input(transferQuery).output(transferFacets),
  /** Where a flow stands in the list that is asked for, from 0; null = not in it. */
  position: procedure
    .input(transferQuery.extend({ flowId: id }))
    .output(z.strictObject({ at: z.int().nullable() })),
  /** Verdict on an unsaved flow of a supplier, for the form while it is filled in. Error: `not-found`. */
  assess: procedure
    .input(z.strictObject({ processorId: id, flow: flowInput, asOf: civilDate.nullable().default(null) }))
    .output(
      z.strictObject({
        result: z.enum(transferResults),
        code: z.enum(transferCodes),
        advisories: z.array(z.enum(advisories)),
        article: z.string(),
        reason: bilingual,
        nextStep: bilingual,
      }),
    ),
  /**
   * Finished assessments (TIA) of other flows to the country that is judged of this one, which it may take over: those of the
   * same importer first, then the newest. Error: `not-found`.
   */
  otherTias: procedure.input(z.strictObject({ processorId: id, flowId: id })).output(
    z.array(
      z.strictObject({
        flowId: id,
        processorId: id,
        processor: z.string(),
        importer: z.string(),
        isSameImporter: z.boolean(),
        tia: tiaRecord,
      }),
    ),
  ),
};
