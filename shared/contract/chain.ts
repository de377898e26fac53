/** The chain of sub-processors of a supplier. */
import * as z from 'zod';
import { id } from '../schema/primitives.ts';
import { chainLink, chainLinkInput } from '../schema/sub-processor.ts';
import { procedure, removing, saving } from './base.ts';

export const chain = {
  save: procedure.input(saving(chainLinkInput).extend({ processorId: id })).output(chainLink),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
