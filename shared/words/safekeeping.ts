/** Messages about safekeeping: the write lock, the file's location, backups, documents, exchange. */
import type { RestorePlan } from '../schema/backup.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import { withOwnWords } from './in-sentence.ts';
import * as en from './safekeeping.en.ts';
import * as nl from './safekeeping.nl.ts';

export { formatMoment } from './format.ts';

/** Messages about who has the register open and where it is. */
export const lockSentences = withOwnWords(bilingual(nl.lock, en.lock));

/** Messages about backups and restoring them. */
export const backupSentences = {
  ...bilingual(nl.backup, en.backup),
  /** The records of a backup do not agree with its history; named is the first thing that was found. */
  withFindings: (findings: readonly { readonly detail: Bilingual }[]): Bilingual => ({
    nl: nl.backup.withFindings(findings.length, findings[0]?.detail.nl ?? ''),
    en: en.backup.withFindings(findings.length, findings[0]?.detail.en ?? ''),
  }),
};

const sharing: Readonly<Partial<Record<RestorePlan['sharing'], Bilingual>>> = bilingual(
  nl.restoreSharing,
  en.restoreSharing,
);

/** What restoring a backup does to the sharing of the register; null = nothing, or it is not known. */
export const restoreSharing = (plan: Pick<RestorePlan, 'sharing'>): Bilingual | null =>
  sharing[plan.sharing] ?? null;

/** Messages about documents. */
export const documentSentences = bilingual(nl.documents, en.documents);

/** Messages about the entire register as a zip. */
export const wholeSentences = {
  ...withOwnWords(bilingual(nl.whole, en.whole)),
  /** The register of a zip does not verify; `finding` is the first thing that is wrong with it. */
  notRight: (finding: Bilingual | undefined): Bilingual => ({
    nl: nl.whole.notRight(finding?.nl ?? ''),
    en: en.whole.notRight(finding?.en ?? ''),
  }),
};

/** Messages about encryption with a passphrase. */
export const sealSentences = bilingual(nl.seal, en.seal);

/** Messages about sign-offs transferred in a file. */
export const exchangeSentences = withOwnWords({ ...bilingual(nl.exchange, en.exchange), why: nl.why });
