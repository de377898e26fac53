/** What asks for attention on a day. */
import * as z from 'zod';
import { attentionItem, urgencies } from '../schema/attention.ts';
import { civilDate, id } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const attention = {
  /**
   * What asks for attention on the day, most urgent first: of one supplier where `processorId` is given, the first
   * `limit` of it (null = all). The numbers are of all of it; `suppliers` have something to do now or soon.
   */
  list: procedure
    .input(
      z.strictObject({
        asOf: civilDate.nullable().default(null),
        processorId: id.nullable().default(null),
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
