/** The catalogue of known suppliers: its entries, what it could add, and an own catalogue from a file. */
import * as z from 'zod';
import { catalogueOffer, foundEntry } from '../schema/catalogue.ts';
import { civilDate, id, language, requiredText } from '../schema/primitives.ts';
import { changed, procedure } from './base.ts';

const state = z.strictObject({ stateAsOf: civilDate, suppliers: z.int() });

export const catalogue = {
  /** Which catalogues there are: the packed one, and the own one of this computer (null = none). */
  inUse: procedure.output(z.strictObject({ packed: state, own: state.nullable() })),
  /** Every supplier of both catalogues, the own ones first. */
  entries: procedure.output(z.array(foundEntry)),
  /** What a file would bring; nothing is taken yet. `invalid` names the path of every fault. */
  compare: procedure
    .input(z.strictObject({ file: z.unknown() }))
    .output(state.extend({ added: z.array(z.string()), replaced: z.array(z.string()) })),
  /** Puts the own catalogue in use on this computer, in the place of the one before it; null = none. Errors: `invalid`. */
  take: procedure
    .input(z.strictObject({ file: z.unknown() }))
    .output(z.strictObject({ own: state.nullable() })),
  /** Suppliers of the register of which the catalogue can fill an empty field; `lines`: only those that a change wrote. */
  offers: procedure
    .input(
      z.strictObject({
        lines: z.strictObject({ firstLine: z.int(), lastLine: z.int() }).nullable().default(null),
      }),
    )
    .output(z.array(catalogueOffer)),
  /**
   * Fills empty fields of suppliers, each from one entry, and records entry, sources and day in the remark. One change,
   * undone as one. Errors: `not-found`, `conflict` (an entry that is not there any more).
   */
  fill: procedure
    .input(
      z.strictObject({
        suppliers: z
          .array(z.strictObject({ processorId: id, entry: requiredText }))
          .min(1)
          .max(100_000),
        /** The language of what is put into the remark. */
        language,
      }),
    )
    .output(z.strictObject(changed)),
};
