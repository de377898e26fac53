/** Numbers, addresses and choices about a supplier: KvK, e-mail, category, role, yes or no. */
import * as z from 'zod';
import type { ChoiceWords } from '../../../../shared/fields/field.ts';
import { categories, criticalities } from '../../../../shared/schema/processor.ts';
import { choicesOf } from '../../../../shared/words/fields.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { pattern } from '../pattern.ts';
import type { Cell } from './cell.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  type Remark,
  rejected,
  saysNone,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';

/**
 * A KvK number: eight digits. Spreadsheets drop a leading zero: seven digits are padded and marked uncertain.
 */
export function readKvk(cell: Cell): Reading<string | null> {
  if (cell.text === '' || saysNothing(cell.text) || saysUnknown(cell.text)) return certain(null);
  // A program that makes numbers of them writes 12345678.0.
  const isNumber = cell.kind === 'number' || /^\d{7,8}\.0$/.test(cell.text);
  const plain = isNumber ? cell.text.replace(/\.0$/, '') : cell.text;
  const told = plain.replace(/^kvk\b[-:. ]*(nr\.?|nummer)?[: ]*/i, '');
  const digits = told.replace(/[\s.]/g, '');
  if (/^\d{8}$/.test(digits)) return certain(digits);
  if (isNumber && /^\d{7}$/.test(digits)) {
    return { value: `0${digits}`, remarks: [uncertain(cellSentences.kvkPadded(`0${digits}`))] };
  }
  // "12345678 (Amsterdam)": words beside the number, without digits of another.
  const [number, rest = ''] = told.split(/(?<=^\d{8})(?=\D)/);
  if (/^\d{8}$/.test(number ?? '') && rest !== '' && !/\d/.test(rest)) {
    return { value: number ?? null, remarks: [incomplete(cellSentences.wordsBesideAnswer(rest.trim()))] };
  }
  return { value: null, remarks: [rejected(cellSentences.kvkWrong)] };
}

/** A contact's address with the name next to it, if any. */
export interface Address {
  readonly name: string;
  readonly email: string;
}

/**
 * E-mail addresses in a cell, separated by comma, semicolon or line break; `Naam <adres>` gives the name too.
 */
export function readEmails(cell: Cell): Reading<Address[]> {
  const parts = cell.text.split(/[;,\n]/).map((text) => text.trim());
  const value: Address[] = [];
  const remarks: Remark[] = [];
  for (const text of parts) {
    if (text === '' || saysNothing(text) || saysUnknown(text)) continue;
    const address = readAddress(text);
    if (address) value.push(address);
    else remarks.push(rejected(cellSentences.emailWrong(text)));
  }
  return { value, remarks };
}

const emailAddress = z.email();

/** A single address, or null if the text is not one. */
export function readAddress(text: string): Address | null {
  if (!text.includes('@')) return null;
  const named = /^(.*?)\s*<([^<>]+)>$/.exec(text);
  const email = (named?.[2] ?? text).replace(/^mailto:/i, '').trim();
  return emailAddress.safeParse(email).success
    ? { name: named?.[1]?.replace(/^"|"$/g, '') ?? '', email }
    : null;
}

const languages = ['nl', 'en'] as const;

export const yes: ReadonlySet<string> = new Set([
  'ja',
  'j',
  'yes',
  'y',
  'x',
  'true',
  'waar',
  'wahr',
  'vrai',
  '1',
  'v',
  '✓',
  '✔',
  '☑',
  '✅',
  '●',
  '•',
  'oui',
  'checked',
  'aangevinkt',
]);
const no = new Set([
  'nee',
  'neen',
  'n',
  'no',
  'false',
  'onwaar',
  'falsch',
  'faux',
  '0',
  'geen',
  'none',
  'keine',
  'aucune',
  'n.v.t',
  'nvt',
  'nein',
  'non',
  'unchecked',
  'uitgevinkt',
  '✗',
  '✘',
  '✖',
  '❌',
]);

/** Yes or no; null if the cell is empty or says that it is unknown. */
export function readYesNo(cell: Cell): Reading<boolean | null> {
  const text = (foldWords(cell.text) || cell.text.trim()).replace('\ufe0f', '');
  if (text === '' || saysUnknown(text)) return certain(null);
  if (yes.has(text)) return certain(true);
  if (no.has(text)) return certain(false);
  return { value: null, remarks: [rejected(cellSentences.notYesNo)] };
}

/** Kinds of data that are special by law (Art. 9(1) GDPR), where a list names them instead of answering. */
const special = pattern()`
    \b(gezondheid\w*|medisch\w*|zorggegevens|ras|etnisch\w*|etniciteit|religie\w*|godsdienst\w*
    |levensovertuiging|politieke?|vakbond\w*|genetisch\w*|biometrisch\w*|seksue\w+|seksleven|health\w*|medical
    |ethnic\w*|racial|religio\w+|political|trade union|genetic\w*|biometric\w*|sexual\w*|gesundheit\w*|sante)\b
  `;

/**
 * As {@link readYesNo}, with words behind a yes: "ja, gezondheid". A no with a condition behind it is no answer.
 * `namesSpecial`: the name of a special category counts as a yes.
 */
export function readAnswer(cell: Cell, namesSpecial = false): Reading<boolean | null> {
  const plain = readYesNo(cell);
  if (plain.remarks.length === 0) return plain;
  const text = foldWords(cell.text);
  const [first = ''] = text.split(/[\s,;:.(–—-]/);
  const isYes = yes.has(first) && !no.has(first) && !/\b(niet|geen|not|nicht|no)\b/.test(text);
  const isNamed =
    namesSpecial && special.test(text) && !/\b(niet|geen|nee|not|no|nicht|kein\w*)\b/.test(text);
  if (!isYes && !isNamed) return plain;
  return { value: true, remarks: [incomplete(cellSentences.answerWithWords)] };
}

const categoryWords: readonly [RegExp, (typeof categories)[number]][] = [
  [/\b(back ?-?up)/, 'backup'],
  [/\b(hosting|server|cloud ?hosting|iaas|paas|infrastruct)/, 'hosting'],
  [/\b(domein|domain|dns)/, 'domain'],
  [/\b(salaris|loon|payroll)/, 'payroll'],
  [/\b(boekhoud|accounting|administratie|facturatie|invoic)/, 'accounting'],
  [/\b(nieuwsbrie|marketing|newsletter|advertent)/, 'marketing'],
  [/\b(e-?mail|mail)\b/, 'email'],
  [/\b(hr|personeel|recruit|werving|human resources)/, 'hr'],
  [/\b(beveiliging|security|antivirus|wachtwoord)/, 'security'],
  [/\b(betaal|betaling|payment|psp)/, 'payment'],
  [/\b(telecom|telefonie|internet|voip|telephony)/, 'telecom'],
  [/\b(print|drukwerk|drukker|copier)/, 'print'],
  [/\b(support|beheer|helpdesk|ondersteuning|it ?-?beheer)/, 'support'],
  [/\b(saas|software|applicatie|app)\b/, 'saas'],
  [/^(overig|overige|anders|diversen|other|misc|miscellaneous)/, 'other'],
];

/** The category of a supplier or service; an unknown word gives none, and the caller retains it. */
export function readCategory(cell: Cell): Reading<(typeof categories)[number] | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  const own = labelled(text, categories, 'category');
  const found = own ?? categoryWords.find(([pattern]) => pattern.test(text))?.[1];
  return found ? certain(found) : { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
}

const criticalityWords: readonly [RegExp, (typeof criticalities)[number]][] = [
  [
    /^(zeer |very |sehr |tres )?(hoog|high|kritiek|kritisch|critical|essentieel|essential|hoch|elevee?|critique|ja|1)\b/,
    'high',
  ],
  [/^(normaal|normal|midden|middel|gemiddeld|medium|moderate|mittel|moyen|2)\b/, 'normal'],
  [/^(laag|low|nee|niet kritisch|not critical|niedrig|gering|faible|3)\b/, 'low'],
];

/** How critical the supplier is. */
export function readCriticality(cell: Cell): Reading<(typeof criticalities)[number] | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  const found =
    labelled(text, criticalities, 'criticality') ??
    criticalityWords.find(([pattern]) => pattern.test(text))?.[1];
  return found ? certain(found) : { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
}

/** The value whose own label, in either language, equals the text: an export can so be imported unchanged. */
export function labelled<Value extends string>(
  text: string,
  values: readonly Value[],
  words: ChoiceWords,
): Value | undefined {
  return values.find((value) =>
    languages.some((language) => foldWords(choicesOf({ words }, language)[value] ?? '') === text),
  );
}

/** The choice that a cell names by its label in either language, or by its code; the words of another are kept. */
export function readChoice(cell: Cell, words: ChoiceWords): Reading<string | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  const values = Object.keys(choicesOf({ words }, 'nl'));
  const found = labelled(text, values, words) ?? values.find((value) => value === text);
  return found ? certain(found) : { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
}

/** The option that a cell names, whatever its capitals and accents; the words of another are kept. */
export function readOption(cell: Cell, options: readonly string[]): Reading<string | null> {
  const text = foldWords(cell.text);
  const found =
    options.find((option) => option === cell.text) ?? options.find((option) => foldWords(option) === text);
  if (found !== undefined) return certain(found);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  return { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
}

const COMPUTED = /^(?<sign>-)?(?<whole>\d+)(\.(?<decimals>\d{1,2}))?$/;
const TYPED =
  /^(€ ?)?(?<sign>-)?(?<whole>\d{1,3}(?<between>[., ])\d{3}(\k<between>\d{3})*|\d+)([.,](?<decimals>\d{1,2}))?$/;

/**
 * A number with at most two decimals, behind a comma or a point; three digits behind either are thousands. Words beside
 * it are kept.
 */
export function readAmount(cell: Cell): Reading<number | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  // A spreadsheet and JSON know their own numbers: there a point is a decimal sign.
  const {
    sign,
    whole,
    decimals = '0',
  } = (cell.kind === 'number' ? COMPUTED : TYPED).exec(text)?.groups ?? {};
  if (whole === undefined) return { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
  const value = Number(`${whole.replace(/\D/g, '')}.${decimals}`);
  return certain(sign && value !== 0 ? -value : value);
}

const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;
const quantity = pattern()`
    ^(?:(?:binnen|within|max(?:imaal|imum)?\.?|uiterlijk|hooguit|at most|innerhalb von|[<≤]=?) ?)?(\d{1,6}) ?
    (kalenderdag|kalenderdagen|calendar days?|dag|dagen|day|days|tage?n?|week|weken|weeks?|wochen|uur|uren|hour|hours|u|h)?$
  `;

/** A whole number, which may say its unit; days are counted as hours where hours are asked, weeks as days where days are. */
export function readNumber(cell: Cell, isInHours: boolean): Reading<number | null> {
  const text = foldWords(cell.text);
  if (text === '' || saysUnknown(text) || saysNothing(text)) return certain(null);
  const [, digits, unit = ''] = quantity.exec(text) ?? [];
  if (digits === undefined) return { value: null, remarks: [uncertain(cellSentences.keptBeside)] };
  const days = /^[uh]/.test(unit) ? null : Number(digits) * (/^w/.test(unit) ? DAYS_A_WEEK : 1);
  if (isInHours) return certain(unit === '' || days === null ? Number(digits) : days * HOURS_A_DAY);
  return days === null ? { value: null, remarks: [uncertain(cellSentences.keptBeside)] } : certain(days);
}

/** An address of e-mail; what is none is kept as words. */
export function readEmail(cell: Cell): Reading<string> {
  if (cell.text === '' || saysNothing(cell.text) || saysUnknown(cell.text)) return certain('');
  const address = readAddress(cell.text);
  return address ? certain(address.email) : { value: '', remarks: [uncertain(cellSentences.keptBeside)] };
}

/** "- CRM", "• NAW", "1. E-mail": an item without its mark. */
export const withoutBullet = (text: string): string => text.trim().replace(/^([-–•*·▪]|\d{1,2}[.)])\s+/, '');

/** Items of a cell that lists several, separated by semicolon, comma or line break; that others are not known is kept as words. */
export function readList(cell: Cell): Reading<string[]> {
  const items = cell.text
    .split(/[;\n]/)
    .flatMap((text) => (cell.text.includes(';') ? [text] : text.split(',')))
    .map(withoutBullet);
  const said = items.filter((text) => text !== '' && !saysNothing(text));
  const known = said.filter((text) => !saysUnknown(text));
  const remarks = known.length < said.length ? [incomplete(cellSentences.itemsUnknown)] : [];
  return { value: [...new Set(known)], remarks };
}

/** As {@link readList}, of kinds of something: a yes or a no names none, and is kept as words; so is an answer that there are none. */
export function readKinds(cell: Cell): Reading<string[]> {
  if (saysNone(cell.text)) return { value: [], remarks: [incomplete(cellSentences.keptBeside)] };
  const { value, remarks } = readList(cell);
  const named = value.filter(
    (text) => readYesNo({ text, kind: 'text' }).value === null && !/^(geen|no|kein\w*|aucune?) /i.test(text),
  );
  return named.length === value.length
    ? { value, remarks }
    : { value: named, remarks: [...remarks, incomplete(cellSentences.keptBeside)] };
}

/** Several services are separated by semicolon or line break; a comma is part of a description. */
export function readServices({ text }: Cell): Reading<string[]> {
  const said = text.split(/[;\n]/).map(withoutBullet);
  const services = said.filter((service) => service !== '' && !saysNothing(service));
  const known = services.filter((service) => !saysUnknown(service));
  if (known.length === services.length) return certain(services);
  return { value: known, remarks: [incomplete(cellSentences.keptBeside)] };
}
