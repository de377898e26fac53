/**
 * File format of the catalogue of known suppliers: the one that comes with the program, and one of the organisation's
 * own. Nothing of it counts in a register before somebody takes it over.
 */
import * as z from 'zod';
import { countryCode } from './country.ts';
import { civilDate, id, requiredText } from './primitives.ts';
import { categories, roles } from './processor.ts';

const line = requiredText.max(300);

/** A page on the web that a person can look up; only an encrypted one is ever opened from the program. */
const page = z.url({ protocol: /^https?$/, error: 'web-address' }).max(2048);
const domain = z
  .string()
  .max(253)
  .regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, { error: 'domain-name' });

/** What a source can speak of: the kind of service and the domains follow from the supplier itself. */
export const catalogueFacts = [
  'legalEntity',
  'country',
  'parent',
  'parentCountry',
  'role',
  'agreementUrl',
  'subProcessorsUrl',
  'dataRegions',
] as const;
export type CatalogueFact = (typeof catalogueFacts)[number];

/** Where something is said of a supplier, and on which day it was read there. */
const catalogueSource = z.strictObject({
  url: page,
  seen: civilDate,
  says: z.array(z.enum(catalogueFacts)).min(1),
});

/** One supplier; null and the empty list say that nobody found it. */
export const catalogueEntry = z.strictObject({
  name: line,
  aliases: z.array(line).max(100),
  domains: z.array(domain).max(100),
  legalEntity: line.nullable(),
  country: countryCode.nullable(),
  /** The parent company by its name. */
  parent: line.nullable(),
  parentCountry: countryCode.nullable(),
  category: z.enum(categories).nullable(),
  role: z.enum(roles).nullable(),
  /** Where the supplier publishes its processor agreement, and the list of its sub-processors. */
  agreementUrl: page.nullable(),
  subProcessorsUrl: page.nullable(),
  /** Where data can be stored; which of them a customer has is not said by it. */
  dataRegions: z.array(countryCode).max(300),
  sources: z.array(catalogueSource).max(100),
});
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/** A catalogue file. `stateAsOf` = the day on which it was put together; no supplier may occur twice. */
export const catalogueFile = z
  .strictObject({ stateAsOf: civilDate, entries: z.array(catalogueEntry).min(1).max(5000) })
  .superRefine(({ entries }, context) => {
    const seen = new Set<string>();
    for (const [index, { name }] of entries.entries()) {
      const key = name.toLowerCase();
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', path: ['entries', index, 'name'], message: 'supplier-twice' });
      }
      seen.add(key);
    }
  });
export type CatalogueFile = z.infer<typeof catalogueFile>;

/** An entry as it is found, with the day of the catalogue that it stands in. `isOwn`: in the organisation's own. */
export const foundEntry = catalogueEntry.extend({ stateAsOf: civilDate, isOwn: z.boolean() });
export type FoundEntry = z.infer<typeof foundEntry>;

/** The fields of a supplier that the catalogue can fill. */
export const catalogueFills = ['country', 'parentCountry', 'category', 'website'] as const;
export type CatalogueFill = (typeof catalogueFills)[number];

/** A supplier of the register that the catalogue knows, and its empty fields that would be filled. */
export const catalogueOffer = z.strictObject({
  processorId: id,
  name: z.string(),
  entry: foundEntry,
  fills: z.array(z.strictObject({ field: z.enum(catalogueFills), value: z.string() })).min(1),
});
export type CatalogueOffer = z.infer<typeof catalogueOffer>;
