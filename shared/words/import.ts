/** Import messages: why a file is refused, or a cell rejected or in need of checking. */
import { bilingual } from './both.ts';
import * as en from './import.en.ts';
import * as nl from './import.nl.ts';
import { withOwnWords } from './in-sentence.ts';

/** Why an entire file is refused. */
export const importSentences = withOwnWords(bilingual(nl.importSentences, en.importSentences));
