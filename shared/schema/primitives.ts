/** Building blocks that every aggregate's schema uses. */
import * as z from 'zod';

/** Longest text that any field takes; what is longer belongs in a document. Unit: characters. */
export const TEXT_LIMIT = 20_000;

/** A civil date as `YYYY-MM-DD`, a real day between 1900 and 2199. No time, no zone. */
export const civilDate = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2199-12-31', {
  error: 'date-out-of-range',
});

/** A moment as UTC ISO text, e.g. `2026-11-22T10:30:00.000Z`. */
export const instant = z.iso.datetime();

/** Text of which every character is whole: half of one (a lone surrogate) cannot be written to a file and becomes U+FFFD. */
export const wholeText = z.string().overwrite((given) => given.toWellFormed());

/** Free text, trimmed and otherwise as it was typed; the empty text stands for "nothing recorded". */
export const text = wholeText.trim().max(TEXT_LIMIT);

/** Anything but spaces, control and format characters, and letters that are drawn as nothing (U+2800, U+3164…). */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen on a screen. */
export const canBeSeen = (given: string): boolean => VISIBLE.test(given);

/** Free text that must say something, and can be seen. */
export const requiredText = text
  .min(1)
  .refine((given) => given === '' || canBeSeen(given), { error: 'text-unseen' });

/** Identity of a record: text made by the core, never by a person. */
export const id = z.string().min(1).max(64);

/** Version of a record, counted from 1; a save names the version that it was based on. */
export const recordVersion = z.int().min(1);

/** The two languages of the product. */
export const language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof language>;

/** One sentence in both languages. */
export const bilingual = z.strictObject({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** Number in the Dutch trade register: eight digits as text, leading zeros kept. */
export const kvkNumber = z.string().regex(/^\d{8}$/, { error: 'kvk-eight-digits' });
