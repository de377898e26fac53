/** Import messages: why a file is refused, or a cell rejected or in need of checking, in Dutch. */
import { importLimits } from '../fields/import.ts';
import { formatNumber } from './both.ts';
import { formatDate } from './format.ts';
import { megabytes, shortList } from './import-values.ts';

export const importSentences = {
  empty: 'Dit bestand is leeg. Kies een lijst met leveranciers.',
  onlyHeader: 'Onder de kopregel staan geen rijen. Kies een lijst met leveranciers.',
  validThrough: (day: string) => `t/m ${formatDate(day, 'nl')}`,
  notAList:
    'Dit bestand is geen lijst. Kies een bestand van Excel (xlsx), LibreOffice (ods), CSV, JSON of YAML, of een tekst of webpagina met een tabel.',
  webArchive:
    'Dit is een webarchief of e-mail en geen lijst. Open het en sla de pagina op als webpagina (html), of kopieer de tabel en plak haar op de pagina Importeren.',
  settingsFile:
    'Dit is een TOML-bestand en geen lijst. Laat dezelfde gegevens opslaan als JSON, YAML of CSV.',
  pdf: 'Dit is een PDF en geen lijst. Vraag de lijst op als CSV of Excel (xlsx).',
  encoding:
    'De tekencodering van dit bestand is niet vast te stellen, zodat namen verminkt zouden raken. Sla het op als “CSV UTF-8” en probeer het opnieuw.',
  encrypted:
    'Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw.',
  oldWorkbook:
    'Dit is een Excel-bestand in het oude formaat (xls). Sla het op als xlsx en probeer het opnieuw.',
  notAWorkbook:
    'Dit is geen werkmap van Excel (xlsx) of LibreOffice (ods). Sla de lijst op als xlsx of CSV en probeer het opnieuw.',
  textDocument:
    'Dit is een tekstdocument en geen lijst. Kopieer de tabel uit het document en plak haar op de pagina Importeren, of in een werkblad dat u opslaat als xlsx.',
  damagedWorkbook:
    'Deze werkmap is beschadigd of geen werkmap van Excel (xlsx) of LibreOffice (ods). Open het bestand in dat programma, sla het opnieuw op en probeer het opnieuw.',
  brokenJson: 'Dit JSON-bestand is niet te lezen. Laat het opnieuw maken of kies een CSV- of Excel-bestand.',
  noJsonList:
    'In dit bestand staat geen lijst met leveranciers: nodig is een reeks objecten, een per leverancier.',
  brokenYaml: 'Dit YAML-bestand is niet te lezen. Laat het opnieuw maken of kies een CSV- of Excel-bestand.',
  listTooLarge: `Dit bestand is groter dan ${megabytes(importLimits.listBytes)}, de grens voor Excel en JSON. Splits het of sla het op als CSV.`,
  csvTooLarge: `Dit bestand is groter dan ${megabytes(importLimits.csvBytes)}, de grens voor een lijst. Splits het bestand.`,
  unpackedTooLarge: `Uitgepakt is dit Excel-bestand groter dan ${megabytes(importLimits.unpackedBytes)}, de grens voor een lijst. Splits het bestand.`,
  tooManyCells: 'Deze lijst heeft meer dan 1.000.000 cellen, de grens voor een lijst. Splits het bestand.',
  tooManySheets: 'Deze werkmap heeft meer dan 1.000 werkbladen. Sla het blad met de lijst apart op.',
  rowTooFar: (sheet: string, row: number) =>
    `Werkblad “${sheet}” noemt rij ${row}; een werkblad heeft er 1.048.576. Open het in Excel, sla het op als xlsx en probeer het opnieuw.`,
  tooManyMerges: (sheet: string) =>
    `In werkblad “${sheet}” overlappen samengevoegde cellen elkaar, of zijn het er te veel. Hef het samenvoegen op en probeer het opnieuw.`,
  cellTooLong: (place: string) =>
    `In cel ${place} staan meer dan 100.000 tekens, de grens voor een cel. Kort de tekst in en probeer het opnieuw.`,
  tooManyColumns: 'Deze lijst heeft meer dan 16.384 kolommen, de grens voor een lijst. Haal kolommen weg.',
  brokenQuotes: (row: number) =>
    `In rij ${row} staan aanhalingstekens die niet kloppen, zodat de rest van het bestand niet te lezen is. Verbeter die rij.`,
  noSheet: (sheet: string, sheets: readonly string[]) =>
    `Er is geen werkblad “${sheet}”. Kies uit: ${sheets.join(', ')}.`,
  noHeaderRow: (row: number) =>
    `Rij ${row} is leeg of bestaat niet en kan dus niet de kopregel zijn. Noem een andere rij.`,
  noNameColumn: (columns: readonly string[]) =>
    `In geen kolom is de naam van de leverancier herkend (${shortList(columns)}). Wijs met een kolomindeling aan welke kolom de naam (name) is, of kies een andere lijst.`,
  noColumn: (column: string, columns: readonly string[]) =>
    `De kolomindeling noemt kolom “${column}”, maar die staat niet in de lijst. De kolommen zijn: ${shortList(columns)}.`,
  noSuchRow: (row: number) =>
    `In de verbeteringen staat rij ${row}, maar die heeft de lijst niet. Noem een rij van deze lijst.`,
  noSuchCell: (column: string, words: string) =>
    `In de verbeteringen staat “${words}”, maar geen cel van kolom “${column}” heeft die woorden. Noem woorden die er staan.`,
  severalUnder: (name: string, count: number) =>
    `Er zijn ${formatNumber(count, 'nl')} leveranciers met de naam “${name}”. Geef ze eerst elk een eigen naam, of kies de leverancier op het scherm.`,
  brokenCorrections: 'De verbeteringen zijn geen geldige JSON. Gebruik de vorm uit de handleiding.',
  wrongCorrections: 'De verbeteringen kloppen niet. Verbeter de genoemde delen.',
  noSuchImport: 'Deze import staat niet in de geschiedenis. Vraag de lijst van imports op en kies er een.',
  importUndone: 'Deze import is al ongedaan gemaakt. Er is niets gewijzigd.',
  importTooOld: (until: string) =>
    `Deze import kon ongedaan gemaakt worden tot en met ${formatDate(until, 'nl')}. Er is niets gewijzigd; verwijder leveranciers zelf.`,
  changedSince: (names: readonly string[]) =>
    `Na deze import is wat hij maakte gewijzigd of aangevuld (${shortList(names)}); dat zou mee verdwijnen. Er is niets gewijzigd. Maak die latere wijziging of import eerst ongedaan, of verwijder leveranciers zelf.`,
  writtenOver:
    'Wat deze import schreef, is daarna door een andere wijziging of import overschreven. Er is niets gewijzigd. Maak die eerst ongedaan.',
  brokenMapping:
    'De kolomindeling is geen geldige JSON. Gebruik de indeling die bij een proefimport wordt afgedrukt.',
  wrongMapping:
    'De kolomindeling klopt niet. Verbeter de genoemde delen, of gebruik de indeling die bij een proefimport wordt afgedrukt.',
  columnMappedTwice: 'De kolomindeling noemt een kolom twee keer. Noem elke kolom een keer.',
  fieldMappedTwice:
    'De kolomindeling wijst twee kolommen aan voor hetzelfde veld. Kies er een; de andere kan naar “remark”.',
};
