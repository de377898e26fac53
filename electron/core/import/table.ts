/** A list as a table: what every reader returns, whatever the file type. */

import type { Cell } from './cells/cell.ts';
import { hasStruck, heldIn } from './struck.ts';

/** One row; `number` counts from 1 in the file. `surplus`: it has more cells than the header has columns. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly surplus: boolean;
  /** One merged cell is as wide as the list. */
  readonly isMerged?: true;
  /** The file ends before it is as long as the others. */
  readonly isCut?: true;
}

/** A list with its header. `headerRow` null if the file has none (JSON). */
export interface Table {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Other sheets that hold something: they are not read. */
  readonly otherSheets: readonly string[];
  /** The words in the cells of those. */
  readonly elsewhere: () => readonly string[];
  /** The fields stood below each other: rows and columns are numbered the other way round. */
  readonly isTurned: boolean;
  readonly headerRow: number | null;
  /** Over how many rows the names of the columns are spread; null without a header row. */
  readonly headerRows: 1 | 2 | null;
  /** The first rows, as far as one of them can be the header. */
  readonly top: readonly RawRow[];
  /** Unique names of the columns; a column without a header is named by its letter. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How many of the rows are hidden, by a filter or by hand; only a workbook has this information. */
  readonly hiddenRows: number;
  /** The names of the columns that are hidden and hold something. */
  readonly hiddenColumns: readonly string[];
  /** What people noted beside the names of the columns, or above them on what marks mean: it is about all rows, and of none. */
  readonly headerNotes: readonly { readonly column: string; readonly text: string }[];
}

/** Rows as a reader returns them, before the header is known. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly hidden?: true;
  /** First and last column of each cell that is merged over several of its columns; counted from 0. */
  readonly spans?: readonly (readonly [number, number])[];
  /** What people noted beside its cells, with the column; counted from 0. */
  readonly notes?: readonly { readonly column: number; readonly text: string }[];
  /** The file ends before it is as long as the others. */
  readonly isCut?: true;
  /** The file itself says that the row names the columns. */
  readonly isHeader?: true;
}

export const emptyCell: Cell = { text: '', kind: 'text' };

/** A cell whose words stand further to the right than those of others: what it names belongs below one that does not. */
interface IndentedCell extends Cell {
  readonly isIndented: true;
}
export const isIndented = (cell: Cell): boolean => 'isIndented' in cell;

/** Two spaces, an arrow, or the dash of an item where others have none: one space is a slip of the hand. */
const indent = /^(?:[^\S\n]{2}|\t|\s*(?:[→↳└╰►➔⤷]|[-=]>|>|[-–•*·▪‣◦]\s+[^\n]*$))/;

/** A cell that is always text, whatever it starts with, without invisible characters. */
export function textCell(raw: string): Cell {
  const cell = plainCell(raw);
  if (!indent.test(raw)) return cell;
  const indented: IndentedCell = { ...cell, isIndented: true };
  return indented;
}

function plainCell(raw: string): Cell {
  if (hasStruck(raw)) {
    const { held, written } = heldIn(cleanText(raw));
    return { ...plainCell(held), written: cleanText(written) };
  }
  const text = cleanText(raw);
  return {
    text: text.includes(';#') ? choicesIn(text) : text.startsWith('[') ? itemsIn(text) : text,
    kind: 'text',
  };
}

/** A database writes several values as ["US", "IE"], a script as ['US', 'IE']. */
function itemsIn(text: string): string {
  if (!/^\[\s*((["'])[^"'\\[\]]*\2\s*(,\s*(?=["'])|(?=\])))*\]$/.test(text)) return text;
  return [...text.matchAll(/(["'])([^"']*)\1/g)].map(([, , item = '']) => item.trim()).join('; ');
}

/** SharePoint writes several choices as "Payroll;#HR", and one of another list as "Jansen;#14" or "14;#Jansen". */
function choicesIn(text: string): string {
  const parts = text.split(';#').map((part) => part.trim());
  const said = parts.filter((part) => part !== '' && !/^\d+$/.test(part));
  return said.length > 0 ? said.join('; ') : text;
}

// A list repeats few words in thousands of rows. The limit keeps memory small whatever the input.
const SHARED_LIMIT = 20_000;
/** How many different words a column may begin with, and be remembered: of more it is one of names or numbers. */
const OWN_WORDS = 1000;

/** A reader of the cells of columns that reads equal words once: the rows of a list then share their cells. */
export function sharedCells(read: (raw: string) => Cell): (raw: string, column: number) => Cell {
  const columns: { readonly known: Map<string, Cell>; seen: number; isOwn: boolean }[] = [];
  return (raw, at) => {
    if (raw === '') return emptyCell;
    columns[at] ??= { known: new Map(), seen: 0, isOwn: false };
    const column = columns[at];
    if (column.isOwn) return read(raw);
    const { known } = column;
    column.seen++;
    const before = known.get(raw);
    if (before !== undefined) return before;
    const made = read(raw);
    known.set(raw, made);
    if (known.size === OWN_WORDS && column.seen < 2 * OWN_WORDS) {
      column.isOwn = true;
      known.clear();
    } else if (known.size >= SHARED_LIMIT) known.clear();
    return made;
  };
}

/** Letters and signs of ASCII without space around them: there is nothing to clean in most cells. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** Trims, normalises all kinds of space, and removes invisible characters; line breaks are retained. */
export function cleanText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return (
    raw
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
      .replace(/[^\S\n]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
      .trim()
  );
}

/** Letter of a column as in spreadsheets; `index` counts from 0. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Longest name of a column in characters: a whole text above a column is shown, kept and asked about by its beginning. */
const NAME_LENGTH = 1000;

/** Unique names for the columns of a header row: a repeated name gets a number, an empty one its letter, a text is cut. */
export function columnNames(header: readonly string[], width: number): string[] {
  const used = new Set<string>();
  /** The number that a name gets when it is met again: counting from 2 each time takes long for thousands. */
  const next = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const written = header[index]?.replace(/\s+/g, ' ') || columnLetter(index);
    const wanted =
      written.length > NAME_LENGTH ? `${written.slice(0, NAME_LENGTH).toWellFormed()}…` : written;
    let name = wanted;
    let count = next.get(wanted) ?? 2;
    for (; used.has(name); count++) name = `${wanted} (${count})`;
    next.set(wanted, count);
    used.add(name);
    return name;
  });
}
