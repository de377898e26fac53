/** Rows of a list that are about no supplier: headings, totals, lines to fill in, notes; and rows without the name above. */

import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { holdsParties } from './by-contents.ts';
import type { Cell } from './cells/cell.ts';
import { readCategory } from './cells/facts.ts';
import { saysNothing, saysUnknown } from './cells/reading.ts';
import { foldHeader } from './header.ts';
import { pattern } from './pattern.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import { struckWordsOf } from './struck.ts';
import { emptyCell, type Table, type TableRow } from './table.ts';

/** A row with why it is left out (null = it is about a supplier), or the name that it takes from above. */
export interface RowKind {
  readonly row: TableRow;
  readonly leftOut: Bilingual | null;
  readonly nameFrom: string | null;
  /** Its supplier is struck out: by this name. */
  readonly struckName: string | null;
}

const total = pattern('i')`
    ^(sub|eind)?\s?totaal\b|^(grand |sub)?totals?\b(\s*[:=(\d]|$| (suppliers|vendors|processors))|^aantal\b
    |^(summe|gesamt|gesamtsumme)\b|^number of\b
  `;
const toFillIn = pattern('i')`
    ^[[<{(].*[\])}>]$|^(vul (hier )?in|in te vullen|voorbeeld\s*[:-]|example\s*[:-]|bijv\.|bijvoorbeeld\b|e\.g\.
    |beispiel\s*[:-]|exemple\s*[:-]|naam (van de )?leverancier$|name of (the )?supplier$|supplier name$|x{3,}$
    |lorem ipsum)
  `;
const heading = pattern('i')`
    ^(afdeling|categorie|groep|onderdeel|team|hoofdstuk|department|category|section|group|abteilung|overig\w*
    |diversen|other|miscellaneous|subverwerkers?|verwerkers?|leveranciers|suppliers|processors|vendors
    |sub-?processors)\b
  `;
const note = pattern('i')`
    ^(bron|source|toelichting|legenda|legend|noot|note|let op|laatst bijgewerkt|last updated|versie|version|\*
    |\d\))|^(opgesteld|opgemaakt|gemaakt|afgedrukt|ge[eë]xporteerd|gegenereerd|bijgewerkt|vastgesteld|datum
    |auteur|beheerder|status|pagina|created|printed|exported|generated|prepared|updated|date|author|page
    |erstellt|stand|seite)\b[^:]*:
  `;
/** A signature below a list that was pasted from a message. */
const greeting = pattern('i')`
    ^((met |mit )?(vriendelijke|hartelijke|freundlichen|kind|best|warm) )?(groet(en|jes)?|grussen|grüßen|regards
    |cordialement|mvg)\b
  `;
/** What the marks of a list mean, below it. */
const legend = /^(legenda|legend|legende|afkortingen|abbreviations|gebruikte codes)\b/i;
/** "1 = getekend, 2 = aangevraagd", "x = concept". */
const meaning = /^[^\s=]{1,12} ?= ?\S/;
const HEADING_WORDS = 4;
const NOTE_LENGTH = 80;

/** Classifies the rows of a table; `mapping` says which column is the name. */
export function kindsOfRows(table: Table, mapping: ResolvedMapping): RowKind[] {
  const nameAt = mapping.columns.find(({ field }) => field === 'name')?.index ?? 0;
  const fields = mapping.columns.filter(({ field }) => field !== 'words').length;
  const filled = table.rows.map(countFilled);
  const lone = table.rows.map((row, at) => isLone(row, nameAt, filled[at] ?? 0, fields));
  const groups = lone.filter(Boolean).length;
  const areGroups = groups >= 2 && lone.every((is, at) => !is || (at + 1 < lone.length && !lone[at + 1]));
  const titles = new Set(table.columns.map(foldHeader));
  const title = foldHeader(table.columns[nameAt] ?? '');
  let above: string | null = null;
  let isAboveStruck = false;
  let isExplained = false;
  let isSigned = false;
  return table.rows.map((row, at): RowKind => {
    const cell = row.cells[nameAt] ?? emptyCell;
    const struckName = struckWordsOf(cell);
    const name = cell.text.trim() || struckName;
    const count = filled[at] ?? 0;
    isExplained ||= isLegend(firstFilled(row), count);
    isSigned ||= count === 1 && greeting.test(firstFilled(row));
    const isTitled = title !== '' && foldHeader(name) === title;
    const seen = { row, name, count, isLone: lone[at] === true, isTitled };
    // Below a greeting stand who sent the list, and how to reach them.
    const isBelow = (isExplained && count <= 2) || (isSigned && count === 1);
    const leftOut = isBelow ? cellSentences.rowNote : reasonOf(seen, titles, areGroups);
    const none = { row, leftOut, nameFrom: null, struckName: null };
    if (leftOut !== null) return none;
    if (name !== '') {
      above = name;
      isAboveStruck = struckName !== '';
      return { ...none, struckName: struckName || null };
    }
    if (count === 0) return { ...none, leftOut: cellSentences.rowStruck };
    const isNamed = above !== null && !saysNothing(above) && !saysUnknown(above);
    const nameFrom = isNamed && continues(row, mapping) ? above : null;
    return { ...none, nameFrom, struckName: isAboveStruck ? nameFrom : null };
  });
}

function countFilled({ cells }: TableRow): number {
  let count = 0;
  for (const { text } of cells) if (text !== '') count++;
  return count;
}

/** "Legenda", alone or with the first of its marks beside it. */
const isLegend = (first: string, count: number): boolean =>
  (count === 1 ? legend.test(first) : count === 2 && /^(legenda|legende|legend) ?:?$/i.test(first)) &&
  !holdsParties([first]);

const firstFilled = ({ cells }: TableRow): string => cells.find(({ text }) => text !== '')?.text ?? '';

/** Whether a row has nothing but one word or a few, in a list of several fields, and no name of a legal entity. */
function isLone(row: TableRow, nameAt: number, filled: number, fields: number): boolean {
  if (filled !== 1 || fields < 3 || row.surplus) return false;
  const at = row.cells.findIndex(({ text }) => text !== '');
  const text = row.cells[at]?.text ?? '';
  if (at > nameAt || holdsParties([text])) return false;
  return at < nameAt || text.split(/\s+/).length <= HEADING_WORDS;
}

/** A row with its name and how many of its cells are filled. */
interface SeenRow {
  readonly row: TableRow;
  readonly name: string;
  readonly count: number;
  readonly isLone: boolean;
  /** Where the name stands is what stands above the names. */
  readonly isTitled: boolean;
}

function reasonOf(
  { row, name, count, isLone: isLoneRow, isTitled }: SeenRow,
  titles: ReadonlySet<string>,
  areGroups: boolean,
): Bilingual | null {
  const first = name || firstFilled(row);
  if (holdsParties([first])) return null;
  const worded = () => row.cells.filter(({ text }) => /\p{L}/u.test(text)).length;
  if (total.test(first) && worded() <= 2) return cellSentences.rowTotal;
  // "Totaal | 3": the number stands where the names do.
  if (total.test(firstFilled(row)) && !/\p{L}/u.test(name)) return cellSentences.rowTotal;
  const isTitle = ({ text }: Cell) => text === '' || titles.has(foldHeader(text));
  if (count >= 2 && (isTitled || row.cells.every(isTitle))) return cellSentences.rowHeader;
  if (name !== '' && toFillIn.test(name) && !/\]\(/.test(name)) return cellSentences.rowToFillIn;
  if (count !== 1) return isLoneRow ? headingOf(first, areGroups) : null;
  if (note.test(first) || meaning.test(first) || greeting.test(first) || first.length > NOTE_LENGTH)
    return cellSentences.rowNote;
  if (row.isMerged) {
    const isShort = /^\p{L}/u.test(first) && first.split(/\s+/).length <= HEADING_WORDS;
    return isShort ? cellSentences.rowHeading : cellSentences.rowNote;
  }
  return isLoneRow ? headingOf(first, areGroups) : null;
}

function headingOf(first: string, areGroups: boolean): Bilingual | null {
  const isWord = readCategory({ text: first, kind: 'text' }).value !== null || heading.test(first);
  const looksIt = isWord || first.endsWith(':') || (areGroups && !/\d/.test(first));
  return looksIt ? cellSentences.rowHeading : null;
}

/** Fields that a further row of one supplier gives: another service, place or agreement. */
const ofFurtherRow: ReadonlySet<string> = new Set([
  'service',
  'location',
  'purposes',
  'agreementState',
  'dataCategories',
  'category',
]);

function continues(row: TableRow, { columns }: ResolvedMapping): boolean {
  return columns.some(({ index, field }) => ofFurtherRow.has(field) && (row.cells[index]?.text ?? '') !== '');
}
