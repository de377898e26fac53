/** The chain of sub-processors of a supplier. */
import * as z from 'zod';
import { chainLink, chainLinkInput } from '../fields/sub-processor.ts';
import { id } from '../schema/primitives.ts';
import { procedure, removing, saving } from './base.ts';

export const chain = {
  save: procedure.input(saving(chainLinkInput).extend({ processorId: id })).output(chainLink),
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
