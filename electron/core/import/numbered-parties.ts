/** Several suppliers beside each other in one row: "Verwerker 1; Land 1; VO 1; Verwerker 2; Land 2; VO 2". */
import { foldHeader } from './header.ts';
import type { MappedColumn, ResolvedMapping } from './resolved-mapping.ts';
import { emptyCell, type TableRow } from './table.ts';

/** "Naam 1" and "Naam 2" are two lines of one name. */
const namesParty =
  /(verwerker|bewerker|leverancier|partij|ontvanger|processor|supplier|vendor|provider|recipient|dienstverlener|aanbieder|auftragsverarbeiter|prestataire)/;

/** A header without its number, and the number; 1 where it has none. */
function numberOf(header: string): { readonly stem: string; readonly number: number } {
  const [, before = header, number = '1'] = /^(.*\p{L}\)?)[\s.:#-]*\(?(\d{1,2})\)?$/u.exec(header) ?? [];
  return { stem: foldHeader(before), number: Number(number) };
}

/** One of the suppliers of a row: a row as if it had a row of its own, and the columns that its cells come from. */
interface Party {
  readonly row: TableRow;
  /** Of each column under which its cells are read, that in which they stand. */
  readonly standsIn: ReadonlyMap<string, string>;
  /** What the row says of all of them may hold for another. */
  readonly isShared: boolean;
}

/** How a row of a list falls apart in those of its suppliers that it names; null where the list has a column for one only. */
export function partiesOf({ columns }: ResolvedMapping): ((row: TableRow) => Party[]) | null {
  const name = columns.find(({ field }) => field === 'name');
  if (name === undefined) return null;
  const told = columns.map((column) => ({ column, ...numberOf(column.column) }));
  const own = numberOf(name.column);
  const others = told.filter(({ stem, number }) => stem === own.stem && number !== own.number);
  if (others.length === 0 || !namesParty.test(own.stem)) return null;
  const numbers = others.map(({ number }) => number);
  const first = told.filter(({ number }) => number === own.number);
  // A column of another number belongs to that supplier, and to no other.
  const ofOthers = told.filter(({ number }) => numbers.includes(number));
  const blanked = (row: TableRow, given: ReadonlyMap<number, number>): TableRow => {
    const cells = [...row.cells];
    for (const { column } of ofOthers) cells[column.index] = emptyCell;
    for (const [to, from] of given) cells[to] = row.cells[from] ?? emptyCell;
    return { ...row, cells: Array.from(cells, (cell) => cell ?? emptyCell) };
  };
  const pairs = numbers.map((wanted) =>
    ofOthers.flatMap(({ column, stem, number }): [MappedColumn, MappedColumn][] => {
      const counterpart = number === wanted ? first.find((one) => one.stem === stem)?.column : undefined;
      return counterpart === undefined ? [] : [[counterpart, column]];
    }),
  );
  // Without columns of their own, what the row says may hold for one of them.
  const isShared = pairs.every((pair) => pair.length === 1);
  const isSharing = (row: TableRow) => isShared && others.some(({ column }) => isNamed(row, column.index));
  const isNamed = (row: TableRow, at: number) => (row.cells[at]?.text ?? '') !== '';
  return (row) => [
    ...(isNamed(row, name.index)
      ? [{ row: blanked(row, new Map()), standsIn: new Map<string, string>(), isShared: isSharing(row) }]
      : []),
    ...pairs.flatMap((pair): Party[] => {
      const from = pair.find(([to]) => to === name)?.[1];
      if (from === undefined || !isNamed(row, from.index)) return [];
      const given = new Map(pair.map(([to, { index }]) => [to.index, index]));
      const standsIn = new Map(pair.map(([to, { column }]) => [to.column, column]));
      return [{ row: blanked(row, given), standsIn, isShared }];
    }),
  ];
}
