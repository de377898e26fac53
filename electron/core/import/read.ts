/** From the bytes of a file to a table with its header. Pure: no disk, no register. */

import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { findHeader, type Header, turned } from './header-row.ts';
import { readJsonList } from './json-list.ts';
import type { Running } from './running.ts';
import { bestSheet } from './sheets.ts';
import { columnNames, type RawRow, type Table } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** Which sheet and header row to use; null = the best one. */
export interface ReadOptions extends Running {
  readonly sheet?: string | null | undefined;
  readonly headerRow?: number | null | undefined;
}

/**
 * Reads a list. The file type is determined from its bytes; the name only decides between kinds of text.
 * Errors: `invalid` (no list, empty, unreadable, encrypted, unknown encoding, no such sheet or header row),
 * `too-large` (names the limit), `cancelled`.
 */
export function readTable(bytes: Uint8Array, name: string, options: ReadOptions = {}): Table {
  if (options.signal?.aborted) throw new Problem('cancelled');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new Problem('invalid', importSentences.empty);
  refuseForeign(bytes);
  if (isZip(bytes)) return readSheets(bytes, options);
  if (['xlsx', 'xlsm', 'xls', 'ods'].includes(extension)) {
    throw new Problem('invalid', importSentences.damagedWorkbook);
  }
  if (bytes.length > importLimits.csvBytes) throw new Problem('too-large', importSentences.csvTooLarge);
  const json = extension === 'json' || (extension !== 'csv' && extension !== 'tsv' && startsAsJson(bytes));
  if (json) requireListSize(bytes);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Problem('invalid', importSentences.empty);
  if (json) return readJson(text);
  const rows = readCsv(text, options);
  return { sheets: [], sheet: null, otherSheets: [], ...withHeader(rows, options.headerRow ?? null, true) };
}

function readSheets(bytes: Uint8Array, options: ReadOptions): Table {
  requireListSize(bytes);
  const sheets = readWorkbook(bytes);
  const wanted = options.sheet ?? null;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const sheet = wanted === null ? bestSheet(filled) : sheets.find(({ name }) => name === wanted);
  const names = sheets.map(({ name }) => name);
  if (!sheet) {
    throw new Problem(
      'invalid',
      wanted === null ? importSentences.empty : importSentences.noSheet(wanted, names),
    );
  }
  if (options.signal?.aborted) throw new Problem('cancelled');
  return {
    sheets: names,
    sheet: sheet.name,
    otherSheets: filled.flatMap(({ name }) => (name === sheet.name ? [] : [name])),
    ...withHeader(sheet.rows, options.headerRow ?? null, false),
  };
}

function readJson(text: string): Table {
  const { columns, rows } = readJsonList(text);
  requireColumns(columns.length);
  if (columns.length === 0) throw new Problem('invalid', importSentences.empty);
  return {
    sheets: [],
    sheet: null,
    otherSheets: [],
    isTurned: false,
    headerRow: null,
    columns: columnNames(columns, columns.length),
    rows: rows.map((row) => ({ ...row, surplus: false })),
    hiddenRows: 0,
  };
}

/** Splits rows into header and body. `exact`: a row longer than the header has shifted cells. */
function withHeader(
  given: readonly RawRow[],
  wanted: number | null,
  exact: boolean,
): Pick<Table, 'headerRow' | 'columns' | 'rows' | 'hiddenRows' | 'isTurned'> {
  if (given.length === 0) throw new Problem('invalid', importSentences.empty);
  const onSide = wanted === null ? turned(given) : null;
  const rows = onSide ?? given;
  const header = onSide?.[0] ? plainHeader(onSide[0]) : findHeader(rows, wanted);
  if (!header) throw new Problem('invalid', importSentences.noHeaderRow(wanted ?? 1));
  const body = rows.filter(({ number }) => number > header.last);
  if (body.length === 0) throw new Problem('invalid', importSentences.onlyHeader);
  const { titles } = header;
  const width = exact
    ? titles.length
    : body.reduce((widest, row) => Math.max(widest, row.cells.length), titles.length);
  requireColumns(width);
  return {
    headerRow: onSide ? null : header.row.number,
    isTurned: onSide !== null,
    columns: columnNames(titles, width),
    rows: body.map(({ number, cells }) => ({
      number,
      cells,
      surplus: cells.slice(width).some(({ text }) => text !== ''),
    })),
    hiddenRows: body.filter(({ hidden }) => hidden).length,
  };
}

const plainHeader = (row: RawRow): Header => ({
  row,
  titles: row.cells.map(({ text }) => text),
  last: row.number,
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

/** Rejects kinds of file that are often picked by mistake, each by its name. */
function refuseForeign(bytes: Uint8Array): void {
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
