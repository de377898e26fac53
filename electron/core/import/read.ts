/** From the bytes of a file to a table with its header. Pure: no disk, no register. */

import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { findHeader, HEADER_WITHIN, type Header, hasNoHeader, turned } from './header-row.ts';
import { holdsHtmlTable, readHtml } from './html.ts';
import { type ObjectList, readJsonLists, readYamlLists } from './json-list.ts';
import { scoreOfPaths } from './json-shape.ts';
import { holdsMarkdownTable, readMarkdown } from './markdown.ts';
import { withPartiesAbove } from './parties-above.ts';
import { type ExportedRecords, readRecords } from './records-file.ts';
import type { Running } from './running.ts';
import { bestSheet } from './sheets.ts';
import { columnLetter, columnNames, emptyCell, type RawRow, type Table, textCell } from './table.ts';
import { tablesOn } from './tables-on-sheet.ts';
import { toldLines } from './told-lines.ts';
import { holdsXmlWorkbook, readWorkbook, readXmlWorkbook, type Sheet } from './workbook.ts';

/** Which sheet and header row to use; null = the best one. */
export interface ReadOptions extends Running {
  readonly sheet?: string | null | undefined;
  readonly headerRow?: number | null | undefined;
  readonly headerRows?: 1 | 2 | undefined;
}

/**
 * Reads a list. The file type is determined from its bytes; the name only decides between kinds of text.
 * Errors: `invalid` (no list, empty, unreadable, encrypted, unknown encoding, no such sheet or header row),
 * `too-large` (names the limit), `cancelled`.
 */
export function readTable(bytes: Uint8Array, name: string, options: ReadOptions = {}): Table {
  if (options.signal?.aborted) throw new Problem('cancelled');
  const extension = extensionOf(name);
  if (bytes.length === 0) throw new Problem('invalid', importSentences.empty);
  refuseForeign(bytes, extension);
  if (isZip(bytes)) return readSheets(bytes, options);
  const page = startsAsPage(bytes);
  if (['xlsx', 'xlsm', 'xls', 'ods'].includes(extension) && !page) {
    throw new Problem('invalid', importSentences.damagedWorkbook);
  }
  if (bytes.length > importLimits.csvBytes) throw new Problem('too-large', importSentences.csvTooLarge);
  const delimited = isDelimited(extension);
  const json = isJson(bytes, extension);
  const yaml = extension === 'yaml' || extension === 'yml' || (!delimited && startsAsYaml(bytes));
  if (json || yaml || page) requireListSize(bytes);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Problem('invalid', importSentences.empty);
  if (json) return readObjects(readJsonLists(text), options);
  if (page && holdsXmlWorkbook(text)) return oneOf(readXmlWorkbook(text), options);
  if (page && holdsHtmlTable(text)) return oneOf(readHtml(text), options);
  if (page && !delimited) throw new Problem('invalid', importSentences.notAList);
  if (yaml) return readObjects(readYamlLists(text), options);
  if (!delimited && holdsMarkdownTable(text)) {
    requireListSize(bytes);
    return oneOf(readMarkdown(text), options);
  }
  const rows = (delimited ? null : toldLines(text)) ?? withCut(readCsv(text, options), text);
  const whole = { name: '', rows };
  if (tablesOn(whole).length > 1) return oneOf([whole], options, true);
  return {
    sheets: [],
    sheet: null,
    otherSheets: [],
    elsewhere: () => [],
    ...withHeader(rows, options, true),
  };
}

/**
 * The records in the export of a register; null for any other file. Errors: `invalid` (what is in it is not right),
 * `too-large`.
 */
export function recordsIn(bytes: Uint8Array, name: string): ExportedRecords | null {
  if (!isJson(bytes, extensionOf(name)) || isZip(bytes)) return null;
  if (bytes.length > importLimits.csvBytes) throw new Problem('too-large', importSentences.csvTooLarge);
  return readRecords(decodeText(bytes));
}

/** The rows, of which the last one is marked where the text ends before it has as many cells as all the others: it may have been cut off. */
function withCut(rows: RawRow[], text: string): RawRow[] {
  const last = rows.at(-1);
  const others = rows.slice(0, -1).map(({ cells }) => cells.length);
  const [width = 0] = others;
  const isEven = others.length > 1 && others.every((length) => length === width);
  if (last === undefined || text.endsWith('\n') || !isEven || last.cells.length >= width) return rows;
  return rows.with(-1, { ...last, isCut: true });
}

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
const isDelimited = (extension: string): boolean => extension === 'csv' || extension === 'tsv';
const isJson = (bytes: Uint8Array, extension: string): boolean =>
  extension === 'json' || (startsAsJson(bytes) && (!isDelimited(extension) || holdsJson(bytes)));

/** Whether a file that calls itself delimited text is JSON to its end. */
function holdsJson(bytes: Uint8Array): boolean {
  if (bytes.length > importLimits.listBytes) return false;
  try {
    JSON.parse(decodeText(bytes));
    return true;
  } catch {
    return false;
  }
}

function readSheets(bytes: Uint8Array, options: ReadOptions): Table {
  requireListSize(bytes);
  return oneOf(readWorkbook(bytes), options);
}

/** The sheet or table that is wanted, or the one that holds suppliers. `exact`: see {@link withHeader}. Errors: `invalid`. */
function oneOf(given: readonly Sheet[], options: ReadOptions, exact = false): Table {
  const wanted = options.sheet ?? null;
  const ofEach = given.map(tablesOn);
  const sheets = ofEach.flat();
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const found = wanted === null ? bestSheet(filled) : sheets.find(({ name }) => name === wanted);
  // A person who names a row need not know that another table of the sheet begins there.
  const beside = ofEach.find((tables) => tables.some((table) => table === found)) ?? [];
  const isNamed = ({ number }: RawRow) => number === options.headerRow;
  const sheet = beside.find(({ rows }) => rows.some(isNamed)) ?? found;
  const names = sheets.map(({ name }) => name);
  if (!sheet) {
    throw new Problem(
      'invalid',
      wanted === null ? importSentences.empty : importSentences.noSheet(wanted, names),
    );
  }
  if (options.signal?.aborted) throw new Problem('cancelled');
  const others = filled.filter(({ name }) => name !== sheet.name);
  return {
    sheets: names,
    sheet: sheet.name,
    otherSheets: others.map(({ name }) => name),
    elsewhere: () => others.flatMap(wordsIn),
    ...withHeader(sheet.rows, options, exact, sheet.hiddenColumns),
  };
}

/** The words of a sheet that may be names. */
const wordsIn = ({ rows }: { readonly rows: readonly Pick<RawRow, 'cells'>[] }): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (text === '' || text.length > NAME_LENGTH ? [] : text)),
  );

const NAME_LENGTH = 200;

/** The list that is wanted, or the one whose fields say most, as a table without a header row. */
function readObjects(lists: readonly ObjectList[], options: ReadOptions): Table {
  const scores = lists.map(({ columns }) => scoreOfPaths(columns));
  const wanted = options.sheet ?? null;
  const list =
    wanted === null ? lists[scores.indexOf(Math.max(...scores))] : lists.find(({ name }) => name === wanted);
  const names = lists.map(({ name }) => name).filter((name) => name !== '');
  if (!list) throw new Problem('invalid', importSentences.noSheet(wanted ?? '', names));
  const { columns, rows, name } = list;
  requireColumns(columns.length);
  if (columns.length === 0) throw new Problem('invalid', importSentences.empty);
  return {
    sheets: names,
    sheet: name === '' ? null : name,
    otherSheets: names.filter((other) => other !== name),
    elsewhere: () => lists.flatMap((other) => (other === list ? [] : wordsIn(other))),
    isTurned: false,
    headerRow: null,
    headerRows: null,
    top: [],
    columns: columnNames(columns, columns.length),
    rows: rows.map((row) => ({ ...row, surplus: false })),
    hiddenRows: 0,
    hiddenColumns: [],
    headerNotes: [],
  };
}

/** Splits rows into header and body. `exact`: a row longer than the header has shifted cells; `hidden`: places of the columns that are. */
function withHeader(
  given: readonly RawRow[],
  options: ReadOptions,
  exact: boolean,
  hidden: readonly number[] = [],
): Pick<
  Table,
  | 'headerRow'
  | 'headerRows'
  | 'top'
  | 'columns'
  | 'rows'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'headerNotes'
  | 'isTurned'
> {
  if (given.length === 0) throw new Problem('invalid', importSentences.empty);
  const wanted = options.headerRow ?? null;
  const whole = wanted === null && hidden.length === 0 ? withPartiesAbove(given) : given;
  const onSide = wanted === null && whole === given ? turned(given) : null;
  const rows = onSide ?? whole;
  const found = onSide?.[0] ? plainHeader(onSide[0]) : findHeader(rows, wanted, options.headerRows);
  if (!found) throw new Problem('invalid', importSentences.noHeaderRow(wanted ?? 1));
  const below = rows.filter(({ number }) => number > found.last);
  const isBare = onSide === null && wanted === null && hasNoHeader(found.row, below);
  const header = isBare ? { ...found, titles: [], last: found.row.number - 1 } : found;
  const body = isBare ? [found.row, ...below] : below;
  if (body.length === 0) throw new Problem('invalid', importSentences.onlyHeader);
  const { titles } = header;
  const width =
    exact && !isBare
      ? titles.length
      : body.reduce((widest, row) => Math.max(widest, row.cells.length), titles.length);
  const named = [...titles];
  const hasNotes = body.some(({ notes }) => notes !== undefined);
  if (hasNotes) named[width] = NOTES;
  requireColumns(hasNotes ? width + 1 : width);
  const columns = columnNames(named, hasNotes ? width + 1 : width);
  const isFilled = (at: number) => body.some(({ cells }) => (cells[at]?.text ?? '') !== '');
  return {
    headerRow: onSide || isBare ? null : header.row.number,
    headerRows: onSide || isBare ? null : header.count,
    top: onSide ? [] : rows.slice(0, HEADER_WITHIN),
    isTurned: onSide !== null,
    columns,
    rows: body.map(({ number, cells, spans, notes, isCut }) => ({
      number,
      cells: notes === undefined ? cells : withNotes(cells, notes, titles, width),
      surplus: cells.length > width && cells.slice(width).some(({ text }) => text !== ''),
      ...(spans?.some(([from, to]) => from === 0 && to + 1 >= titles.length) && { isMerged: true as const }),
      ...(isCut && { isCut }),
    })),
    hiddenRows: body.filter((row) => row.hidden).length,
    // What stood in a column stands in a row of a list on its side.
    hiddenColumns: onSide ? [] : hidden.flatMap((at) => (isFilled(at) ? (columns[at] ?? []) : [])),
    headerNotes: notesOn(rows, header),
  };
}

/** "x = concept": what a mark in the list means, told above it. */
const meaning = /^\S{1,12} ?= ?\S/;

/** What is noted beside the names of the columns, and above them on what marks mean. */
function notesOn(rows: readonly RawRow[], { titles, last }: Header): Table['headerNotes'] {
  return rows
    .filter(({ number }) => number <= last)
    .flatMap(({ number, cells, notes = [] }) => [
      ...cells.flatMap(({ text, kind }, at) =>
        kind === 'text' && meaning.test(text) ? [{ column: `${columnLetter(at)}${number}`, text }] : [],
      ),
      ...notes.map(({ column, text }) => ({ column: titleAt(titles, column), text })),
    ]);
}

/** The column that notes beside cells get: its name says that they are remarks. */
const NOTES = 'Notities';

/** The cells of a row, and in the last column what was noted beside them, each with the column that it is about. */
function withNotes(
  cells: readonly Cell[],
  notes: NonNullable<RawRow['notes']>,
  titles: readonly string[],
  width: number,
): Cell[] {
  const said = notes.map(({ column, text }) => `${titleAt(titles, column)}: ${text}`);
  return [...Array.from({ length: width }, (_, at) => cells[at] ?? emptyCell), textCell(said.join('\n'))];
}

const titleAt = (titles: readonly string[], column: number): string =>
  titles[column]?.replace(/\s+/g, ' ') || columnLetter(column);

const plainHeader = (row: RawRow): Header => ({
  row,
  titles: row.cells.map(({ text }) => text),
  last: row.number,
  count: 1,
});

/** As many columns as a spreadsheet allows; a file with more is not a list of suppliers. */
function requireColumns(count: number): void {
  if (count > importLimits.columns) throw new Problem('too-large', importSentences.tooManyColumns);
}

function requireListSize(bytes: Uint8Array): void {
  if (bytes.length > importLimits.listBytes) throw new Problem('too-large', importSentences.listTooLarge);
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
  );
}

function startsAsJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1000)).trimStart();
  return start.startsWith('{') || /^\[\s*[{[\]]/.test(start);
}

/** A YAML list begins with a dash, or with a key above one; a line of a list would hold a delimiter. */
function startsAsYaml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4000));
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [first = '', second = ''] =
    lines[0] === '---' || lines[0]?.startsWith('%YAML') ? lines.slice(1) : lines;
  return (
    /^- +[\w"'-]+ *:( |$)/.test(first) ||
    (/^[\w-]+:\s*$/.test(first) && /^\s*- +[\w"'-]+ *:( |$)/.test(second))
  );
}

function startsAsPage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString('latin1');
  return /^(\xef\xbb\xbf)?\s*<[!?a-z]/i.test(start);
}

/** Rejects kinds of file that are often picked by mistake, each by its name. */
function refuseForeign(bytes: Uint8Array, extension: string): void {
  if (extension === 'toml') throw new Problem('invalid', importSentences.settingsFile);
  if (['mht', 'mhtml', 'eml'].includes(extension)) throw new Problem('invalid', importSentences.webArchive);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16));
  if (head.toString('latin1').startsWith('%PDF')) throw new Problem('invalid', importSentences.pdf);
  if (head.toString('latin1').startsWith('SQLite format 3')) {
    throw new Problem('invalid', importSentences.notAList);
  }
  if (head.readUIntBE(0, Math.min(head.length, 4)) === 0xd0cf11e0) {
    // An encrypted workbook and the pre-2007 workbook use the same container format.
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const encrypted = whole.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Problem('invalid', encrypted ? importSentences.encrypted : importSentences.oldWorkbook);
  }
}
