/** The result of reading one cell: a value, and what the user should know about it. */
import { type Bilingual, canBeSeen } from '../../../../shared/schema/primitives.ts';

/** `rejected`: nothing was imported from it; `uncertain`: it was imported, and the user should check it. */
export interface Remark {
  readonly level: 'uncertain' | 'rejected';
  readonly message: Bilingual;
  /** Words of the cell are in no value: they are kept as they stand. Always so where it was rejected. */
  readonly keeps?: true;
}

export interface Reading<Value> {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

export const uncertain = (message: Bilingual): Remark => ({ level: 'uncertain', message });
/** Uncertain, and with words that no value holds. */
export const incomplete = (message: Bilingual): Remark => ({ level: 'uncertain', message, keeps: true });
export const rejected = (message: Bilingual): Remark => ({ level: 'rejected', message });

/** A value without any remarks. */
export const certain = <Value>(value: Value): Reading<Value> => ({ value, remarks: [] });

/** Text folded for comparison: ignores case, accents, outer punctuation and repeated spaces. */
export function foldWords(text: string): string {
  // Most cells are plain ASCII, for which normalisation is skipped.
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('ß', 'ss');
  return plain
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!]+|[\s.,;:!]+$/g, '');
}

const nothing = new Set([
  'n.v.t',
  'nvt',
  'n/a',
  'n.a',
  'na',
  'niet van toepassing',
  'not applicable',
  'geen',
  'none',
  '-',
  '--',
  '–',
  '—',
  '/',
  'leeg',
  'keine',
  'kein',
  'aucun',
  'aucune',
  'entfallt',
  'sans objet',
  'neant',
  'nihil',
  'empty',
]);
const unknowns = new Set([
  'onbekend',
  'unbekannt',
  'inconnu',
  'unknown',
  'niet bekend',
  'not known',
  'weet niet',
  'weet ik niet',
  'geen idee',
  'not sure',
  "don't know",
  'do not know',
  'weiss nicht',
  '?',
  '??',
  '???',
  'tbd',
  'tbc',
  'p.m',
  'pm',
  'uitzoeken',
  'nog uitzoeken',
  'nader te bepalen',
  'to be determined',
  'to be confirmed',
  'n.b',
  'n.n.b',
  'nnb',
  'n.t.b',
  'ntb',
  'nog niet bekend',
  'nog onbekend',
  'nog te bepalen',
  'onduidelijk',
  'niet duidelijk',
  'unclear',
  'navragen',
  'nagaan',
  'k.a',
  'keine angabe',
  'unklar',
  'a determiner',
  'a preciser',
  'not disclosed',
  'undisclosed',
  'not provided',
  'not specified',
  'niet opgegeven',
  'niet vermeld',
  'nicht angegeben',
  'nicht bekannt',
  'non communique',
  'non precise',
  'non renseigne',
  'invullen',
  'nog invullen',
  'in te vullen',
  'nog in te vullen',
  'hier invullen',
  'aanvullen',
  'nog aanvullen',
  'nog aan te vullen',
  'volgt',
  'volgt nog',
  'to be completed',
  'to be filled in',
  'to be provided',
  'to follow',
  'fill in',
  'wird nachgereicht',
  'auszufullen',
  'a completer',
  'a remplir',
  'xx',
  'xxx',
  'xxxx',
]);
/** What a form asks in a cell that nobody filled in: "[naam]", "<datum>". */
const asked = new Set(
  (
    'naam | datum | land | locatie | plaats | regio | status | eigenaar | e mail | nummer | bedrag | name | date | country | ' +
    'location | region | owner | email | number | ort | nom | pays'
  ).split(' | '),
);
/** A cell that is in brackets as a whole, as what is to be filled in often is. */
const inBrackets = /^(?:\[([^[\]]*)\]|<([^<>]*)>|\(([^()]*)\))$/;

/** Whether a cell means that there is nothing: "n.v.t.", "geen", "-", or only invisible characters. */
export function saysNothing(text: string): boolean {
  // A number is in no such word, and most cells that differ from row to row hold one.
  if (/\d/.test(text)) return false;
  return (text !== '' && !canBeSeen(text)) || nothing.has(foldWords(text));
}

/** Whether a cell answers that there is none, which is more than an empty cell or "n.v.t." says. */
export function saysNone(text: string): boolean {
  return /^(geen|none|keine?|aucune?|neant|nihil)$/.test(foldWords(text));
}

const nulls = new Set([
  'null',
  '~',
  '(null)',
  '\\n',
  '0000-00-00',
  '0000-00-00 00:00:00',
  '0001-01-01',
  '0001-01-01 00:00:00',
  '0001-01-01t00:00:00',
  'nan',
  'nat',
  '<na>',
  'undefined',
]);

/** Whether a database wrote that there is no value. */
export function isNull(text: string): boolean {
  return text.length <= 20 && nulls.has(text.toLowerCase());
}

/** Whether a cell means that the value is unknown: "onbekend", "?", "tbd", or was not filled in: "[naam]", "{{REGION}}", "…". */
export function saysUnknown(text: string): boolean {
  if (/\d/.test(text)) return false;
  // Most cells begin with a letter.
  if (!/^[[<({.…]/.test(text)) return unknowns.has(foldWords(text));
  if (/^(\{\{.*\}\}|\.{3,}|…+)$/.test(text)) return true;
  const [, square, pointed, round] = inBrackets.exec(text) ?? [];
  const within = square ?? pointed ?? round;
  if (within === undefined) return unknowns.has(foldWords(text));
  return unknowns.has(foldWords(within)) || (round === undefined && asked.has(foldWords(within)));
}

/** Whether a cell holds a spreadsheet error (#N/B, #REF!) and therefore no value. */
export function isSheetError(text: string): boolean {
  return /^#(N\/?A|N\/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NULL!|LEEG!|NUM!|GETAL!)$/.test(
    text,
  );
}
