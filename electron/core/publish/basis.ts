/** On what a transfer rests, in the words for those outside the organisation. */
import type { ToldTransfer } from '../../../shared/law/recipients.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { decisionName } from '../../../shared/words/format.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** What carries the transfer; null where that is not certain. No name, day or reference of the record is in it. */
export function basisName({ basis }: ToldTransfer, language: Language): string | null {
  const words = publishWords[language];
  switch (basis?.kind) {
    case undefined:
      return null;
    case 'adequacy': {
      const named = words.adequacy(decisionName(basis.decision.decision, language));
      return basis.decision.condition === 'dpf' ? `${named}${words.framework}` : named;
    }
    case 'safeguard':
      return terms[language].mechanism[basis.mechanism];
    case 'derogation':
      return words.derogation(terms[language].ground[basis.ground]);
  }
}
