/** Tables of one text or page with the same names of columns: parts of one list, each below a title of its own. */
import { foldHeader } from './header.ts';
import { type RawRow, textCell } from './table.ts';
import type { Sheet } from './workbook.ts';

/** A table, and the title above it; '' where none stands there. */
export interface TitledTable extends Sheet {
  readonly title: string;
}

const titlesOf = (header: RawRow): string => header.cells.map(({ text }) => foldHeader(text)).join('|');

/**
 * The tables, of which those whose header the file marks as one and that name the same columns are one list. The title of each stands
 * above its rows, so that "Former sub-processors" says the same of them as a heading between the rows of a list. `renumber`: the rows
 * of each are counted from 1, and get the numbers of their place in the list.
 */
export function joinedTables(tables: readonly TitledTable[], renumber: boolean): Sheet[] {
  const lists = new Map<string, TitledTable[]>();
  for (const table of tables) {
    const [header] = table.rows;
    const key = header?.isHeader ? titlesOf(header) : table.name;
    lists.set(key, [...(lists.get(key) ?? []), table]);
  }
  return [...lists.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined || parts.length === 1) return parts;
    const rows = parts.flatMap((table, at) => partOf(table, at === 0, renumber, parts[at - 1]?.title));
    return { ...first, rows: renumber ? rows.map((row, at) => ({ ...row, number: at + 1 })) : rows };
  });
}

/** The rows of a part below its title; the first with the names of the columns above that. */
function partOf(
  { title, rows: [header, ...body] }: TitledTable,
  isFirst: boolean,
  renumber: boolean,
  before = '',
): RawRow[] {
  if (header === undefined) return [];
  // The title of the first stands above the names of the columns; below them is the line that the file marks them with.
  const number = isFirst ? header.number + 1 : header.number;
  const isFree = renumber || body[0]?.number !== number;
  const over: RawRow = { number, cells: [textCell(title)], spans: [[0, header.cells.length - 1]] };
  const isTitled = title !== '' && title !== before && isFree;
  return [...(isFirst ? [header] : []), ...(isTitled ? [over] : []), ...body];
}
