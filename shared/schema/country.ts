/** Codes of places: ISO 3166-1 alpha-2, `XK`, the international organisation `INT:EPO`, or `unknown`. */
import * as z from 'zod';
import list from './jurisdictions.json' with { type: 'json' };

const codes = new Set(list.jurisdictions.map((entry) => entry.iso));

/** A code on the shipped country list. */
export const countryCode = z.string().refine((code) => codes.has(code), { error: 'unknown-country' });

/** A place of processing: a code on the list, or `unknown` if nobody could name it. */
export const place = z.string().refine((code) => code === 'unknown' || codes.has(code), {
  error: 'unknown-country',
});
