/** The privacy officer's change to the list of adequacy decisions, with reason, date and name. */
import * as z from 'zod';
import { countryCode } from './country.ts';
import { civilDate, id, recordVersion, requiredText, text } from './primitives.ts';

/**
 * `suspend`: the decision does not apply from `from` through `until` (null = until further notice). `extend`:
 * its last day becomes `until` (null = none). `add`: a decision applies from `from` through `until` (null =
 * no last day).
 */
export const overrideInput = z.strictObject({
  country: countryCode,
  kind: z.enum(['suspend', 'extend', 'add']),
  from: civilDate,
  until: civilDate.nullable(),
  condition: z.enum(['none', 'confirm', 'dpf']),
  decision: text,
  reason: requiredText,
  decidedBy: requiredText,
  decidedOn: civilDate,
});
export type OverrideInput = z.infer<typeof overrideInput>;
export const adequacyOverride = overrideInput.extend({ id, version: recordVersion });
export type AdequacyOverride = z.infer<typeof adequacyOverride>;
