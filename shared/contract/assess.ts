/** Assessing cases from a file, without a register. */
import * as z from 'zod';
import { agreementStatuses } from '../schema/agreement.ts';
import { civilDate } from '../schema/primitives.ts';
import { advisories, transferCodes, transferResults } from '../schema/transfer-codes.ts';
import { procedure } from './base.ts';

export const assess = {
  /** Assesses cases in the case format; `invalid` names the path of every fault. */
  transfers: procedure.input(z.strictObject({ cases: z.unknown() })).output(
    z.array(
      z.strictObject({
        id: z.string(),
        result: z.enum(transferResults),
        code: z.enum(transferCodes),
        advisories: z.array(z.enum(advisories)),
      }),
    ),
  ),
  agreements: procedure.input(z.strictObject({ cases: z.unknown() })).output(
    z.array(
      z.strictObject({
        id: z.string(),
        status: z.enum(agreementStatuses),
        covered: z.boolean(),
        currentEndsOn: civilDate.nullable(),
        noticeDeadline: civilDate.nullable(),
      }),
    ),
  ),
};
