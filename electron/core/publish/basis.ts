/** To where data are transferred and on what that rests, in the words for those outside the organisation. */
import { compareNames } from '../../../shared/law/names.ts';
import type { ToldTransfer, Whereabouts } from '../../../shared/law/recipients.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { decisionName } from '../../../shared/words/format.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** What carries the transfer; null where that is not certain. No name, day or reference of the record is in it. */
function basisName({ basis }: ToldTransfer, language: Language): string | null {
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

/** What carries the transfers of somebody, as text; `isKnown` = places, importers and bases are all certain. */
export function transfersText(
  { transfers, hasUnknownPlace, hasUnknownImporter }: Whereabouts,
  place: (code: string) => string,
  language: Language,
): { readonly text: string; readonly isKnown: boolean } {
  const words = publishWords[language];
  const told = transfers.map(
    (transfer) => `${place(transfer.country)}: ${basisName(transfer, language) ?? words.notEstablished}`,
  );
  const hasDoubt = hasUnknownPlace || hasUnknownImporter;
  const isKnown = !hasDoubt && transfers.every(({ basis }) => basis !== null);
  if (told.length === 0) return { text: hasDoubt ? words.unknown : words.noTransfer, isKnown };
  const sorted = [...new Set(told)].sort(compareNames);
  return { text: [...sorted, ...(hasDoubt ? [words.unknown] : [])].join('; '), isKnown };
}
