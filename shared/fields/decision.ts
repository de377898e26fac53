/** A decision requested of management in its overview, and the outcome; the next report shows both. */
import * as z from 'zod';
import { decisionOutcomes } from '../schema/decision.ts';
import { civilDate, id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

export const managementDecisionFields = {
  /** Supplier that it is about; null = the entire register. */
  processorId: field(id.nullable(), null, {
    kind: 'reference',
    label: { nl: 'Hoort bij leverancier', en: 'Belongs to supplier' },
  }),
  question: field(requiredText, '', {
    kind: 'line',
    label: { nl: 'Wat wordt de directie gevraagd', en: 'What is asked of management' },
    help: {
      nl: 'Eén vraag die met ja of nee te beantwoorden is.',
      en: 'One question that can be answered by yes or no.',
    },
    isWide: true,
  }),
  outcome: field(z.enum(decisionOutcomes), 'open', {
    kind: 'choice',
    words: 'decisionOutcome',
    label: { nl: 'Uitkomst', en: 'Outcome' },
  }),
  decidedBy: field(text, '', {
    kind: 'line',
    suggests: 'colleagues',
    label: { nl: 'Besloten door', en: 'Decided by' },
  }),
  decidedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Besloten op', en: 'Decided on' },
  }),
  remark: field(text, '', { kind: 'text', label: { nl: 'Toelichting', en: 'Remark' }, isWide: true }),
};
export const managementDecisionInput = z.strictObject(shapeOf(managementDecisionFields));
export type ManagementDecisionInput = z.infer<typeof managementDecisionInput>;
export const managementDecision = managementDecisionInput.extend({ id, version: recordVersion });
export type ManagementDecision = z.infer<typeof managementDecision>;
/** With the name of the supplier that it is about, also of one in the bin; null = it is about the whole register. */
export const namedDecision = managementDecision.extend({ supplier: z.string().nullable() });
export type NamedDecision = z.infer<typeof namedDecision>;
