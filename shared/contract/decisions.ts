/** Management decisions, requested in a report and recorded. */
import * as z from 'zod';
import { managementDecision, managementDecisionInput, namedDecision } from '../fields/decision.ts';
import { civilDate, language } from '../schema/primitives.ts';
import { changed, procedure, removal, saving } from './base.ts';

const asking = z.strictObject({ asOf: civilDate.nullable().default(null), language });

export const decisions = {
  /** What the overview of a day asks, most serious first; `isOpen` = it stands among the decisions, still to be decided. */
  asked: procedure
    .input(asking)
    .output(z.array(z.strictObject({ question: z.string(), isOpen: z.boolean() }))),
  /** Records what the overview of a day asks as open decisions, each once. `lines` null = all of them stood there already. */
  takeOver: procedure
    .input(asking)
    .output(z.strictObject({ taken: z.int(), lines: z.strictObject(changed).nullable() })),
  list: procedure.output(z.array(namedDecision)),
  save: procedure.input(saving(managementDecisionInput)).output(managementDecision),
  remove: removal,
};
