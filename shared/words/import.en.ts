/** Import messages: why a file is refused, or a cell rejected or in need of checking, in English. */
import { importLimits } from '../fields/import.ts';
import { formatNumber } from './both.ts';
import { formatDate } from './format.ts';
import { megabytes, shortList } from './import-values.ts';

export const importSentences = {
  empty: 'This file is empty. Choose a list of suppliers.',
  onlyHeader: 'There are no rows below the header. Choose a list of suppliers.',
  validThrough: (day: string) => `through ${formatDate(day, 'en')}`,
  notAList:
    'This file is not a list. Choose a file of Excel (xlsx), LibreOffice (ods), CSV, JSON or YAML, or a text or web page with a table.',
  webArchive:
    'This is a web archive or an e-mail and not a list. Open it and save the page as a web page (html), or copy the table and paste it on the Import page.',
  settingsFile: 'This is a TOML file and not a list. Have the same data saved as JSON, YAML or CSV.',
  pdf: 'This is a PDF and not a list. Ask for the list as CSV or Excel (xlsx).',
  encoding:
    'The character encoding of this file cannot be determined, and names would be garbled. Save it as “CSV UTF-8” and try again.',
  encrypted: 'This file is protected with a password. Save it without a password and try again.',
  oldWorkbook: 'This is an Excel file in the old format (xls). Save it as xlsx and try again.',
  notAWorkbook:
    'This is not a workbook of Excel (xlsx) or LibreOffice (ods). Save the list as xlsx or CSV and try again.',
  textDocument:
    'This is a text document and not a list. Copy the table from the document and paste it on the Import page, or into a sheet that you save as xlsx.',
  damagedWorkbook:
    'This workbook is damaged or not one of Excel (xlsx) or LibreOffice (ods). Open the file in that program, save it again and try again.',
  brokenJson: 'This JSON file cannot be read. Have it made again, or choose a CSV or Excel file.',
  noJsonList: 'This file holds no list of suppliers: it needs an array of objects, one per supplier.',
  brokenYaml: 'This YAML file cannot be read. Have it made again, or choose a CSV or Excel file.',
  listTooLarge: `This file is larger than ${megabytes(importLimits.listBytes)}, the limit for Excel and JSON. Split it or save it as CSV.`,
  csvTooLarge: `This file is larger than ${megabytes(importLimits.csvBytes)}, the limit for a list. Split the file.`,
  unpackedTooLarge: `Unpacked this Excel file is larger than ${megabytes(importLimits.unpackedBytes)}, the limit for a list. Split the file.`,
  tooManyCells: 'This list has more than 1,000,000 cells, the limit for a list. Split the file.',
  tooManySheets: 'This workbook has more than 1,000 sheets. Save the sheet with the list by itself.',
  rowTooFar: (sheet: string, row: number) =>
    `Sheet “${sheet}” names row ${row}; a sheet has 1,048,576. Open it in Excel, save it as xlsx and try again.`,
  tooManyMerges: (sheet: string) =>
    `In sheet “${sheet}” merged cells overlap, or there are too many of them. Unmerge the cells and try again.`,
  cellTooLong: (place: string) =>
    `Cell ${place} holds more than 100,000 characters, the limit for a cell. Shorten the text and try again.`,
  tooManyColumns: 'This list has more than 16,384 columns, the limit for a list. Remove columns.',
  brokenQuotes: (row: number) =>
    `The quotation marks in row ${row} are not right, so that the rest of the file cannot be read. Correct that row.`,
  noSheet: (sheet: string, sheets: readonly string[]) =>
    `There is no sheet “${sheet}”. Choose from: ${sheets.join(', ')}.`,
  noHeaderRow: (row: number) =>
    `Row ${row} is empty or does not exist and cannot be the header. Name another row.`,
  noNameColumn: (columns: readonly string[]) =>
    `No column was recognised as the supplier's name (${shortList(columns)}). Say with a mapping which column is the name, or choose another list.`,
  noColumn: (column: string, columns: readonly string[]) =>
    `The mapping names column “${column}”, which is not in the list. The columns are: ${shortList(columns)}.`,
  noSuchRow: (row: number) =>
    `The corrections name row ${row}, which the list does not have. Name a row of this list.`,
  noSuchCell: (column: string, words: string) =>
    `The corrections name “${words}”, but no cell of column “${column}” has these words. Name words that it has.`,
  severalUnder: (name: string, count: number) =>
    `There are ${formatNumber(count, 'en')} suppliers named “${name}”. Give each a name of its own first, or choose the supplier on the screen.`,
  brokenCorrections: 'The corrections are not valid JSON. Use the form that the manual gives.',
  wrongCorrections: 'The corrections are not right. Correct the parts that are named.',
  noSuchImport: 'This import is not in the history. Ask for the list of imports and choose one.',
  importUndone: 'This import was undone before. Nothing was changed.',
  importTooOld: (until: string) =>
    `This import could be undone until ${formatDate(until, 'en')}. Nothing was changed; remove suppliers yourself.`,
  changedSince: (names: readonly string[]) =>
    `What this import made was changed or added to since (${shortList(names)}); that would disappear with it. Nothing was changed. Undo that later change or import first, or remove suppliers yourself.`,
  writtenOver:
    'What this import wrote was overwritten since by another change or import. Nothing was changed. Undo that one first.',
  brokenMapping: 'The mapping is not valid JSON. Use the mapping that a dry run prints.',
  wrongMapping:
    'The mapping is not right. Correct the parts that are named, or use the mapping that a dry run prints.',
  columnMappedTwice: 'The mapping names a column twice. Name each column once.',
  fieldMappedTwice:
    'The mapping gives two columns to the same field. Choose one; the other can go to “remark”.',
};
