/** What the catalogue of known suppliers says, in words. */
import { bilingual } from './both.ts';
import * as en from './catalogue.en.ts';
import * as nl from './catalogue.nl.ts';

/** What a source can speak of. */
export const catalogueFactNames = bilingual(nl.facts, en.facts);
export const catalogueSentences = bilingual(nl.catalogueWords, en.catalogueWords);
