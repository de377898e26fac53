/** From a transfer verdict or advisory (Chapter V GDPR) to its sentences, each with its article. */
import type { FlowFacts } from '../fields/flow.ts';
import type { LawEvent } from '../schema/jurisdiction.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory, TransferCode } from '../schema/transfer-codes.ts';
import { bilingual } from './both.ts';
import { both, formatArticle } from './format.ts';
import { inSentence } from './in-sentence.ts';
import * as en from './transfer.en.ts';
import * as nl from './transfer.nl.ts';
import {
  completeFallback,
  type Sentences,
  type TransferWords,
  verdictSentences,
} from './transfer-verdicts.ts';

const told = bilingual(nl.advisories, en.advisories);
const advisorySentences: Record<Advisory, Sentences> = {
  ...told,
  ART49: { ...told.ART49, nextStep: verdictSentences.ART49.nextStep },
  DPF_NO_FALLBACK: {
    ...told.DPF_NO_FALLBACK,
    nextStep: (words) => told.DPF_NO_FALLBACK.nextStep(completeFallback(words)),
  },
  SECURITY_ABROAD: {
    ...told.SECURITY_ABROAD,
    nextStep: verdictSentences.NO_SEPARATE_IMPORTER.nextStep,
  },
};

/** How the importer is described if no legal entity is recorded, by its role. */
export const unnamedImporters: Record<FlowFacts['actor'], Bilingual> = bilingual(nl.importers, en.importers);

/** What a public authority is told about a derogation that is closed to it, or may be. */
export const authorityNotes = bilingual(nl.authority, en.authority);
/** That data which stay within the EEA are judged as a transfer, because of who can reach them. */
export const reachedFromNote = (place: Bilingual, importer: Bilingual, from: Bilingual): Bilingual => ({
  nl: nl.reachedFrom(place.nl, inSentence(importer.nl), from.nl),
  en: en.reachedFrom(place.en, inSentence(importer.en), from.en),
});
/** Whom a transfer on compelling legitimate interests is told. */
export const compellingNote: Bilingual = bilingual(nl.compelling, en.compelling);
/** An event of law about a place with its day. */
export const eventNote = ({ on, nl: dutch, en: english }: LawEvent): Bilingual => ({
  nl: nl.event(on, dutch),
  en: en.event(on, english),
});

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
  const named = (name: Bilingual) => both((language) => inSentence(name[language]));
  const own = { ...words, importer: named(words.importer), supplier: named(words.supplier) };
  const reason = texts.reason(own);
  return {
    reason: both((language) => `${reason[language]} (${formatArticle(article, language)}).`),
    nextStep: texts.nextStep(own),
  };
}
