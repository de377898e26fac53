/** The name of the supplier in a row: without how to reach it, where a column of names has that too. */

import { foldLetters } from '../../../shared/law/names.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readAddress } from './cells/facts.ts';
import { pattern } from './pattern.ts';
import type { RowCells } from './row-cells.ts';
import { legalForm } from './row-chain.ts';
import { telephone } from './several-names.ts';

const SPACES = /\s+/g;
const asksForDetails =
  /\b(contact\w*|gegevens|details|adres\w*|address|coordonnees|kontaktdaten|anschrift)\b/;
/** "Puffin Ltd, privacy@puffin.example" and what stands behind it. */
const withEmail =
  /^(?<name>.*?[\p{L}\p{N}.)])(?:[\s,;:|/–-]+|(?=[(<]))(?:\(|<|e-?mail:?)?\s*(?<email>[^\s,;:|()<>]+@[^\s,;:|()<>]+)/su;

/** A line below a name that tells how to reach it: for whose attention, a street with its number, a postal code, a number to call. */
const isDetail = pattern('iu')`
    ^\s*(t\.? ?a\.? ?v\b|attn|c\/o|contact\w*\b|tel\b|telefoon|phone|www\.|https?:)
    |^\p{L}[\p{L} .'-]+ \d{1,4} ?[a-z]?$|\b\d{4} ?[A-Z]{2}\b|\d[\d -]{7,}\d
  `;

/** "- Kade BV", "3. Kade BV": one line of a list that has more of them in other rows. */
const withoutBullet = (text: string, { isOfOwnList }: RowCells): string =>
  isOfOwnList
    ? text
    : text
        .replace(/^(?:[-–•*·▪‣◦]\s+|[→↳└╰►➔⤷>]\s*|[-=]>\s*|(?:\d{1,3}|\p{Ll})[.)]\s+)(?=[\p{L}\p{N}])/u, '')
        .replace(/^(["“„'])([^"“”„']+)["”“']$/, '$2')
        .replace(numberOfNote, '');

/** "Kade BV*", "Kade BV [1]": what points to a note below the list. */
const numberOfNote = /(?<=[\p{L}\p{N}.)]) ?(?:\[\d{1,2}\]|[*†‡§¹²³⁰⁴-⁹]+)$/u;
/** "[Kade BV](https://…) (status)": a link with more behind it. */
const linkBeforeMore = /^\[([^\][]+)\]\([^\s()]+\)\s+\S/;

/** A street with its number, or a postal code. */
const isStreet = /^\p{L}[\p{L} .'-]+ \d{1,4} ?[a-z]?$|^\d{4} ?[A-Z]{2}\b/u;

/** "Kade BV, Kade 1, 1011 AA Utrecht": the name before its address; the whole text where none stands behind it. */
function withoutPlace(text: string, header: string): string {
  const parts = text.split(/,\s*/);
  const isLegal = parts.map((part) => legalForm.test(part));
  const from = parts.findIndex((part, at) => at > 0 && !isLegal[at] && isStreet.test(part));
  const end = asksForDetails.test(foldLetters(header)) ? isLegal.findIndex((is, at) => at > 0 && !is) : from;
  return end < 1 ? text : parts.slice(0, end).join(', ');
}

/** The name of the supplier, without what a column of names with their contact details has behind it. Those words are kept. */
export function nameIn(cells: RowCells): { readonly name: string; readonly email: string } {
  const entry = cells.first('name');
  const linked = linkBeforeMore.exec(cells.text('name'))?.[1];
  if (entry !== null && linked !== undefined) cells.keep(entry);
  const text = linked ?? cells.text('name');
  if (entry === null || cells.isOfOwnList || !/[@\n]/.test(text)) {
    const name = entry === null || cells.isOfOwnList ? text : withoutPlace(text, entry.column);
    if (entry !== null && name !== text) cells.keep(entry);
    return { name: withoutBullet(name, cells).replace(SPACES, ' '), email: '' };
  }
  const found = withEmail.exec(text)?.groups;
  const address = found && readAddress(found.email ?? '');
  const before = (address && found?.name) || text;
  const lines = before.split('\n');
  const end = asksForDetails.test(entry.habits.header)
    ? 1
    : lines.findIndex((line, at) => at > 0 && isDetail.test(line));
  const whole = end === -1 ? before : lines.slice(0, end).join('\n');
  if (whole === text) return { name: text.replace(SPACES, ' '), email: '' };
  cells.keep(entry);
  // "Beta (contact: Piet, piet@beta.example)": the bracket stands around what is gone.
  const name = whole.includes(')') ? whole : whole.replace(/\s*\([^()]*$/, '');
  return { name: name.replace(SPACES, ' ').trim(), email: address?.email ?? '' };
}

/** A name in which a number to call stands, or that is nothing but a number, is asked about. */
export function doubtName(cells: RowCells, name: string): void {
  const entry = cells.first('name');
  if (entry === null || cells.isOfOwnList) return;
  if (telephone.test(name)) cells.say('uncertain', entry, cellSentences.nameMayBeSeveral);
  else if (/^[\d\s.,/-]{4,}$/.test(name)) cells.say('uncertain', entry, cellSentences.nameIsNumber);
}
