/**
 * File format of the list of countries and adequacy decisions: the shipped one, and a newer one from a file.
 */
import * as z from 'zod';
import { placeCode } from './country.ts';
import { civilDate } from './primitives.ts';

export const regions = ['eu', 'eea', 'adequate', 'third'] as const;

/**
 * Adequacy decision (Art. 45(3) GDPR). `condition`: `none` = everyone there, `confirm` = only importers
 * within the scope, `dpf` = only entities on the Data Privacy Framework List. It applies from the day
 * `adopted` through `expires`, its last day; null = no last day.
 */
export const adequacyDecision = z.strictObject({
  condition: z.enum(['none', 'confirm', 'dpf']),
  scope_en: z.string(),
  scope_nl: z.string(),
  decision: z.string().min(1),
  adopted: civilDate,
  expires: civilDate.nullable(),
  source: z.string(),
});
export type AdequacyDecision = z.infer<typeof adequacyDecision>;

/** An act of before, with the scope and the condition of the decision that follows it. */
export const earlierAct = adequacyDecision.pick({ decision: true, adopted: true, expires: true });

/**
 * A judgment, lapse or decision about a place. `reviewTia`: an assessment (TIA) of before that day has to be looked at
 * again.
 */
export const lawEvent = z.strictObject({
  on: civilDate,
  reviewTia: z.boolean(),
  nl: z.string().min(1),
  en: z.string().min(1),
  source: z.string(),
});
export type LawEvent = z.infer<typeof lawEvent>;

/** One place: ISO 3166-1 alpha-2, `XK`, `XN` (northern Cyprus), or an international organisation as `INT:…`. */
export const jurisdiction = z.strictObject({
  iso: z.string().regex(placeCode),
  name_nl: z.string().min(1),
  name_en: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  region: z.enum(regions),
  adequacy: adequacyDecision.nullable(),
  earlier: z.array(earlierAct).max(20).optional(),
  events: z.array(lawEvent).max(100).optional(),
  notes_nl: z.string().optional(),
  notes_en: z.string(),
});
export type Jurisdiction = z.infer<typeof jurisdiction>;

/** A list file; no place may occur twice. */
export const jurisdictionList = z
  .strictObject({
    version: z.string().min(1).max(40),
    stateAsOf: civilDate,
    jurisdictions: z.array(jurisdiction).min(1).max(1000),
  })
  .superRefine((file, context) => {
    const seen = new Set<string>();
    for (const [index, entry] of file.jurisdictions.entries()) {
      if (seen.has(entry.iso)) {
        context.addIssue({
          code: 'custom',
          path: ['jurisdictions', index, 'iso'],
          message: 'double-country',
        });
      }
      seen.add(entry.iso);
    }
  });
export type JurisdictionList = z.infer<typeof jurisdictionList>;

/** What another list would change: by code, with the entry before and after (null = not on that list). */
export const listComparison = z.strictObject({
  version: z.string(),
  stateAsOf: civilDate,
  isNewer: z.boolean(),
  differences: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(['added', 'removed', 'region', 'decision', 'names']),
      before: jurisdiction.nullable(),
      after: jurisdiction.nullable(),
    }),
  ),
});
