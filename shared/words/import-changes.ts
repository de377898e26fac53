/** What a later list changes, and a new list of sub-processors beside the known chain. */
import { bilingual } from './both.ts';
import * as en from './import-changes.en.ts';
import * as nl from './import-changes.nl.ts';
import { withOwnWords } from './in-sentence.ts';

export const importChanges = withOwnWords(bilingual(nl.importChanges, en.importChanges));
