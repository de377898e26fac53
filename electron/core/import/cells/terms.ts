/** Notice periods and renewal of agreements as people write them in a list. */

import type { AgreementFacts } from '../../../../shared/fields/agreement.ts';
import type { Period } from '../../../../shared/law/dates.ts';
import { periodUnits } from '../../../../shared/law/period-words.ts';
import { agreedAtMost } from '../../../../shared/schema/agreement.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { foldHeader } from '../header.ts';
import { pattern } from '../pattern.ts';
import type { Cell } from './cell.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  rejected,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';

type Renewal = AgreementFacts['renewal'];

const numbers: Record<string, number> = {
  een: 1,
  one: 1,
  a: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
  half: 0.5,
  anderhalf: 1.5,
  twaalf: 12,
  twelve: 12,
  ein: 1,
  eine: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  sechs: 6,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  ...{ quatre: 4, funf: 5, cinq: 5, zeven: 7, seven: 7, sieben: 7, sept: 7, acht: 8, eight: 8, huit: 8 },
  ...{ negen: 9, nine: 9, neun: 9, neuf: 9, tien: 10, ten: 10, zehn: 10, dix: 10, zwolf: 12, douze: 12 },
  ...{ veertien: 14, fourteen: 14, vierzehn: 14, quatorze: 14, achttien: 18, eighteen: 18, twintig: 20 },
  ...{ twenty: 20, zwanzig: 20, vingt: 20, dertig: 30, thirty: 30, dreissig: 30, trente: 30, zestig: 60 },
  ...{ sixty: 60, sechzig: 60, soixante: 60, negentig: 90, ninety: 90, neunzig: 90 },
};
const units = periodUnits.map(({ words, unit, factor }) => ({
  pattern: new RegExp(`^${words}$`),
  unit,
  factor,
}));
// A number in letters stands apart from its unit: "aan" is no "a an".
const amount = `(?:(\\d{1,4}(?:[.,]5)?)[ -]?|(${Object.keys(numbers).join('|')})[ -])`;
const part = new RegExp(`(?<![\\w,./])${amount}((?:calendar )?[a-z]+)\\b\\.?(?! ouvr)`, 'g');

interface FoundPeriod {
  readonly period: Period;
  readonly rest: string;
}

const spelledPeriod = (_: string, ...parts: readonly (string | undefined)[]): string =>
  ['years', 'months', 'weeks', 'days']
    .flatMap((unit, at) => (parts[at] === undefined ? [] : `${Number.parseInt(parts[at] ?? '', 10)} ${unit}`))
    .join(' ');

/** "1½ jaar", "1/2 jaar": halves as decimals. */
export const withHalves = (text: string): string =>
  text.replace(
    /(?<![\d.,/])(\d{1,2}(?: (?=1\/))?)??(?:½|1\/2)(?!\d)/g,
    (_, whole?: string) => `${Number(whole ?? 0)}.5`,
  );

/** The period in a text and the words around it, or null if there is none. */
export function findPeriod(text: string): FoundPeriod | null {
  const folded = foldWords(withHalves(text.replace(/\([^)]*\bwerkdagen\b[^)]*\)/gi, '')))
    // "3 (drie) maanden", "three (3) months": one number, said twice.
    .replace(/\b(\d{1,4}) ?\(\p{L}+\)/gu, '$1')
    .replace(/\b\p{L}+ ?\((\d{1,4})\)/gu, '$1')
    .replace(/\b(een|a|an|ein|un|une) (?=half\b)/g, '')
    // "P3M", "P1Y6M": how programs write a period (ISO 8601).
    .replace(/^p(?=\d)(\d+y)?(\d+m)?(\d+w)?(\d+d)?$/, spelledPeriod);
  const period = { months: 0, days: 0 };
  let end: number | null = null;
  let start = 0;
  for (const match of folded.matchAll(part)) {
    const [whole, digits, spelled = '', name = ''] = match;
    const unit = units.find(({ pattern }) => pattern.test(name));
    const count = digits === undefined ? (numbers[spelled] ?? 0) : Number(digits.replace(',', '.'));
    const value = count * (unit?.factor ?? 0);
    if (!unit || !Number.isInteger(value)) continue;
    // "1 jaar en 6 maanden" is one period; a second one elsewhere in the text is another matter.
    const between = end === null ? '' : folded.slice(end, match.index);
    if (end !== null && !/^\s*(en|and|und|et|\+|,)?\s*$/.test(between)) break;
    if (end === null) start = match.index;
    period[unit.unit] += value;
    end = match.index + whole.length;
  }
  if (end === null || period.months > agreedAtMost.months || period.days > agreedAtMost.days) return null;
  return { period, rest: foldWords(`${folded.slice(0, start)} ${folded.slice(end)}`) };
}

const noticeWords = pattern()`
    ^(opzegtermijn|opzegging|schriftelijk|van tevoren|vooraf
    |voor (het |de )?(einde|eind|afloop|einddatum|contracteinde|verlenging)( (van )?(het |de )?(contract
    |overeenkomst|looptijd|termijn|term))?|notice|prior( to)?|before
    |(the )?(end|expiry|expiration|renewal)( of (the )?(term|contract|agreement))?|['’]|s notice|in writing|('s )?notice period|\(|\)|,| )*$
  `;

/** "Tegen het einde van de maand", "per einde kwartaal", "towards the end of a year". */
const towardsWords = pattern('i')`
    \b(?:,\s*)?(?:tegen|per|naar|towards|to|at|effective)(?: het| the)?(?: einde?| end)(?: van| of)?(?: de| het
    | een| a| the| each| iedere| elke| calendar| kalender)*\s*-?(maand|kwartaal|(?:kalender)?jaar|month|quarter
    |year)\b
  `;
/** "Per kwartaaleinde", "zum Quartalsende". */
const towardsOneWord = pattern('i')`
    \b(?:,\s*)?(?:tegen|per|naar|towards|zum|auf)\s+(maand|kwartaal|(?:kalender)?jaar|monats|quartals
    |(?:kalender)?jahres)-?ende?\b|\b(?:tegen|per|naar)\s+(maand|kwartaal|(?:kalender)?jaar)-?einde?\b
  `;
const endsOf: readonly [RegExp, 'month' | 'quarter' | 'year'][] = [
  [/maand|month|monat/i, 'month'],
  [/kwartaal|quarter|quartal/i, 'quarter'],
  [/jaar|year|jahr/i, 'year'],
];

/** A text without its words on the end towards which notice is given. */
export const withoutTowards = (text: string): string =>
  text.replace(towardsWords, '').replace(towardsOneWord, '');

/** The end of a calendar period towards which notice is given, as far as a text says so. */
export function towardsEndOf(text: string): 'month' | 'quarter' | 'year' | null {
  const found = towardsWords.exec(text) ?? towardsOneWord.exec(text);
  const unit = found?.[1] ?? found?.[2];
  if (unit === undefined) return null;
  return endsOf.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/** "1 tot 3 maanden", "3/6 maanden": which of the two, nobody says. */
const oneOf = /(?<![\d.,/-])(?!1\/2)\d{1,3} ?(?:tot|of|à|[-–/]|to|or|bis|oder|ou) ?\d{1,3} ?\p{L}{2}/iu;

/**
 * A notice period. `header` may give the unit ("Opzegtermijn in maanden"); without one a number is rejected.
 */
export function readNotice(cell: Cell, header: string): Reading<AgreementFacts['notice']> {
  if (cell.text === '' || saysNothing(cell.text)) return certain(null);
  if (saysUnknown(cell.text)) return { value: null, remarks: [uncertain(cellSentences.noticeUnknown)] };
  const towards = towardsEndOf(cell.text);
  const text =
    towards === null
      ? cell.text
      : withoutTowards(cell.text)
          .replace(/\(\s*\)/g, '')
          .trim();
  // "3m": notice is not given in minutes.
  const inWords = text.replace(/^(\d{1,2}) ?m$/i, '$1 mnd');
  const found = oneOf.test(inWords) ? null : findPeriod(withUnit(inWords, unitOfHeader(header)));
  if (found === null) return { value: null, remarks: [rejected(cellSentences.notAPeriod)] };
  const remarks = noticeWords.test(found.rest)
    ? []
    : [incomplete(cellSentences.wordsBesideNotice(found.rest))];
  if (towards === null) return { value: found.period, remarks };
  return { value: { ...found.period, towards }, remarks };
}

/** A number alone, or with the first letter of the unit of its header ("3m" below "in maanden"), is so many of them. */
export function withUnit(text: string, unit: string): string {
  const [, count, letter = ''] = /^(\d+) ?(\p{L})?$/u.exec(text) ?? [];
  if (unit !== '' && text.length > 1 && Object.hasOwn(numbers, foldWords(text))) return `${text} ${unit}`;
  return count !== undefined && unit.startsWith(letter.toLowerCase()) ? `${count} ${unit}` : text;
}

/** The unit that a header names: "Opzegtermijn (mnd)", "noticePeriodDays", "Kündigungsfrist in Wochen". */
export function unitOfHeader(header: string): string {
  const words = foldHeader(header.replace(/[()]/g, ' ')).split(' ');
  const isUnit = (word: string) => word.length > 2 && units.some(({ pattern }) => pattern.test(word));
  return words.find(isUnit) ?? '';
}

const shortened: readonly [RegExp, string][] = [
  [/\bstilz(w(ijg)?)?\b\.?/g, 'stilzwijgend'],
  [/\bautom\b\.?/g, 'automatisch'],
  [/\bverl\b\.?/g, 'verlenging'],
  [/\bopz(egt?)?\b\.?( ?term\b\.?)?/g, 'opzegtermijn'],
];

/** "Stilz. verl.": folded words about a term without what people shorten in them. */
export const spelledOut = (folded: string): string =>
  shortened.reduce((words, [short, whole]) => words.replace(short, whole), folded);

const automatic =
  /\b(stilzwijgend\w*|stillschweigend\w*|automatisch\w*|auto(matic(ally)?)?|automatique|tacit(e|ly|ement)?|evergreen|rolling)\b/;
const indefinite = pattern()`
    \b(onbep(aald\w*)?|unbefristet\w*|unbestimmt\w*|indeterminee?|doorlopend|indefinite(ly)?|perpetual
    |open[ -]ended|no end( date)?|geen einddatum|tot (weder)?opzegging
    |tot nader (order|bericht)|until further notice|bis auf weiteres|bis auf widerruf
    |until (terminated|cancelled|notice))\b
  `;
const fixed = pattern()`
    \b(geen( stilzwijgende| automatische)? verlenging|niet (stilzwijgend|automatisch)|no( automatic)? renewal
    |bepaalde tijd|vaste (looptijd|termijn)|fixed( term)?|not renewed)\b
  `;
const adverbs: readonly [RegExp, number][] = [
  [
    /\b(jaarlijks|per jaar|(elk|ieder) jaar|(each|every) year|jedes jahr|chaque annee|yearly|annually|annual|per year|jahrlich|pro jahr|annuel\w*|par an)\b/,
    12,
  ],
  [/\b(per kwartaal|quarterly)\b/, 3],
  [
    /\b(maandelijks|per maand|(elke|iedere) maand|(each|every) month|monthly|per month|month[ -]to[ -]month|monatlich|mensuel\w*)\b/,
    1,
  ],
];
const renewalFiller = pattern('g')`
    \b(stilzwijgend\w*|automatisch\w*|auto(matic(ally)?)?|tacit(ly)?|evergreen|verleng\w*|renew\w*|met|telkens
    |steeds|jaarlijks|yearly|annually|annual|jahrlich|annuel\w*|maandelijks|monthly|month[ -]to[ -]month
    |monatlich|mensuel\w*|rolling|danach|daarna|thereafter|ensuite|per|jaar|year|maand|month|kwartaal|quarterly
    |with|for|by|each|every|elke?|iedere?|time|voor|periode|period|van|of|ja|yes|onbep(aald\w*)?|bepaalde|tijd|term|termijn
    |looptijd|vaste|fixed|indefinite(ly)?|doorlopend|geen|niet|no|not|tot|until|opzegging|wederopzegging
    |overeenkomst|contract)\b|[(),.;:-]
  `;

/** Words without those that say that something has no end. */
export const withoutIndefinite = (words: string): string => foldWords(words.replace(indefinite, ' '));

/** Whether words about the end of an agreement say that it is renewed by itself. */
export const saysAutomatic = (text: string): boolean => goesOn(automatic, text);

const renewsItself = pattern()`
    \b(stilzwijgend\w*|stillschweigend\w*|tacit(e|ly|ement)?|evergreen|auto\w*[ -](verleng|renew)\w*
    |(verleng|renew)\w*( zich)? auto\w*)\b
  `;

/** Whether words about anything at all say that something is renewed by itself. */
export const saysRenewal = (text: string): boolean => goesOn(renewsItself, text);

/** Whether a text has words for a renewal, and none that say that there is none. */
function goesOn(said: RegExp, text: string): boolean {
  const words = spelledOut(foldWords(text));
  return said.test(words) && !fixed.test(words);
}

/** How an agreement continues after its end, as far as a text says so; `leftover`: words not understood. */
export interface RenewalReading {
  readonly renewal: Renewal | null;
  readonly missingLength: boolean;
  readonly leftover: string;
}

/** Reads words on renewal, e.g. "stilzwijgend 1 jaar". `bare`: a period alone means renewal by that period. */
export function readRenewalWords(text: string, bare: boolean): RenewalReading {
  const folded = spelledOut(foldWords(text));
  const found = findPeriod(folded);
  const leftover = foldWords((found?.rest ?? folded).replace(renewalFiller, ' '));
  const plain = { missingLength: false, leftover };
  if (fixed.test(folded)) return { renewal: { kind: 'none', months: null }, ...plain };
  if (indefinite.test(folded)) return { renewal: { kind: 'indefinite', months: null }, ...plain };
  // "2 x 12 maanden optie", "once by 12 months": a renewal that somebody must ask for, or that comes to an end.
  if (onRequest.test(folded) && !automatic.test(folded)) {
    return { renewal: null, ...plain };
  }
  const adverb = adverbs.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  if (!automatic.test(folded) && adverb === null && !(bare && found)) return { renewal: null, ...plain };
  const months = found && found.period.days === 0 ? found.period.months : adverb;
  if (months === null || months < 1) {
    return { renewal: { kind: 'automatic', months: null }, missingLength: true, leftover };
  }
  return { renewal: { kind: 'automatic', months }, ...plain };
}

const onRequest = pattern()`
    \b(opties?|options?|optione?el\w*|optional\w*|opt[ -]in|manual\w*|handmatig|manuell?e?|eenmalig|einmalig
    |once|(one|single)[ -]time|une fois|max(imaal|imum|imal)?|in overleg|op verzoek|(up)?on request|mutual\w*
    |by agreement)\b|\d ?x\b
  `;

const ownSilent = [terms.nl, terms.en].map((names) => names.renewal.automatic);

/** The word of our own list for a renewal of unknown length. */
const isOwnSilent = (text: string): boolean => ownSilent.includes(text);

/** Whether a cell says a silent renewal as our own list does: what the register lacks of it is known there. */
export function isOwnRenewal(text: string): boolean {
  return ownSilent.some((own) => text === own || text.startsWith(`${own} `));
}

/**
 * A column that is only about renewal: "stilzwijgend 1 jaar", "12 maanden", "nee", "onbepaalde tijd". `header` may give
 * the unit ("Verlengingstermijn (mnd)"); without one a number is rejected.
 */
export function readRenewal(cell: Cell, header = ''): Reading<Renewal | null> {
  if (cell.text === '') return certain(null);
  const unit = unitOfHeader(header);
  if (unit !== '' && /^0+$/.test(cell.text)) return certain({ kind: 'none', months: null });
  if (saysUnknown(cell.text)) return { value: null, remarks: [uncertain(cellSentences.renewalUnknown)] };
  if (
    saysNothing(cell.text) ||
    /^(nee|no|n|nein|non|false|onwaar|falsch|faux|off|disabled|uit|aus)$/.test(foldWords(cell.text))
  ) {
    return certain({ kind: 'none', months: null });
  }
  if (isOwnSilent(cell.text)) return certain({ kind: 'automatic', months: null });
  const { renewal, missingLength, leftover } = readRenewalWords(
    withUnit(cell.text, unit),
    /\d/.test(cell.text),
  );
  const folded = foldWords(cell.text);
  const yes = /^(ja|j|yes|y|oui|true|waar|wahr|vrai|on|enabled|aan|ein)$/.test(folded);
  // "Ja, tenzij opgezegd": what renews unless somebody ends it does so by itself.
  const isUnlessEnded = /^(ja|yes|oui)\b[ ,(-]*(tenzij|unless|behoudens|sauf)\b/.test(folded);
  if (missingLength || yes || (renewal === null && isUnlessEnded)) {
    const value: Renewal = { kind: 'automatic', months: null };
    return { value, remarks: [incomplete(cellSentences.renewalWithoutLength)] };
  }
  if (renewal === null) return { value: null, remarks: [rejected(cellSentences.notARenewal)] };
  const remarks = leftover === '' ? [] : [incomplete(cellSentences.wordsBesideRenewal(leftover))];
  return { value: renewal, remarks };
}
