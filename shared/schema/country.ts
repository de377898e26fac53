/**
 * Codes of places: ISO 3166-1 alpha-2, `XK`, `XN`, an international organisation (`INT:EPO`), or `unknown`. Which codes
 * there are is in the list in use, not here: a newer list may bring new places.
 */
import * as z from 'zod';

export const placeCode = /^([A-Z]{2}|INT:[A-Z]{2,10})$/;

/** The code of a place, as it is written. */
export const countryCode = z.string().regex(placeCode, { error: 'unknown-country' });

/** A place of processing: a code, or `unknown` if nobody could name it. */
export const place = z.string().refine((code) => code === 'unknown' || placeCode.test(code), {
  error: 'unknown-country',
});
