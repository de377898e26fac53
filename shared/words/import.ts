/** Sentences of taking over a list: why a file is refused, a cell rejected or in need of a look. */
import { importLimits } from '../schema/import.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { withOwnWords } from './in-sentence.ts';

const megabytes = (bytes: number): string => `${bytes / (1024 * 1024)} MB`;

const shortList = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');

/** Why a whole file is refused. */
export const importSentences = withOwnWords({
  empty: {
    nl: 'Dit bestand is leeg. Kies een lijst met leveranciers.',
    en: 'This file is empty. Choose a list of suppliers.',
  },
  onlyHeader: {
    nl: 'Onder de kopregel staan geen rijen. Kies een lijst met leveranciers.',
    en: 'There are no rows below the header. Choose a list of suppliers.',
  },
  notAList: {
    nl: 'Dit bestand is geen lijst. Kies een CSV-, Excel- (xlsx) of JSON-bestand.',
    en: 'This file is not a list. Choose a CSV, Excel (xlsx) or JSON file.',
  },
  pdf: {
    nl: 'Dit is een pdf en geen lijst. Vraag de lijst op als CSV of Excel (xlsx).',
    en: 'This is a PDF and not a list. Ask for the list as CSV or Excel (xlsx).',
  },
  encoding: {
    nl: 'De tekencodering van dit bestand is niet vast te stellen, zodat namen verminkt zouden raken. Sla het op als “CSV UTF-8” en probeer het opnieuw.',
    en: 'The character encoding of this file cannot be determined, and names would be garbled. Save it as “CSV UTF-8” and try again.',
  },
  encrypted: {
    nl: 'Dit Excel-bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
    en: 'This Excel file is protected with a password. Save it without a password and try again.',
  },
  oldWorkbook: {
    nl: 'Dit is een Excel-bestand in het oude formaat (xls). Sla het op als xlsx en probeer het opnieuw.',
    en: 'This is an Excel file in the old format (xls). Save it as xlsx and try again.',
  },
  notAWorkbook: {
    nl: 'Dit is geen Excel-werkmap (xlsx). Sla de lijst op als xlsx of CSV en probeer het opnieuw.',
    en: 'This is not an Excel workbook (xlsx). Save the list as xlsx or CSV and try again.',
  },
  damagedWorkbook: {
    nl: 'Dit Excel-bestand is beschadigd of geen Excel-werkmap. Open het in Excel, sla het op als xlsx en probeer het opnieuw.',
    en: 'This Excel file is damaged or not an Excel workbook. Open it in Excel, save it as xlsx and try again.',
  },
  brokenJson: {
    nl: 'Dit JSON-bestand is niet te lezen. Laat het opnieuw maken of kies een CSV- of Excel-bestand.',
    en: 'This JSON file cannot be read. Have it made again, or choose a CSV or Excel file.',
  },
  noJsonList: {
    nl: 'In dit JSON-bestand staat geen lijst met leveranciers: nodig is een reeks objecten, een per leverancier.',
    en: 'This JSON file holds no list of suppliers: it needs an array of objects, one per supplier.',
  },
  severalJsonLists: {
    nl: 'In dit JSON-bestand staan meer lijsten. Laat er een in staan en probeer het opnieuw.',
    en: 'This JSON file holds several lists. Leave one of them and try again.',
  },
  listTooLarge: {
    nl: `Dit bestand is groter dan ${megabytes(importLimits.listBytes)}, de grens voor Excel en JSON. Splits het of sla het op als CSV.`,
    en: `This file is larger than ${megabytes(importLimits.listBytes)}, the limit for Excel and JSON. Split it or save it as CSV.`,
  },
  csvTooLarge: {
    nl: `Dit bestand is groter dan ${megabytes(importLimits.csvBytes)}, de grens voor een lijst. Splits het bestand.`,
    en: `This file is larger than ${megabytes(importLimits.csvBytes)}, the limit for a list. Split the file.`,
  },
  unpackedTooLarge: {
    nl: `Uitgepakt is dit Excel-bestand groter dan ${megabytes(importLimits.unpackedBytes)}, de grens voor een lijst. Splits het bestand.`,
    en: `Unpacked this Excel file is larger than ${megabytes(importLimits.unpackedBytes)}, the limit for a list. Split the file.`,
  },
  tooManyCells: {
    nl: 'Deze lijst heeft meer dan 1.000.000 cellen, de grens voor een lijst. Splits het bestand.',
    en: 'This list has more than 1,000,000 cells, the limit for a list. Split the file.',
  },
  tooManyColumns: {
    nl: 'Deze lijst heeft meer dan 16.384 kolommen, de grens voor een lijst. Haal kolommen weg.',
    en: 'This list has more than 16,384 columns, the limit for a list. Remove columns.',
  },
  brokenQuotes: (row: number): Bilingual => ({
    nl: `In rij ${row} staan aanhalingstekens die niet kloppen, zodat de rest van het bestand niet te lezen is. Verbeter die rij.`,
    en: `The quotation marks in row ${row} are not right, so that the rest of the file cannot be read. Correct that row.`,
  }),
  noSheet: (sheet: string, sheets: readonly string[]): Bilingual => ({
    nl: `Er is geen werkblad “${sheet}”. Kies uit: ${sheets.join(', ')}.`,
    en: `There is no sheet “${sheet}”. Choose from: ${sheets.join(', ')}.`,
  }),
  noHeaderRow: (row: number): Bilingual => ({
    nl: `Rij ${row} is leeg of bestaat niet en kan dus niet de kopregel zijn. Noem een andere rij.`,
    en: `Row ${row} is empty or does not exist and cannot be the header. Name another row.`,
  }),
  noNameColumn: (columns: readonly string[]): Bilingual => ({
    nl: `In geen kolom is de naam van de leverancier herkend (${shortList(columns)}). Wijs met een kolomindeling aan welke kolom de naam (name) is, of kies een andere lijst.`,
    en: `No column was recognised as the supplier's name (${shortList(columns)}). Say with a mapping which column is the name, or choose another list.`,
  }),
  noColumn: (column: string, columns: readonly string[]): Bilingual => ({
    nl: `De kolomindeling noemt kolom “${column}”, maar die staat niet in de lijst. De kolommen zijn: ${shortList(columns)}.`,
    en: `The mapping names column “${column}”, which is not in the list. The columns are: ${shortList(columns)}.`,
  }),
  brokenMapping: {
    nl: 'De kolomindeling is geen geldige JSON. Gebruik de indeling die bij een proefimport wordt afgedrukt.',
    en: 'The mapping is not valid JSON. Use the mapping that a dry run prints.',
  },
  wrongMapping: {
    nl: 'De kolomindeling klopt niet. Verbeter de genoemde delen, of gebruik de indeling die bij een proefimport wordt afgedrukt.',
    en: 'The mapping is not right. Correct the parts that are named, or use the mapping that a dry run prints.',
  },
  columnMappedTwice: {
    nl: 'De kolomindeling noemt een kolom twee keer. Noem elke kolom een keer.',
    en: 'The mapping names a column twice. Name each column once.',
  },
  fieldMappedTwice: {
    nl: 'De kolomindeling wijst twee kolommen aan voor hetzelfde veld. Kies er een; de andere kan naar “remark”.',
    en: 'The mapping gives two columns to the same field. Choose one; the other can go to “remark”.',
  },
} as const);
