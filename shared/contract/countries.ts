/** The list of countries and adequacy decisions that verdicts use. */
import * as z from 'zod';
import { jurisdictionList, listComparison } from '../schema/jurisdiction.ts';
import { civilDate, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const countries = {
  /** The list of countries and adequacy decisions that verdicts use, without the overrides. */
  inUse: procedure.output(jurisdictionList.safeExtend({ shipped: z.boolean() })),
  /** The list as verdicts use it today: with the decisions of the privacy officer applied. */
  judged: procedure.output(jurisdictionList),
  /**
   * What a list from a file would change; nothing is adopted yet. `invalid` names the path of every fault.
   */
  compare: procedure.input(z.strictObject({ list: z.unknown() })).output(listComparison),
  /** Adopts the list: verdicts use it from then on, until the program ships a newer one. */
  take: procedure
    .input(z.strictObject({ list: z.unknown(), reason: requiredText }))
    .output(z.strictObject({ version: z.string(), stateAsOf: civilDate })),
};
