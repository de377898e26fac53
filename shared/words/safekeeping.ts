/** Sentences about keeping the register safe: who writes, where the file lies, backups, documents, exchange. */
import { bilingual } from './both.ts';
import { withOwnWords } from './in-sentence.ts';
import * as en from './safekeeping.en.ts';
import * as nl from './safekeeping.nl.ts';

export { formatMoment } from './format.ts';

/** Sentences on who has the register and where it lies. */
export const lockSentences = withOwnWords(bilingual(nl.lock, en.lock));

/** Sentences on backups and on putting them back. */
export const backupSentences = bilingual(nl.backup, en.backup);

/** Sentences on documents. */
export const documentSentences = bilingual(nl.documents, en.documents);

/** Sentences on the whole register as a zip. */
export const wholeSentences = withOwnWords(bilingual(nl.whole, en.whole));

/** Sentences on encryption with a passphrase. */
export const sealSentences = bilingual(nl.seal, en.seal);

/** Sentences on sign-offs that travel in a file. */
export const exchangeSentences = withOwnWords({ ...bilingual(nl.exchange, en.exchange), why: nl.why });
