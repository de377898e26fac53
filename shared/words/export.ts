/**
 * Column headers and cell text of the exported list of suppliers. On import, a header maps back to the same
 * field.
 */
import { bilingual } from './both.ts';
import * as en from './export.en.ts';
import * as nl from './export.nl.ts';

/** Header of each field that can be imported from a list. */
export const exportHeaders = bilingual(nl.exportHeaders, en.exportHeaders);

/** Headers of columns that are derived, or that one row cannot hold; they are not imported. */
export const computedHeaders = bilingual(nl.computedHeaders, en.computedHeaders);

/** Cell text. */
export const exportWords = bilingual(nl.exportWords, en.exportWords);

/** Start of the name of an exported file; the date follows. */
export const fileNames = bilingual(nl.fileNames, en.fileNames);
