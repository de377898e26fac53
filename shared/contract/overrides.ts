/** The privacy officer's decisions on top of the list of adequacy decisions. */
import * as z from 'zod';
import { adequacyOverride, overrideInput } from '../fields/override.ts';
import { procedure, removal, saving } from './base.ts';

export const overrides = {
  list: procedure.output(z.array(adequacyOverride)),
  save: procedure.input(saving(overrideInput)).output(adequacyOverride),
  remove: removal,
};
