/** Sub-processors, which several suppliers can share. */
import * as z from 'zod';
import { subProcessor, subProcessorInput } from '../fields/sub-processor.ts';
import { procedure, saving } from './base.ts';

export const subProcessors = {
  list: procedure.output(z.array(subProcessor)),
  save: procedure.input(saving(subProcessorInput)).output(subProcessor),
};
