/** Sentences about the checklist of Art. 28 GDPR. */
import type { Bilingual } from '../schema/primitives.ts';
import * as en from './article28.en.ts';
import * as nl from './article28.nl.ts';
import { bilingual } from './both.ts';
import { both, formatArticle } from './format.ts';
import { inSentence } from './in-sentence.ts';

const checklist = bilingual(nl.checklist, en.checklist);
const guarantee = bilingual(nl.guarantee, en.guarantee);

/**
 * The agreement lacks what the law requires; `missing` = number of points, at least one. @param title of the agreement,
 * where the supplier has several; empty = not named.
 */
export function checklistSentences(
  supplierName: string,
  missing: number,
  title = '',
): { reason: Bilingual; nextStep: Bilingual } {
  const reason = checklist.reason(inSentence(supplierName), missing, inSentence(title));
  return {
    reason: both((language) => `${reason[language]} (${formatArticle('28(3)', language)}).`),
    nextStep: checklist.nextStep,
  };
}

/** We did not assess the guarantees of the supplier, or not in full. */
export function guaranteeSentences(supplierName: string): { reason: Bilingual; nextStep: Bilingual } {
  const reason = guarantee.reason(inSentence(supplierName));
  return {
    reason: both((language) => `${reason[language]} (${formatArticle('28(1), 28(5)', language)}).`),
    nextStep: guarantee.nextStep,
  };
}
