/** Where the header of a list is: one row, two rows of which the upper groups the lower, or the first column. */

import { stateOfHeader } from './agreement-headers.ts';
import { holdsParties, looksLikeData } from './by-contents.ts';
import type { Cell } from './cells/cell.ts';
import { isPlaceHeader } from './habits.ts';
import { fieldOfHeader, foldHeader, headerScore, hintOfHeader, isOfSub, saysOnlyWhere } from './header.ts';
import { isBareName, namesSupplier } from './name-column.ts';
import { pattern } from './pattern.ts';
import { emptyCell, type RawRow, textCell } from './table.ts';

/** A header must be within this many non-empty rows from the top. */
export const HEADER_WITHIN = 50;
/** Longer text is no name of a column or group. */
const TITLE_LENGTH = 60;
/** Least number of fields below each other before a list is taken to lie on its side. */
const LEAST_FIELDS = 3;

/** The titles of the columns, and the row after which the body begins. */
export interface Header {
  readonly row: RawRow;
  readonly titles: readonly string[];
  /** Last row of the header. */
  readonly last: number;
  /** Over how many rows the titles are spread. */
  readonly count: 1 | 2;
}

const textsOf = ({ cells }: RawRow): string[] => cells.map(({ text }) => text);
const filledOf = (row: RawRow): string[] => textsOf(row).filter((text) => text !== '');

/** How much a row looks like a list's header. */
export function scoreOf(row: RawRow): number {
  return headerScore(textsOf(row));
}

/**
 * The header of rows; with `wanted` that row, whatever it holds. `count` says over how many rows the names are spread:
 * over that row and the one below it, unless the one above has the groups; absent = as it seems.
 */
export function findHeader(
  rows: readonly RawRow[],
  wanted: number | null,
  count?: 1 | 2 | undefined,
): Header | undefined {
  const at = wanted === null ? bestRow(rows) : rows.findIndex(({ number }) => number === wanted);
  const row = rows[at];
  if (!row) return undefined;
  const [above, below] = [rows[at - 1], rows[at + 1]];
  const isGrouped = above && above.number === row.number - 1 && isGroupRow(above, row);
  const follows = below !== undefined && below.number === row.number + 1;
  if (follows && count !== 1 && isUnitRow(row, below)) {
    return { row, titles: withUnits(row, below), last: below.number, count: 2 };
  }
  const isOver = follows && (isSubHeader(row, below) || count === 2);
  if (isOver && count !== 1 && !(count === 2 && isGrouped)) {
    return { row, titles: combined(row, below), last: below.number, count: 2 };
  }
  if (isGrouped && count !== 1) return { row, titles: combined(above, row), last: row.number, count: 2 };
  return { row, titles: textsOf(row), last: row.number, count: 1 };
}

/** Known names of columns that a row of data has by accident. */
const FEW = 2;

/** Whether a list begins with a supplier, and no row names its columns: a name of a legal entity stands where others do below it. */
export function hasNoHeader(row: RawRow, body: readonly RawRow[]): boolean {
  const texts = textsOf(row);
  if (
    row.isHeader ||
    scoreOf(row) > FEW ||
    texts.some((text) => (fieldOfHeader(text) ?? hintOfHeader(text)) === 'name')
  )
    return false;
  const sample = body.slice(0, HEADER_WITHIN);
  return texts.some(
    (text, at) => holdsParties([text]) && holdsParties(sample.flatMap(({ cells }) => cells[at]?.text || [])),
  );
}

/** The row that matches most fields and holds least data; if none matches, the first row that fills most of the width. */
function bestRow(rows: readonly RawRow[]): number {
  const top = rows.slice(0, HEADER_WITHIN);
  const scores = top.map(scoreOf);
  const best = Math.max(...scores);
  const marked = top.findIndex(({ isHeader }) => isHeader);
  // Words of columns that nobody knows are their names all the same, if the file says so.
  if (marked >= 0 && best <= Math.max(FEW, scores[marked] ?? 0)) return marked;
  // The first row may ask in sentences of its own, above one that has a word of a header: "Met welke partij?" above "Mail".
  const mayAsk = best > 0 && best <= FEW && scores[0] === 0 && leaning(top[0] as RawRow) >= 1;
  const inPlay = scores.flatMap((score, at) => (score > 0 || (at === 0 && mayAsk) ? [at] : []));
  if (best > 0 && inPlay.length > 1) {
    // "Verwerker" and "ISO 27001" are names of columns, and in another list the cells of one.
    const ranks = inPlay.map((at) => (scores[at] ?? 0) + leaning(top[at] as RawRow));
    return inPlay[ranks.indexOf(Math.max(...ranks))] ?? 0;
  }
  if (best > 0) return scores.indexOf(best);
  const filled = top.map((row) => filledOf(row).length);
  return filled.findIndex((count) => count * 2 > Math.max(...filled));
}

/** What the other words of a row say for or against its being a header. */
function leaning(row: RawRow): number {
  const others = filledOf(row).filter((text) => text.length <= TITLE_LENGTH && fieldOfHeader(text) === null);
  const hinted = new Set(others.map(hintOfHeader));
  hinted.delete(null);
  return hinted.size / 2 - others.filter(looksLikeData).length;
}

/** "2025", "Stand 2025": what a group of columns tells is of that year. */
const ofYear = /^\D{0,20}20\d\d$/;

/** A row of groups: fewer words than there are columns below it, and more than a title has. */
function isGroupRow(above: RawRow, header: RawRow): boolean {
  const groups = filledOf(above);
  const [only = ''] = groups;
  const about = groups.length === 1 ? (fieldOfHeader(only) ?? hintOfHeader(only)) : null;
  // One group, that does not stand where the title of a list does.
  const isOne = about !== null && about !== 'name' && above.cells[0]?.text === '';
  return (
    (groups.length >= 2 || isOne) &&
    groups.length < filledOf(header).length &&
    groups.every((text) => text.length <= TITLE_LENGTH && (!/\d/.test(text) || ofYear.test(text)))
  );
}

/** A second row of words below groups: it names columns where the row above has a merged or empty cell. */
function isSubHeader(row: RawRow, below: RawRow): boolean {
  const titles = textsOf(below);
  const filled = titles.flatMap((text, at) =>
    text !== '' && text !== row.cells[at]?.text ? [{ text, at }] : [],
  );
  if (filled.length < 2 || filled.some(({ text }) => text.length > 30 || /\d/.test(text))) return false;
  const isUnderGroup = filled.some(({ at }) => (row.cells[at]?.text ?? '') === '');
  // A title that is merged over both rows stands in both.
  const isOverBoth = titles.some(
    (text, at) => text === row.cells[at]?.text && fieldOfHeader(text) === 'name',
  );
  if (isUnderGroup && isOverBoth) return true;
  // "NL | EU | VS" below the one group that is over them, and nothing below the titles beside it.
  const isInGroup = ({ at }: { readonly at: number }) =>
    (row.cells[at]?.text ?? '') === '' || (at + 1 < titles.length && (row.cells[at + 1]?.text ?? '') === '');
  if (isUnderGroup && filled.every(isInGroup) && filled.filter(({ text }) => isPlaceHeader(text)).length >= 2)
    return true;
  const known = filled.filter(
    ({ text }) =>
      fieldOfHeader(text) ??
      hintOfHeader(text) ??
      (saysOnlyWhere(text) || subTitle.test(text) || stateOfHeader(foldHeader(text)) !== null),
  );
  // "Naam" below "Leverancier" is no supplier of that name.
  const names = known.length >= 2 && known.some(({ text }) => fieldOfHeader(text) === 'name');
  return isUnderGroup && (names || known.length * 2 >= filled.length);
}

/** In what a column is told: "(jaren)", "maanden", "ja/nee", "dd-mm-jjjj". */
const unit = pattern('iu')`
    ^(\([^()]{1,30}\)|\[[^[\]]{1,30}\]|jaren|jaar|maanden|mnd|weken|dagen|uren|uur|years?|months?|weeks?|days?|hours?|monate|jahre|tage
    |mois|ans|jours|€|eur|euro|%|ja ?\/ ?nee|yes ?\/ ?no|[jy] ?\/ ?n|[dm]{1,2}[-/.][dm]{1,2}[-/.][jy]{2,4})$
  `;

/** A row below the names of the columns that says in what some of them are told, and names no supplier. */
function isUnitRow(row: RawRow, below: RawRow): boolean {
  const names = textsOf(row).map(fieldOfHeader);
  const filled = below.cells.flatMap(({ text }, at) => (text === '' ? [] : [{ text, at }]));
  return (
    filled.length > 0 &&
    filled.every(({ text, at }) => unit.test(text) && names[at] !== 'name' && row.cells[at]?.text)
  );
}

/** Each title with its unit in brackets. */
const withUnits = (row: RawRow, below: RawRow): string[] =>
  textsOf(row).map((title, at) => {
    const said = (below.cells[at]?.text ?? '').replace(/^[[(]|[\])]$/g, '');
    return said === '' ? title : `${title} (${said})`;
  });

const subTitle =
  /^(van|tot|from|until|to|start|einde|eind|end|datum|date|aanwezig|ja\/nee|status|opzeg\w*|opmerking\w*|naam|name|land)$/i;

/** Each title behind its group, where the title alone says less. */
function combined(groups: RawRow, titles: RawRow): string[] {
  const words = textsOf(titles);
  const over = spread(groups, words);
  return Array.from({ length: Math.max(words.length, groups.cells.length) }, (_, at) => {
    const [group = '', title = ''] = [over[at], words[at]];
    if (title === '' || title === group) return title || (groups.cells[at]?.text ?? '');
    const whole = `${group} ${title}`.trim();
    const isRepeated = words.filter((other) => other === title).length > 1;
    const isPlain =
      fieldOfHeader(title) !== null && !saysOnlyWhere(title) && !isRepeated && !isOfAnother(group, title);
    // "Gegevens" above "Soort": the one behind the other is a name, the other before the one is not.
    const turnedRound = `${title} ${group}`.trim();
    if (fieldOfHeader(whole) === null && fieldOfHeader(turnedRound) !== null) return turnedRound;
    return isPlain && fieldOfHeader(whole) === null ? title : whole;
  });
}

/** "Subverwerkers" above "Naam" and "Dienst", "Moedermaatschappij" above "Naam": of another than the title alone says. */
function isOfAnother(group: string, title: string): boolean {
  if (isOfSub(foldHeader(group))) return true;
  const field = fieldOfHeader(title);
  const about = fieldOfHeader(group) ?? hintOfHeader(group);
  // "Locatie" above "Data" and "Support".
  if (field === 'dataCategories') return about === 'location';
  return field === 'name' && isBareName(title) && about !== null && about !== 'name';
}

/** The group over each column: within a merged cell, or up to the next group where nothing is merged. */
function spread({ cells, spans }: RawRow, titles: readonly string[]): string[] {
  const over: string[] = [];
  let current = '';
  for (let at = 0; at < Math.max(cells.length, titles.length); at++) {
    const text = cells[at]?.text ?? '';
    const span = spans?.find(([from, to]) => from <= at && at <= to);
    if (text !== '') current = text;
    if (spans) over.push(span ? (cells[span[0]]?.text ?? '') : text);
    else over.push(titles[at] ? current : '');
  }
  return over;
}

/** The rows of a list whose fields stand below each other, as rows of suppliers; null if it does not lie on its side. */
export function turned(given: readonly RawRow[]): RawRow[] | null {
  const cards = namedByTitles(given);
  if (cards !== null) return blocks(cards, (row) => firstOf(row) === NAMES);
  const caption = given.find((row) => filledOf(row).length > 1);
  const isCaptioned = caption !== undefined && isCaption(caption);
  const rows = isCaptioned ? withExplained(given, caption) : given;
  const top = rows.slice(0, HEADER_WITHIN * 4);
  const over = isCaptioned ? undefined : namesOver(top);
  const first = top.map((row) => (row === over ? NAMES : firstOf(row)));
  const fieldOf = over === undefined && !isCaptioned ? fieldOfHeader : askedBy;
  const found = first.flatMap((text) => fieldOf(text) ?? []);
  const known = new Set(found);
  const inRows = Math.max(0, ...top.map(scoreOf));
  const named = first.filter((text) => text !== '').length;
  if (!known.has('name') || found.length * 2 < named) return null;
  if (known.size < LEAST_FIELDS && !isPair(top, found.length)) return null;
  if (known.size + 1 <= inRows) return null;
  const body = rows
    .map((row) => (row === over ? { ...row, cells: [textCell(NAMES), ...row.cells.slice(1)] } : row))
    .filter((row) => firstOf(row) !== '');
  const width = body.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const begins = beginningOf(body);
  if (width === 2 && body.filter(begins).length > 1) return blocks(body, begins);
  return Array.from({ length: width }, (_, at) => ({
    number: at + 1,
    cells: body.map(({ cells }) => cells[at] ?? emptyCell),
    ...withNotes(body.flatMap((row, column) => notesAt(row, at).map((text) => ({ column, text })))),
  })).filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

/**
 * Fields below each other of several suppliers, each named by a title above its fields, as rows in which that name is asked for
 * too; null for any other list. Titles within the fields of one supplier do not ask the same again: "Algemeen", "Beveiliging".
 */
export function namedByTitles(given: readonly RawRow[]): RawRow[] | null {
  if (given.length > MANY_CARDS || given.some((row) => filledOf(row).length > 2)) return null;
  const rows = given.filter((row) => !isCaption(row));
  const asked = rows.flatMap((row) => (isAnswered(row) ? firstOf(row) : []));
  const counts = new Map<string, number>();
  for (const title of asked) counts.set(title, (counts.get(title) ?? 0) + 1);
  const again = asked.filter((title) => counts.get(title) !== 1);
  // What the words ask is looked up last: most lists have no titles, and ask nothing twice.
  const isTitle = rows.map(
    (row, at) =>
      firstOf(row) !== '' &&
      !isAnswered(row) &&
      !counts.has(firstOf(row)) &&
      rows.slice(at + 1, at + 2).some(isAnswered) &&
      askedBy(firstOf(row)) === null,
  );
  if (isTitle.filter(Boolean).length < 2 || again.length * 2 < asked.length) return null;
  const fields = asked.flatMap((title) => askedBy(title) ?? []);
  if (fields.includes('name') || fields.length * 2 < asked.length || new Set(fields).size < 2) return null;
  const named = rows.map((row, at) =>
    isTitle[at] ? { ...row, cells: [textCell(NAMES), row.cells[0] ?? emptyCell] } : row,
  );
  return named.slice(isTitle.indexOf(true)).filter((row) => firstOf(row) !== '');
}

/** More rows than the fields of suppliers below each other have: each of them is looked at. */
const MANY_CARDS = 2000;

const firstOf = ({ cells }: RawRow): string => cells[0]?.text ?? '';
const isAnswered = (row: RawRow): boolean => firstOf(row) !== '' && filledOf(row).length > 1;

/** Whether every row is the name of a field and one value: "Leverancier; Noord" and "Dienst; Web" and no more. */
const isPair = (rows: readonly RawRow[], known: number): boolean =>
  known > 1 &&
  rows.length === known &&
  fieldOfHeader(rows[0]?.cells[1]?.text ?? '') === null &&
  rows.every(({ cells }) => cells.length === 2);

/** "Vraag; Antwoord", "Naam; Waarde; Toelichting": what stands in each column of a sheet on its side. */
const isCaption = ({ cells }: RawRow): boolean =>
  ofQuestions.test(cells[0]?.text ?? '') && ofAnswer.test(cells[1]?.text ?? '');

/** The rows without their caption, and with what explains an answer as a note beside it. */
function withExplained(rows: readonly RawRow[], caption: RawRow): RawRow[] {
  const explains = caption.cells.flatMap(({ text }, at) => (at > 1 && text !== '' ? [at] : []));
  return rows
    .filter((row) => row !== caption)
    .map((row) => {
      const said = explains.flatMap((at) => row.cells[at]?.text || []);
      const notes = [...(row.notes ?? []), ...said.map((text) => ({ column: 1, text }))];
      return { ...row, cells: row.cells.slice(0, 2), ...withNotes(notes) };
    });
}

const ofQuestions =
  /^(vraag|vragen|veld|naam|eigenschap|kenmerk|onderwerp|onderdeel|item|gegevens?|questions?|field|property|attribute|topic|name|frage|feld)$/i;
const ofAnswer = /^(antwoord(en)?|answers?|responses?|reacties?|waarden?|values?|invullen|ingevuld|wert)$/i;

/** What the row of the suppliers is called where they stand above columns of answers, with nothing or "Vraag" in the corner. */
const NAMES = 'Leverancier';

const askedBy = (text: string): string | null =>
  fieldOfHeader(text) ?? hintOfHeader(text) ?? (saysOnlyWhere(text) ? 'location' : null);

/** The row of suppliers above columns of answers, where no row says that it has their names: it stands above the first field. */
function namesOver(top: readonly RawRow[]): RawRow | undefined {
  // A row with nothing but its first cell is a title.
  const answered = top.filter((row) => filledOf(row).length > 1);
  const asked = answered.map(({ cells }) => askedBy(cells[0]?.text ?? ''));
  if (asked.includes('name')) return undefined;
  const above = answered[asked.findIndex((field) => field !== null) - 1];
  const names = above?.cells.slice(1).filter(({ text }) => text !== '') ?? [];
  return names.length >= 2 && names.every(mayBeName) ? above : undefined;
}

const mayBeName = ({ kind, text }: Cell): boolean =>
  kind === 'text' &&
  /\p{L}/u.test(text) &&
  !ofAnswers.test(text) &&
  askedBy(text) === null &&
  !isNoName(text);

const isNoName = (text: string): boolean => looksLikeData(text) && !holdsParties([text]);

/** What stands above the one column of answers, and above those beside it that weigh them. */
const ofAnswers = pattern('i')`
    ^(antwoord(en)?|answers?|responses?|reacties?|waarden?|values?|scores?|weging|bewijs|evidence|bron|sources?
    |status|acties?|actions?|invullen|voldoet)$
  `;

type Notes = NonNullable<RawRow['notes']>;

const notesAt = ({ notes = [] }: RawRow, at: number): string[] =>
  notes.flatMap(({ column, text }) => (column === at ? [text] : []));

const withNotes = (notes: Notes): Pick<RawRow, 'notes'> => (notes.length > 0 ? { notes } : {});

/** Which rows are the name of a supplier: "Organisatie" beside "Verwerker" is that of another party. */
function beginningOf(body: readonly RawRow[]): (row: RawRow) => boolean {
  const isName = (row: RawRow) => fieldOfHeader(firstOf(row)) === 'name';
  const isParty = (row: RawRow) => isName(row) && namesSupplier(firstOf(row));
  return body.some(isParty) ? isParty : isName;
}

/** Suppliers below each other, each with its fields below each other: a block begins at each name. */
function blocks(body: readonly RawRow[], begins: (row: RawRow) => boolean): RawRow[] {
  const titles: Cell[] = [];
  const places = new Map<string, number>();
  const titleNotes: Notes[number][] = [];
  const made: { readonly number: number; readonly cells: Cell[]; readonly notes: Notes[number][] }[] = [];
  for (const row of body) {
    const [title = emptyCell, value = emptyCell] = row.cells;
    if (begins(row)) made.push({ number: row.number, cells: [], notes: [] });
    const block = made.at(-1);
    if (!block) continue;
    // A field that a block has twice gets a further column.
    let key = title.text;
    while (block.cells[places.get(key) ?? -1] !== undefined) key += '\n';
    const at = places.get(key) ?? titles.length;
    if (at === titles.length) titles.push(title);
    places.set(key, at);
    block.cells[at] = value;
    for (const text of notesAt(row, 0)) titleNotes.push({ column: at, text });
    for (const text of notesAt(row, 1)) block.notes.push({ column: at, text });
  }
  const whole = made.map(({ number, cells, notes }) => ({
    number,
    cells: titles.map((_, at) => cells[at] ?? emptyCell),
    ...withNotes(notes),
  }));
  return [{ number: 0, cells: titles, ...withNotes(titleNotes) }, ...whole];
}
