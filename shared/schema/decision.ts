/** A decision requested of management in its overview, and the outcome; the next report shows both. */
import * as z from 'zod';
import { civilDate, id, recordVersion, requiredText, text } from './primitives.ts';

export const decisionOutcomes = ['open', 'agreed', 'declined', 'postponed'] as const;

export const managementDecisionInput = z.strictObject({
  /** Supplier that it is about; null = the entire register. */
  processorId: id.nullable(),
  question: requiredText,
  outcome: z.enum(decisionOutcomes),
  decidedBy: text,
  decidedOn: civilDate.nullable(),
  remark: text,
});
export type ManagementDecisionInput = z.infer<typeof managementDecisionInput>;
export const managementDecision = managementDecisionInput.extend({ id, version: recordVersion });
export type ManagementDecision = z.infer<typeof managementDecision>;
