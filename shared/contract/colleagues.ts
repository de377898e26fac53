/** The people of our own organisation: owners of suppliers, and who is reminded. */
import * as z from 'zod';
import { colleague, colleagueInput } from '../fields/colleague.ts';
import { requiredText, text } from '../schema/primitives.ts';
import { changed, procedure, removal, saving } from './base.ts';

export const colleagues = {
  /** Everybody who is recorded, and everybody who is only named as an owner, by name. */
  list: procedure.output(z.array(colleague)),
  /**
   * Records a person; another name is also that of the suppliers which they own. `invalid` if somebody else has the
   * name.
   */
  save: procedure.input(saving(colleagueInput)).output(colleague),
  remove: removal,
  /** Gives every supplier of one owner to another. `lines` null = there was none. Errors: `invalid` if both are the same person. */
  handOver: procedure
    .input(z.strictObject({ from: requiredText, to: text, reason: text.default('') }))
    .output(z.strictObject({ suppliers: z.int(), lines: z.strictObject(changed).nullable() })),
};
