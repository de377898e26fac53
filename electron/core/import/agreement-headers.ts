/** What a header asks of the agreement: whether there is one, one state of it, when it was signed, or something else about it. */
import { readState } from './cells/agreement.ts';
import { agreementNames } from './header-words.ts';
import { pattern } from './pattern.ts';

/** Words for the agreement, folded as headers are; beside them "overeenkomst" means no other one. */
const subject = new RegExp(`\\b(${agreementNames}|overeenkomst|agreement)\\b`, 'g');
const signing = pattern('g')`
    \b((onder)?teken(en|ing)|(on?der)?(ge)?tekende?|handtekening(en)?|signed|signing|signature|executed
    |execution|unterzeichn\w*|unterschr\w*|signee?|signature)\b
  `;
/** That there is one. */
const present = pattern('g')`
    \b(af)?gesloten\b|\b(aanwezig|akkoord|geregeld|in orde|in place|on file|concluded|present|exists?|completed?
    |(ab)?geschlossen|vorhanden|liegt vor|conclue?s?|en place|overeengekomen|getroffen)\b
  `;
/** Words that ask, and words for whom it is with. */
const filler = pattern('g')`
    \b(door|by) (het |de |the )?((school)?bestuur|directie|directeur|management|board|raad|college|beide partijen
    |both parties)\b|\b(is|zijn|er|een|de|het|des|der|die|das|onze?|ons|heeft|hebben|heb|hebt|wij|we|u|jullie|al|wel|voor|van|vom
    |met|in|op|aan|per|nvt|n v t|neen|oui|non|contract|the|a|an|for|with|do|does|did|you|our|your|has|have|been|was|there|any|ja|nee|yes|no|j|n
    |y|x|of|or|en|and|und|et|oder|ou|avg|gdpr|rgpd|dsgvo|uk|eu|art|artikel|article|28|leverancier|supplier|vendor
    |processor|verwerker|partij|retour|terug|zo|so|if|indien|deze|dit|this|it|diese|dieser|status|stand|state
    |versie|version|boz|vng|ibd|surf|sivon|kennisnet|arvodi|arbit|19\d\d|20\d\d|v?\d{1,2})\b
  `;
const dated = /\b(datum|date|dd|d d|op|on|at|am|le|vom|wanneer|when|wann|quand)\b/g;
/** A contract of which nobody says that it is the one of Art. 28. */
const otherContract = /\b(contract|contrat|vertrag)\b/g;
const bare = /^(|ja|j|yes|y|x|v|1|0|n|no|nee|true|false|actief|active|akkoord|oke?)$/;

const without = (folded: string, ...patterns: readonly RegExp[]): string =>
  patterns
    .reduce((words, pattern) => words.replaceAll(pattern, ' '), folded)
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a folded header has words for the agreement. */
export const namesAgreement = (folded: string): boolean => folded.search(subject) >= 0;

/** The state that a folded header says, in its words; null where it says none. */
export function stateOfHeader(folded: string): string | null {
  const words = without(folded, subject, /\b(status|stand|state)\b/g);
  if (bare.test(words)) return null;
  // Folding takes the points out of "n.v.t.".
  const state = words === 'n v t' ? 'n.v.t.' : words;
  const { value, remarks } = readState({ text: state, kind: 'text' });
  if (value.recorded === null || value.recorded === 'unknown' || value.signedOn !== null) return null;
  return value.hasEnded || (value.words === '' && remarks.every(({ keeps }) => !keeps)) ? state : null;
}

/** Whether a folded header with words for the agreement asks for more than whether there is one that is signed: a yes then answers something else. */
export const asksMore = (folded: string): boolean =>
  without(folded, subject, signing, present, dated, filler) !== '';

const need =
  /\b(nodig|benodigd|vereist|verplicht|noodzakelijk|required|needed|necessary|mandatory|erforderlich|notig|notwendig|requise?|necessaire|obligatoire)\b/g;

/** Whether a folded header asks whether an agreement is needed, and nothing else. */
export const asksNeed = (folded: string): boolean =>
  folded.search(subject) >= 0 && folded.search(need) >= 0 && without(folded, subject, need, filler) === '';

/** Whether a folded header asks whether something is signed. */
export const asksSignature = (folded: string): boolean => folded.search(signing) >= 0;

/** Whether a folded header asks for the day of signing, and for no other day: when it was sent, checked or expected. */
export const asksDayOfSigning = (folded: string): boolean =>
  without(folded, subject, otherContract, signing, present, dated, filler) === '';

/** Whether a folded header asks whether a contract is there or signed, and not which: "Contract getekend", "Contrat signé". */
export const asksOfOtherContract = (folded: string): boolean =>
  folded.search(otherContract) >= 0 &&
  folded.search(subject) < 0 &&
  without(folded, otherContract, signing, present, filler) === '';

/** Whether a folded header is that of a day and says nothing of what was done on it. */
export const isBareDay = (folded: string): boolean => /^(datum|date|dd|d d)$/.test(folded);

/** Whether a folded header speaks of a contract, or of a day alone: it may be that of another one than the agreement. */
export const namesOtherContract = (folded: string): boolean =>
  isBareDay(folded) || (folded.search(otherContract) >= 0 && folded.search(subject) < 0);
