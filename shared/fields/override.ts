/** The privacy officer's change to the list of adequacy decisions, with reason, date and name. */
import * as z from 'zod';
import { countryCode } from '../schema/country.ts';
import { overrideConditions, overrideKinds } from '../schema/override.ts';
import { civilDate, id, recordVersion, requiredText, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

/**
 * `suspend`: the decision does not apply from `from` through `until` (null = until further notice). `extend`:
 * its last day becomes `until` (null = none). `add`: a decision applies from `from` through `until` (null =
 * no last day).
 */
export const overrideFields = {
  country: field(countryCode, '', { kind: 'country', label: { nl: 'Land', en: 'Country' } }),
  kind: field(z.enum(overrideKinds), 'suspend', {
    kind: 'choice',
    words: 'overrideKind',
    label: { nl: 'Wat besluit u', en: 'What do you decide' },
  }),
  from: field(civilDate, '', { kind: 'day', label: { nl: 'Vanaf', en: 'From' } }),
  until: field(civilDate.nullable(), null, { kind: 'day', label: { nl: 'Tot en met', en: 'Through' } }),
  condition: field(z.enum(overrideConditions), 'none', {
    kind: 'choice',
    words: 'overrideCondition',
    label: { nl: 'Voorwaarde', en: 'Condition' },
  }),
  decision: field(text, '', {
    kind: 'line',
    label: { nl: 'Naam van het besluit', en: 'Name of the decision' },
  }),
  reason: field(requiredText, '', { kind: 'text', label: { nl: 'Reden', en: 'Reason' }, isWide: true }),
  decidedBy: field(requiredText, '', {
    kind: 'line',
    suggests: 'colleagues',
    label: { nl: 'Besloten door', en: 'Decided by' },
  }),
  decidedOn: field(civilDate, '', { kind: 'day', label: { nl: 'Besloten op', en: 'Decided on' } }),
};
export const overrideInput = z.strictObject(shapeOf(overrideFields));
export type OverrideInput = z.infer<typeof overrideInput>;
export const adequacyOverride = overrideInput.extend({ id, version: recordVersion });
export type AdequacyOverride = z.infer<typeof adequacyOverride>;
