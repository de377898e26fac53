/** What one cell was read as: a value, and what a person should know about it. */
import { type Bilingual, canBeSeen } from '../../../../shared/schema/primitives.ts';

/** `rejected`: nothing was taken over from it; `uncertain`: it was, and a person should look. */
export interface Remark {
  readonly level: 'uncertain' | 'rejected';
  readonly message: Bilingual;
}

export interface Reading<Value> {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

export const uncertain = (message: Bilingual): Remark => ({ level: 'uncertain', message });
export const rejected = (message: Bilingual): Remark => ({ level: 'rejected', message });

/** A value that nothing needs to be said about. */
export const certain = <Value>(value: Value): Reading<Value> => ({ value, remarks: [] });

/** Text folded for comparing words: case, accents, outer punctuation and doubled spaces are one. */
export function foldWords(text: string): string {
  // Most cells are plain: what needs no decomposing is not sent through it.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{Mn}/gu, '');
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
  'empty',
]);
const unknowns = new Set([
  'onbekend',
  'unknown',
  'niet bekend',
  'not known',
  'weet niet',
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
]);

/** Whether a cell says that there is nothing: "n.v.t.", "geen", "-", or only what nobody can see. */
export function saysNothing(text: string): boolean {
  return (text !== '' && !canBeSeen(text)) || nothing.has(foldWords(text));
}

/** Whether a cell says that nobody knows: "onbekend", "?", "tbd". */
export function saysUnknown(text: string): boolean {
  return unknowns.has(foldWords(text));
}

/** Whether a cell holds a spreadsheet's error (#N/B, #REF!) and so no value at all. */
export function isSheetError(text: string): boolean {
  return /^#(N\/?A|N\/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NULL!|LEEG!|NUM!|GETAL!)$/.test(
    text,
  );
}
