/** Lists in which each supplier stands alone above a table of its own, all with the same header, which has no column of names. */
import { holdsParties } from './by-contents.ts';
import { fieldOfHeader, foldHeader, headerScore } from './header.ts';
import { emptyCell, type RawRow, textCell } from './table.ts';
import { isLone } from './tables-on-sheet.ts';

/** Least number of columns of such a header that are known. */
const LEAST_KNOWN = 2;

const filledIn = ({ cells }: RawRow): string[] => cells.flatMap(({ text }) => (text === '' ? [] : text));

/** The rows as one table with the supplier in a column before the others; any other rows as they are. */
export function withPartiesAbove(rows: readonly RawRow[]): readonly RawRow[] {
  const headers = headersBelowOne(rows);
  if (headers.length < 2) return rows;
  const headings = headers.map((at) => filledIn(rows[at - 1] ?? { number: 0, cells: [] })[0] ?? '');
  if (!holdsParties(headings)) return rows;
  const [first = 0] = headers;
  const isHeader = new Set(headers);
  let party = '';
  return rows.flatMap((row, at): RawRow[] => {
    if (isHeader.has(at + 1)) {
      party = filledIn(row)[0] ?? '';
      return [];
    }
    if (isHeader.has(at)) return at === first ? [behind(row, 'Leverancier')] : [];
    return [behind(row, filledIn(row).length > 1 ? party : '')];
  });
}

/** The places of the rows that say the same, name columns and no supplier, and have one filled cell above them. */
function headersBelowOne(rows: readonly RawRow[]): readonly number[] {
  const places = new Map<string, number[]>();
  let isBelowOne = false;
  for (const [at, row] of rows.entries()) {
    const isOne = isLone(row);
    if (isBelowOne && !isOne) {
      const key = filledIn(row).map(foldHeader).join('|');
      places.set(key, [...(places.get(key) ?? []), at]);
    }
    isBelowOne = isOne;
  }
  return (
    [...places.values()].find(([at = 0, ...more]) => {
      const told = more.length > 0 ? filledIn(rows[at] ?? { number: 0, cells: [] }) : [];
      return headerScore(told) >= LEAST_KNOWN && told.every((text) => fieldOfHeader(text) !== 'name');
    }) ?? []
  );
}

/** The row with a cell more before the others. */
function behind({ spans, notes, ...row }: RawRow, text: string): RawRow {
  return {
    ...row,
    cells: [text === '' ? emptyCell : textCell(text), ...row.cells],
    ...(spans && { spans: spans.map(([from, to]) => [from + 1, to + 1] as const) }),
    ...(notes && { notes: notes.map((note) => ({ ...note, column: note.column + 1 })) }),
  };
}
