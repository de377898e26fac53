/**
 * Writes a table as CSV, XLSX or ODS, and records as JSON. In CSV, cells that would start a formula are
 * neutralised.
 */
import { SSF, utils, type WorkSheet, write } from '@e965/xlsx';
import Papa from 'papaparse';
import type { KnownCustomField } from '../../../shared/fields/custom.ts';
import { RECORDS_VERSION, recordsFormat } from '../../../shared/fields/import-records.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import type { SubProcessor } from '../../../shared/fields/sub-processor.ts';
import { daysBetween } from '../../../shared/law/dates.ts';
import { neutralise } from '../../../shared/law/spreadsheet-text.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { type Cell, shownCell } from '../../../shared/words/list-columns.ts';
import type { ExportTable } from './table.ts';

/** CSV for a Dutch spreadsheet: UTF-8 with byte order mark, `;`, CRLF, dates as written in the language. */
export function toCsv(table: ExportTable): Uint8Array {
  const rows = table.rows.map((row) => row.map((cell) => neutralise(shownCell(cell, table.language))));
  const text = Papa.unparse([table.columns.map(neutralise), ...rows], { delimiter: ';', newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/**
 * XLSX with one sheet; dates are real dates, counts are numbers, everything else is text, so that no leading zero is lost
 * and nothing ever becomes a formula, whatever it starts with.
 */
export function toXlsx(table: ExportTable): Uint8Array {
  return workbookOf([table], 'xlsx');
}

/** As {@link toXlsx}, with a sheet for each table. */
export function toWorkbook(tables: readonly ExportTable[]): Uint8Array {
  return workbookOf(tables, 'xlsx');
}

/** As {@link toXlsx}, in the open format that the Dutch government prescribes (OpenDocument, ISO/IEC 26300). */
export function toOds(table: ExportTable): Uint8Array {
  return workbookOf([table], 'ods');
}

/** The formats of a table. */
export type TableFormat = 'csv' | 'xlsx' | 'ods';
const writers = { csv: toCsv, xlsx: toXlsx, ods: toOds };

/** A table in one of its formats. */
export const writeTable = ({ table, format }: { table: ExportTable; format: TableFormat }): Uint8Array =>
  writers[format](table);

function workbookOf(tables: readonly ExportTable[], bookType: 'xlsx' | 'ods'): Uint8Array {
  for (const [index, format] of Object.values(dateFormats[bookType]).entries()) {
    SSF.load(format, FIRST_OWN_FORMAT + index);
  }
  const workbook = utils.book_new();
  for (const table of tables) utils.book_append_sheet(workbook, sheetOf(table, bookType), table.title);
  // Only among shared texts does every program read back what XML cannot hold (`_x000D_`).
  const how = { type: 'array', bookType, compression: true, bookSST: true } as const;
  const bytes: ArrayBuffer = write(workbook, how);
  return new Uint8Array(bytes);
}

function sheetOf(table: ExportTable, bookType: 'xlsx' | 'ods'): WorkSheet {
  const header = table.columns.map((text) => ({ t: 's', v: text }));
  const rows = table.rows.map((row) => row.map((cell) => sheetCell(cell, table.language, bookType)));
  const sheet: WorkSheet = utils.aoa_to_sheet([header, ...rows], { dense: true });
  sheet['!cols'] = table.columns.map((_, index) => ({ wch: widthOf(table, index) }));
  sheet['!autofilter'] = { ref: utils.encode_range({ s: { r: 0, c: 0 }, e: lastCell(table) }) };
  return sheet;
}

/** What stands in the JSON beside the records. */
export interface BesideRecords {
  /** The organisation's own fields, those out of use included. */
  readonly custom?: readonly KnownCustomField[];
  readonly subProcessors?: readonly SubProcessor[];
}

/**
 * JSON of complete records as stored in the register: nothing omitted, nothing reformatted. What the organisation's own
 * fields are called stands under `customFields` by the identity that the records have: those in use, and others of which
 * a value remains. `subProcessors` has those of flows that the chain of no supplier has. Both are absent where there are none.
 */
export function toJson(
  records: readonly ProcessorRecord[],
  { custom = [], subProcessors = [] }: BesideRecords = {},
): Uint8Array {
  const filled = new Set(records.flatMap(({ processor }) => Object.keys(processor.custom)));
  const named = custom
    .filter(({ id, removed }) => !removed || filled.has(id))
    .map(({ id, name, kind, options, removed }) => [
      id,
      { name, kind, options, ...(removed && { removed }) },
    ]);
  const inChain = new Set(records.flatMap(({ chain }) => chain.map(({ subProcessor }) => subProcessor.id)));
  const ofFlows = new Set(records.flatMap(({ flows }) => flows.map(({ subProcessorId }) => subProcessorId)));
  const others = subProcessors.filter(({ id }) => ofFlows.has(id) && !inChain.has(id));
  const whole = {
    ...{ format: recordsFormat, version: RECORDS_VERSION },
    ...(named.length > 0 && { customFields: Object.fromEntries(named) }),
    ...(others.length > 0 && { subProcessors: others }),
    processors: records,
  };
  const text = JSON.stringify(whole, null, 1);
  return new TextEncoder().encode(`${text}\n`);
}

// Day 0 of the spreadsheet's calendar, which counts a non-existent 29 February 1900: earlier days are text.
const DAY_ZERO = '1899-12-30';
const FIRST_SAFE_DAY = '1900-03-01';

/** Numbers of formats below this are for those that spreadsheets know; a reader may go by the number of one and not read it. */
const FIRST_OWN_FORMAT = 164;

/** In ODS a sign that is not escaped is dropped. */
const dateFormats = {
  xlsx: { nl: 'd-m-yyyy', en: 'd mmm yyyy' },
  ods: { nl: 'd\\-m\\-yyyy', en: 'd\\ mmm\\ yyyy' },
} as const;

function sheetCell(cell: Cell, language: Language, bookType: 'xlsx' | 'ods') {
  if ('date' in cell && cell.date >= FIRST_SAFE_DAY) {
    return { t: 'n', v: daysBetween(DAY_ZERO, cell.date), z: dateFormats[bookType][language] };
  }
  if ('number' in cell) return { t: 'n', v: cell.number };
  const shown = shownCell(cell, language);
  if (shown === '') return null;
  const text = bookType === 'ods' ? openDocumentText(shown) : shown;
  return { t: 's', v: text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text };
}

/**
 * OpenDocument has no way to write what XML cannot hold, and LibreOffice drops a tab: it becomes a space, a line break one
 * sign, and any other such character visible as U+FFFD.
 */
const openDocumentText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these cannot stand in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

// A spreadsheet cell holds no more; the full text is in the CSV and the JSON.
const CELL_LIMIT = 32_767;

function widthOf(table: ExportTable, index: number): number {
  const longest = table.rows.slice(0, 500).reduce((widest, row) => {
    const cell = row[index];
    return Math.max(widest, cell ? shownCell(cell, table.language).length : 0);
  }, table.columns[index]?.length ?? 0);
  return Math.min(Math.max(longest + 2, 8), 50);
}

function lastCell(table: ExportTable): { r: number; c: number } {
  return { r: table.rows.length, c: Math.max(table.columns.length - 1, 0) };
}
