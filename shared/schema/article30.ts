/** The extract for the record of processing activities (Art. 30(1) and 30(2) GDPR): what is asked for, and what is missing. */
import * as z from 'zod';
import { civilDate, language } from './primitives.ts';

/** As a controller (Art. 30(1)), or as a processor for others (Art. 30(2)). */
export const article30Parts = ['controller', 'processor'] as const;
export type Article30Part = (typeof article30Parts)[number];

/** What the two parts ask of each line; each has its own of these. */
export const article30Columns = [
  'name',
  'role',
  'services',
  'activity',
  'customer',
  'purposes',
  'dataSubjects',
  'dataCategories',
  'subProcessors',
  'transfers',
  'retention',
  'measures',
] as const;
export type Article30Column = (typeof article30Columns)[number];

export const article30Request = z.strictObject({ language, asOf: civilDate.nullable().default(null) });

/** How much of each part is there: the lines, and of how many of them something that the law asks is not recorded. */
export const article30Summary = z.strictObject({
  asOf: civilDate,
  parts: z.array(
    z.strictObject({
      part: z.enum(article30Parts),
      rows: z.int(),
      gaps: z.array(z.strictObject({ label: z.string(), count: z.int() })),
      /** What the law asks and this register has no place for. */
      notHeld: z.array(z.string()),
      /** Of the organisation itself. */
      missing: z.array(z.string()),
    }),
  ),
});
export type Article30Summary = z.infer<typeof article30Summary>;
