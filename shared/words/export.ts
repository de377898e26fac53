/** Headers and words of the list of suppliers as a file. A header comes back as the same field when it is imported. */
import { bilingual } from './both.ts';
import * as en from './export.en.ts';
import * as nl from './export.nl.ts';

/** Header of each field that a list can be taken over from. */
export const exportHeaders = bilingual(nl.exportHeaders, en.exportHeaders);

/** Headers of columns that follow from the others, or that one row cannot hold; they are not taken over. */
export const computedHeaders = bilingual(nl.computedHeaders, en.computedHeaders);

/** Words in the cells. */
export const exportWords = bilingual(nl.exportWords, en.exportWords);

/** How the name of a file that is made begins; the day follows. */
export const fileNames = bilingual(nl.fileNames, en.fileNames);
