/** Sentences about the checklist of Art. 28 GDPR. */
import type { Bilingual } from '../schema/primitives.ts';
import { both, formatArticle } from './format.ts';
import { inSentence } from './in-sentence.ts';

/** The agreement lacks what the law asks of it; `missing` = how many points, at least one. */
export function checklistSentences(
  supplierName: string,
  missing: number,
): { reason: Bilingual; nextStep: Bilingual } {
  const supplier = inSentence(supplierName);
  return {
    reason: both((language) => {
      const article = formatArticle('28(3)', language);
      if (language === 'nl') {
        const points =
          missing === 1
            ? 'ontbreekt een verplicht onderdeel of is het'
            : `ontbreken ${missing} verplichte onderdelen of zijn ze`;
        return `In de verwerkersovereenkomst met ${supplier} ${points} niet volledig (${article}).`;
      }
      const points = missing === 1 ? 'one required item is' : `${missing} required items are`;
      return `In the processor agreement with ${supplier} ${points} missing or incomplete (${article}).`;
    }),
    nextStep: {
      nl: 'Stuur de leverancier de brief met wat ontbreekt, en leg de aanvulling vast.',
      en: 'Send the supplier the letter with what is missing, and record the supplement.',
    },
  };
}
