/** Management decisions, requested in a report and recorded. */
import * as z from 'zod';
import { managementDecision, managementDecisionInput } from '../fields/decision.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const decisions = {
  list: procedure.output(z.array(managementDecision)),
  save: procedure.input(saving(managementDecisionInput)).output(managementDecision),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
