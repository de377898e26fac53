/** What the cells of a column say it is, whatever its header. */
import type { ImportField } from '../../../shared/fields/import.ts';
import { findDay, parseDateText } from '../../../shared/law/date-text.ts';
import { readState } from './cells/agreement.ts';
import { readYesNo } from './cells/facts.ts';
import { readPlaces } from './cells/places.ts';
import { foldWords, isNull, saysNothing, saysUnknown } from './cells/reading.ts';
import { mentionsRole, readRole } from './cells/role.ts';
import { readUses } from './cells/use.ts';
import { namesProcessorAgreement } from './header-words.ts';
import { unmarked } from './links.ts';
import { pattern } from './pattern.ts';

const looksNumeric = /^[\d\s.,/-]+$/;
const looksLikeMail = /^\S+@\S+\.\S+$/;
/** Longer is a sentence in which a day stands. */
const DAY_LENGTH = 25;
const looksLikeAddress = /^(https?:\/\/|www\.)\S+$/i;
const looksLikeParty = pattern('iu')`
    [\p{L}\p{N}][,.]? ?\(?\b(b\.?v|n\.?v|v\.?o\.?f|inc|llc|ltd|limited|corp|gmbh|ag|sas|sarl|s\.?a|ab|oy|a\/s
    |aps|o[uü]|stichting|pbc|plc|ehf|kg|se)\b\.?\)?$
  `;
const looksLikeBody =
  /^(gemeente|provincie|waterschap|ministerie|stichting|vereniging|universiteit|hogeschool|school|ziekenhuis|ggd|de klant|klant|customer)\b/i;
const isOrganisation = (value: string): boolean => looksLikeParty.test(value) || looksLikeBody.test(value);
/** Longer than a name of places: a sentence about something else may name a country too. */
const PLACE_LENGTH = 80;

const looksLikeDay = (value: string) =>
  (value.length <= DAY_LENGTH && /^\d/.test(value) && findDay(foldWords(value)) !== null) ||
  // "March 1, 2026", and nothing else.
  parseDateText(value) !== null;

/** Fields that hold words; "ja" or "nee" is none of them. */
const describing: ReadonlySet<ImportField> = new Set<ImportField>([
  'dataCategories',
  'dataSubjects',
  'purposes',
  'service',
  'measures',
  'retention',
]);
const isAnswer = (value: string) => readYesNo(text(value)).value !== null;

/** Whether all values say when, many of them without a day: "2023", "begin 2024", "1-2-2024 (concept)". */
const areTimes = (values: readonly string[]): boolean =>
  values.length > 2 &&
  values.every((value) => /(?<!\d)(19|2[0O])[\dO]{2}(?!\d)|^\d{5}$/.test(value)) &&
  values.filter(looksLikeDay).length * 3 >= values.length &&
  !values.some(
    (value) =>
      /^\p{L}/u.test(value) &&
      !/^(begin|medio|mid|eind|start|early|late|q\d|\p{L}{3,9}\.? ['’]?(19|20)\d\d$)/iu.test(value),
  );

/** Whether all of the values, of which there are some, are a yes or a no. */
export const areAnswers = (values: readonly string[]): boolean => values.length > 0 && values.every(isAnswer);

const text = (value: string) => ({ text: value, kind: 'text' }) as const;

const says = (value: string) => value !== '' && !isNull(value) && !saysNothing(value) && !saysUnknown(value);

/** The values of a column that say something. */
export function tellingValues(values: readonly string[]): string[] {
  return values.filter(says);
}

function mostly(values: readonly string[], is: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(is).length * 2 > values.length;
}

/** Departments that are the code of a country too. */
const departments: ReadonlySet<string> = new Set('HR IT PR QA BI CS AI'.split(' '));

/** Whether most values name a country. */
export function holdsPlaces(values: readonly string[]): boolean {
  const named = values.filter(namesCountry);
  const areDepartments = named.every((value) => departments.has(value));
  return named.length * 2 > values.length && !areDepartments;
}

function namesCountry(value: string): boolean {
  // "No" is an answer before it is the code of Norway.
  const isHours = /^24 ?[/x*] ?7\b/i.test(value);
  if (value.length > PLACE_LENGTH || (/^\d/.test(value) && !isHours) || isAnswer(value)) return false;
  // "IS 12345", "NL-0042": a number with letters before it, which are the code of a country too.
  if (/^[A-Z]{2}[-. ]?\d[\d .-]*$/.test(value)) return false;
  // "Stichting Oost SE", "Jansen BV": the form of an entity is the code of a country too.
  return readPlaces(text(value), !looksLikeParty.test(value)).value.some(
    ({ country }) => country !== 'unknown',
  );
}

/** Whether most values end in the form of a legal entity. */
export function holdsParties(values: readonly string[]): boolean {
  return mostly(values, (value) => looksLikeParty.test(value));
}

/** Whether a text is what stands below a header: the name of a legal entity, an address of e-mail, an answer, nothing. */
export function looksLikeData(text: string): boolean {
  return looksLikeParty.test(text) || looksLikeMail.test(text) || isAnswer(text) || saysNothing(text);
}

/** A transfer instrument as the first of a few words: "SCC + TIA", "DPF gecertificeerd", "Adequaatheidsbesluit". */
const looksLikeInstrument = pattern('i')`
    ^(scc|bcr|dpf|idta|tia|eu-u\.?s|modelcontract\w*|standaardcontract\w*|standard contractual
    |standardvertrag\w*|adequa\w+|angemessenheit\w*|data privacy framework|privacy shield|binding corporate)
  `;

/** Whether most values are days. */
export const holdsDays = (values: readonly string[]): boolean => mostly(values, looksLikeDay);

/** Whether most values name a transfer instrument. */
export function holdsInstruments(values: readonly string[]): boolean {
  return mostly(values, (value) => value.length <= PLACE_LENGTH && looksLikeInstrument.test(value));
}

/** Whether the values count the rows, or identify them by a number. */
export function holdsNumbers(values: readonly string[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => /^[A-Za-z]{0,3}[-. ]?\d+$/.test(value)) &&
    new Set(values).size === values.length
  );
}

/** A role under the GDPR and nothing else: "Independent Controller", "sub-verwerker". */
const looksLikeRole = pattern('i')`
    ^((independent|joint|separate|data|sub|zelfstandig\w*|gezamenlijk\w*|eigen|verwerkings?)[- ]?)*(processors?
    |controllers?|verwerkers?|(verwerkings)?verantwoordelijk(en?)?)$|^(gezamenlijk|joint)$
  `;

/** Whether something is still in use, in one word. */
const looksLikeStanding = pattern('i')`
    ^((in)?acti(ef|ve)|aktiv|inaktiv|open|closed|live|retired|archived|draft|pending|new|approved|terminated
    |offboarded|enabled|disabled)$
  `;

/** Whether a text says how far an agreement is, and not only that something is in use. */
function saysState(value: string): boolean {
  const { recorded, hasEnded } = readState(text(value)).value;
  return (recorded !== null && recorded !== 'unknown') || hasEnded;
}

/** Whether most values say how far an agreement is: "getekend", "concept". */
export const holdsStates = (values: readonly string[]): boolean =>
  mostly(values, (value) => saysState(value) && !looksLikeStanding.test(value));

/** Whether all values are titles of processor agreements that say nothing of how far one is: "Verwerkersovereenkomst CRM 2024". */
export const holdTitles = (values: readonly string[]): boolean =>
  values.length > 0 &&
  values.every((value) => namesProcessorAgreement.test(foldWords(value)) && !saysState(value));

const inHours = /\d ?(min(uten|utes?)?|uur|uren|hours?|h|sec(onden|onds)?|stunden?)\b/i;

/** How good or how grave something is, in one word. */
const looksLikeMark = pattern('i')`
    ^(zeer )?(hoog|midden|gemiddeld|laag|goed|matig|slecht|voldoende|onvoldoende|high|medium|low|good|poor|sufficient
    |groen|geel|oranje|rood|green|yellow|orange|red|ok|oke|in orde)$
  `;

/** Beside roles: one that is none. */
const isOtherParty = /^(third part(y|ies)|derden?|derde partij|recipient|ontvanger|other|overig|geen|none)$/i;
const isRole = (value: string) => looksLikeRole.test(value.replaceAll('_', ' '));

/** Corrects the field that a header suggests if the values below it contradict it; `isNamed`: by all of its text. */
export function byContents(
  field: ImportField | null,
  values: readonly string[],
  isNamed: boolean,
): ImportField | null {
  const is = (pattern: RegExp) => mostly(values, (value) => pattern.test(value));
  // Nested data of a JSON list: not text that a field could take. A link has its address behind its words.
  if (mostly(values, (value) => /^[[{]/.test(unmarked(text(value)).text) && !/^\[[^\]]*\]\(/.test(value)))
    return null;
  if (field === 'name' && is(looksNumeric)) return null;
  // "Verwerker? ja", "Subverwerkers? nee": an answer names nobody.
  if (field === 'name' && areAnswers(values)) return null;
  if (field === 'subProcessors' && mostly(values, isAnswer)) return null;
  // "Beheerder: Centric B.V.", "Verantwoordelijke: nee": a legal entity and an answer are no colleague.
  if (field === 'owner' && (areAnswers(values) || mostly(values, isOrganisation))) return null;
  if (field === 'owner' && values.length > 0 && values.every(isRole)) return 'role';
  if (field === 'agreementState' && (mostly(values, looksLikeDay) || areTimes(values))) return 'signedOn';
  // "Duur: 30 minuten" is of no agreement.
  if (field === 'endsOn' && is(inHours)) return null;
  // "Renewal date" is a day on which a term ends, and says nothing of what follows.
  if (field === 'renewal' && mostly(values, looksLikeDay)) return 'endsOn';
  // "Opzeggen voor", with days below it: until when notice can be given follows from the term.
  if (field === 'notice' && mostly(values, looksLikeDay)) return null;
  if ((field === null || field === 'contactName') && is(looksLikeMail)) return 'email';
  // "Vendor type: processor, independent controller": a kind that is a role under the GDPR.
  if (
    field === null
      ? mostly(values, isRole)
      : (field === 'category' || field === 'name') &&
        values.some(isRole) &&
        values.every((value) => isRole(value) || isOtherParty.test(value))
  )
    return 'role';
  if (
    field === 'role' &&
    values.length > 0 &&
    values.every((value) => readRole(text(value)).value === null && !mentionsRole(value))
  ) {
    return 'purposes';
  }
  const named = values.filter((value) => !isAnswer(value));
  if (
    field === 'insideEea' &&
    !mostly(values, (value) => readYesNo(text(value.split(/[ ,(]/)[0] ?? '')).value !== null)
  ) {
    return holdsPlaces(named) ? 'location' : 'transferBasis';
  }
  // "Persoonsgegevens? ja": an answer is no kind of data.
  if (field !== null && describing.has(field) && mostly(values, isAnswer)) return null;
  // "Opslag in cloud: ja" names no place, "Gestopt: ja" no day.
  if (field === 'location' && areAnswers(values)) return null;
  // "Location type: on-premise" says how, and not what for.
  if (field === 'locationUse' && !mostly(values, (value) => readUses(text(value)).value.length > 0))
    return null;
  if (field === 'endedOn' && !isNamed && !mostly(values, looksLikeDay)) return null;
  // "TOM geprüft am", with an "offen" among its days.
  if (field === 'measures' && values.some(looksLikeDay)) return 'reviews';
  // "Beveiliging: hoog": a mark is no measure.
  if (field === 'measures' && mostly(values, (value) => looksLikeMark.test(value))) return null;
  if (field === 'address' && !isNamed && holdsPlaces(values)) return null;
  // "state" is where a street is in one program, and whether a supplier is in use in another.
  if (field === 'address' && !isNamed && mostly(values, (value) => looksLikeStanding.test(value)))
    return null;
  if (field !== null && describing.has(field) && field !== 'retention' && is(looksNumeric)) return null;
  if (field !== null && describing.has(field) && is(looksLikeMail)) return null;
  if ((field === 'agreementState' || field === 'service' || field === 'purposes') && is(looksLikeAddress)) {
    return field === 'agreementState' ? field : null;
  }
  return field;
}
