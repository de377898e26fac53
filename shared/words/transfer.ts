/** From a transfer verdict or advisory (Chapter V GDPR) to its sentences, each with its article. */

import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { both, formatArticle } from './format.ts';
import { inSentence } from './in-sentence.ts';
import { type Sentences, signClauses, type TransferWords, verdictSentences } from './transfer-verdicts.ts';

const advisorySentences: Record<Advisory, Sentences> = {
  ART49: {
    reason: () => ({
      nl: 'Een afwijking is een uitzondering die u per geval moet kunnen verantwoorden',
      en: 'A derogation is an exception that you must be able to account for case by case',
    }),
    nextStep: verdictSentences.ART49.nextStep,
  },
  DPF_NO_FALLBACK: {
    reason: (w) => ({
      nl: `Als het adequaatheidsbesluit voor ${w.place.nl} vervalt, is er geen andere waarborg`,
      en: `If the adequacy decision for ${w.place.en} falls, there is no other safeguard`,
    }),
    nextStep: (w) => ({
      nl: `Leg een terugval klaar. ${signClauses(w).nl}`,
      en: `Have a fallback ready. ${signClauses(w).en}`,
    }),
  },
  PARENT_RISK: {
    reason: (w) => ({
      nl: `De moedermaatschappij van ${w.importer.nl} is gevestigd in ${w.parent?.nl}: een overheid daar kan om gegevens vragen`,
      en: `The parent company of ${w.importer.en} is established in ${w.parent?.en}: an authority there may demand data`,
    }),
    nextStep: (w) => ({
      nl: `Spreek met ${w.importer.nl} af hoe met zulke verzoeken wordt omgegaan en weeg dit mee bij de afdoende garanties.`,
      en: `Agree with ${w.importer.en} how such demands are handled and weigh this in the sufficient guarantees.`,
    }),
  },
  SECURITY_ABROAD: {
    reason: (w) => ({
      nl: `Er is toegang tot de gegevens vanuit ${w.place.nl}`,
      en: `There is access to the data from ${w.place.en}`,
    }),
    nextStep: verdictSentences.NO_SEPARATE_IMPORTER.nextStep,
  },
};

/** Reason (a sentence that ends in its article) and next step, in both languages. */
export interface Explanation {
  readonly reason: Bilingual;
  readonly nextStep: Bilingual;
}

/** Explains a verdict; `article` in the notation of `formatArticle`. */
export function transferSentences(code: TransferCode, article: string, words: TransferWords): Explanation {
  return explained(verdictSentences[code], article, words);
}

/** Explains an advisory. */
export function advisoryExplanation(advisory: Advisory, article: string, words: TransferWords): Explanation {
  return explained(advisorySentences[advisory], article, words);
}

function explained(texts: Sentences, article: string, words: TransferWords): Explanation {
  const own = { ...words, importer: both((language) => inSentence(words.importer[language])) };
  const reason = texts.reason(own);
  return {
    reason: both((language) => `${reason[language]} (${formatArticle(article, language)}).`),
    nextStep: texts.nextStep(own),
  };
}
