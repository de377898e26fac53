/** What needs attention on a day. */
import * as z from 'zod';
import { attentionItem, urgencies } from '../schema/attention.ts';
import { civilDate, id } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const attention = {
  /**
   * What needs attention on the day, most urgent first: at one supplier if `processorId` is given, of one person if `owner` is (by
   * the name of now or before; what has no owner is the privacy officer's, or everyone's where there is none), the first
   * `limit` (null = all). The counts cover everything that was asked for; `suppliers` counts those with something to do now
   * or soon.
   */
  list: procedure
    .input(
      z.strictObject({
        asOf: civilDate.nullable().default(null),
        processorId: id.nullable().default(null),
        owner: z.string().nullable().default(null),
        limit: z.int().min(0).nullable().default(null),
      }),
    )
    .output(
      z.strictObject({
        asOf: civilDate,
        attention: z.array(attentionItem),
        total: z.int(),
        counts: z.record(z.enum(urgencies), z.int()),
        suppliers: z.int(),
      }),
    ),
};
