/** Sentences of taking over a list: why a file is refused, a cell rejected or in need of a look. */
import { bilingual } from './both.ts';
import * as en from './import.en.ts';
import * as nl from './import.nl.ts';
import { withOwnWords } from './in-sentence.ts';

/** Why a whole file is refused. */
export const importSentences = withOwnWords(bilingual(nl.importSentences, en.importSentences));
