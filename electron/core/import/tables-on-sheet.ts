/** Several tables on one sheet, below or beside each other: each is read as a sheet of its own. */
import { looksLikeData } from './by-contents.ts';
import { fieldOfHeader, foldHeader, hintOfHeader, saysOnlyWhere } from './header.ts';
import { HEADER_WITHIN } from './header-row.ts';
import { columnLetter, type RawRow } from './table.ts';
import type { Sheet } from './workbook.ts';

const TITLE_LENGTH = 60;
/** Least number of names of columns in a header that does not name the supplier as the table above it does. */
const LEAST_TITLES = 3;

const textsOf = ({ cells }: RawRow): string[] => cells.map(({ text }) => text);

/** Whether one cell of a row is filled; it is asked of every row of a long list. */
export function isLone({ cells }: RawRow): boolean {
  let filled = 0;
  for (const { text } of cells) if (text !== '' && ++filled > 1) return false;
  return filled === 1;
}

/** The tables of a sheet. The first keeps its name; another is called by where it begins: "Blad1!A9", or "A9" in a file without sheets. */
export function tablesOn(sheet: Sheet): Sheet[] {
  return besideEachOther(sheet).flatMap(belowEachOther);
}

const called = (name: string, place: string): string => (name === '' ? place : `${name}!${place}`);

/** Tables whose headers name a supplier each in the same row, with an empty column between them. */
function besideEachOther(sheet: Sheet): Sheet[] {
  const filled: boolean[] = [];
  for (const { cells } of sheet.rows)
    for (const [at, { text }] of cells.entries()) if (text !== '') filled[at] = true;
  const starts = filled.flatMap((is, at) => (is && filled[at - 1] !== true ? [at] : []));
  if (starts.length < 2) return [sheet];
  const startOf = (at: number) => starts.findLast((start) => start <= at) ?? 0;
  for (const row of sheet.rows.slice(0, HEADER_WITHIN)) {
    const names = textsOf(row).flatMap((text, at) => (fieldOfHeader(text) === 'name' ? [startOf(at)] : []));
    const blocks = [...new Set(names)];
    if (blocks.length >= 2) {
      return blocks.map((start, at) => part(sheet, at === 0 ? 0 : start, blocks[at + 1], row));
    }
  }
  return [sheet];
}

/** The columns of a sheet from one up to another, as a sheet. */
function part(sheet: Sheet, from: number, to: number | undefined, header: RawRow): Sheet {
  const { name, rows, hiddenColumns = [] } = sheet;
  const end = to ?? Number.POSITIVE_INFINITY;
  const own = rows.map(({ spans, notes, ...row }): RawRow => {
    const within = spans?.filter(([first]) => first >= from && first < end);
    const noted = notes?.filter(({ column }) => column >= from && column < end);
    return {
      ...row,
      cells: row.cells.slice(from, to),
      ...(within?.length && { spans: within.map(([first, last]) => [first - from, last - from] as const) }),
      ...(noted?.length && { notes: noted.map((note) => ({ ...note, column: note.column - from })) }),
    };
  });
  return {
    ...sheet,
    hiddenColumns: hiddenColumns.flatMap((at) => (at >= from && at < end ? [at - from] : [])),
    name: from === 0 && name !== '' ? name : called(name, `${columnLetter(from)}${header.number}`),
    rows: own.filter(({ cells }) => cells.some(({ text }) => text !== '')),
  };
}

/** Tables below each other: a header after an empty row or a title, with other names above the same columns. */
function belowEachOther(sheet: Sheet): Sheet[] {
  const { name, rows } = sheet;
  const starts: { readonly at: number; readonly header: RawRow }[] = [];
  let titles: string[] | null = null;
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const isApart = before === undefined || row.number > before.number + 1 || isLone(before);
    // Straight below a header is its first row, whatever stands between them.
    if (titles !== null && (!isApart || before === starts.at(-1)?.header)) continue;
    const own = textsOf(row);
    const isTitled = before !== undefined && isLone(before);
    if (!isHeader(own, titles, isTitled) || (titles !== null && !isOther(own, titles))) continue;
    starts.push({ at: titles === null ? 0 : withTitles(rows, at), header: row });
    titles = own;
  }
  if (starts.length < 2) return [sheet];
  return starts.map(({ at, header }, index) => ({
    ...sheet,
    name: index === 0 && name !== '' ? name : called(name, `A${header.number}`),
    rows: rows.slice(at, starts[index + 1]?.at),
  }));
}

/** Where a table begins with the titles above its header. */
function withTitles(rows: readonly RawRow[], header: number): number {
  let at = header;
  while (at > 1 && isLone(rows[at - 1] as RawRow)) at--;
  return at;
}

/** Whether a row names columns; below another header it may be known by the same word for the supplier in the same column, or by the title above it. */
function isHeader(texts: readonly string[], above: readonly string[] | null, isTitled: boolean): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || filled.some((text) => text.length > TITLE_LENGTH || looksLikeData(text)))
    return false;
  const nameAt = texts.findIndex((text) => fieldOfHeader(text) === 'name');
  if (nameAt < 0) return false;
  if (above?.[nameAt] !== undefined && foldHeader(above[nameAt]) === foldHeader(texts[nameAt] ?? ''))
    return true;
  const known = filled.filter((text) => fieldOfHeader(text) ?? hintOfHeader(text) ?? saysOnlyWhere(text));
  const least = above === null || isTitled ? 2 : LEAST_TITLES;
  return known.length >= least && known.length * 2 > filled.length;
}

/** Whether another name stands above a column that had one. */
const isOther = (texts: readonly string[], above: readonly string[]): boolean =>
  texts.some(
    (text, at) => text !== '' && (above[at] ?? '') !== '' && foldHeader(text) !== foldHeader(above[at] ?? ''),
  );
