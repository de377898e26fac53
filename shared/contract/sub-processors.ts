/** Sub-processors, which several suppliers can share. */
import * as z from 'zod';
import { subProcessor, subProcessorInput } from '../fields/sub-processor.ts';
import { civilDate, id } from '../schema/primitives.ts';
import { procedure, saving } from './base.ts';

export const subProcessors = {
  list: procedure.output(z.array(subProcessor)),
  /** Which other suppliers the sub-processors of a supplier work for on a day, by the names of the first; none = no entry. */
  sharedBy: procedure
    .input(z.strictObject({ processorId: id, asOf: civilDate.nullable().default(null) }))
    .output(
      z.array(z.strictObject({ subProcessorId: id, names: z.array(z.string()), more: z.int().min(0) })),
    ),
  save: procedure.input(saving(subProcessorInput)).output(subProcessor),
};
