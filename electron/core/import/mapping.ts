/** Columns of a list → fields of the register, as headers and contents suggest them, or a person gives them. */

import { type CustomField, customKey } from '../../../shared/fields/custom.ts';
import {
  type ImportField,
  type ImportMapping,
  type ImportTarget,
  importMapping,
  repeatableFields,
} from '../../../shared/fields/import.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import {
  areAnswers,
  byContents,
  holdsDays,
  holdsInstruments,
  holdsNumbers,
  holdsParties,
  holdsPlaces,
  tellingValues,
} from './by-contents.ts';
import { unitOfHeader } from './cells/terms.ts';
import { daysOfCertificates, namesStandard } from './certificate-columns.ts';
import { isPlaceOfSub } from './chain-places.ts';
import { dayBesideState, isOfContact, namesStates, stateBesideTitles } from './columns-beside.ts';
import { asksDocumentKind } from './document-kinds.ts';
import { placeColumns } from './habits.ts';
import {
  asksForMore,
  asksRole,
  fieldOfHeader,
  foldHeader,
  headerRank,
  headerUse,
  hintOfHeader,
  isBareBound,
  isComputed,
  isCount,
  isNumbering,
  isOfSub,
  namesCreditors,
  saysOnlyWhere,
  stemOfHeader,
} from './header.ts';
import { isDenied, isNoPlaceOfData, isOfHosting, isOfOwnPeople } from './header-limits.ts';
import {
  type Candidate,
  nameOfTicks,
  nameOtherwise,
  subProcessorsLast,
  withoutOtherNames,
  withoutOwnName,
  withoutRecipients,
} from './name-column.ts';
import { asksToFillIn } from './row-words.ts';
import { secretColumns } from './secret-columns.ts';
import { NEEDED, OTHER, stateColumns } from './state-columns.ts';
import type { Table, TableRow } from './table.ts';

const SAMPLE_ROWS = 200;

/**
 * Suggests a mapping for a table. Each field goes to the column whose header matches it best, or whose cells show it.
 * A column that is not understood is kept as words; one that numbers the rows or follows from others is left out.
 * @param custom the organisation's own fields; a column that bears the name of one is that field.
 * @param isHeaderGiven a person said which row has the names: then some column has the suppliers, whatever it is called.
 */
export function suggestMapping(
  table: Table,
  custom: readonly CustomField[] = [],
  isHeaderGiven = false,
): ImportMapping {
  const values = table.columns.map((_, index) => sampleOf(table, index));
  const states = stateColumns(table);
  const ofCertificates = daysOfCertificates(table.columns);
  const respondent = respondentOf(table.columns);
  const secrets = secretColumns(table);
  const candidates = table.columns
    .map((_, index) => candidateOf(table, index, values[index] ?? [], custom, states.has(index)))
    .filter((one) => one?.index !== respondent && !secrets.has(table.columns[one?.index ?? -1] ?? ''))
    .filter((one) => one === null || !ofCertificates.has(one.index) || !ofTerm.has(one.field))
    .filter((candidate) => candidate !== null)
    .sort(
      (a, b) =>
        Number(b.certain) - Number(a.certain) || a.rank - b.rank || b.year - a.year || a.index - b.index,
    );
  withoutOwnName(candidates, values);
  withoutRecipients(candidates, table.columns);
  withoutOtherNames(candidates, table.columns, values);
  const areOfSubs = table.columns.map((header) => isOfSub(foldHeader(header)));
  const isOfSubs = ({ index }: Candidate) => areOfSubs[index] === true;
  subProcessorsLast(candidates, isOfSubs);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ImportTarget>();
  const take = (candidate: Candidate) => {
    taken.add(candidate.field);
    chosen.set(candidate.index, candidate);
  };
  // "Datacenter secundair", "Support location": places beside those that another column names.
  const saysMoreOfWhere = (index: number) =>
    headerUse(table.columns[index] ?? '') !== null || holdsPlaces(values[index] ?? []);
  // "Auto renew: ja" and "Renewal term (months): 12" are two answers about one renewal.
  const saysHow = (index: number) =>
    unitOfHeader(table.columns[index] ?? '') !== '' || areAnswers(values[index] ?? []);
  for (const [index, state] of states)
    if (state !== OTHER && state !== NEEDED)
      take({ index, field: 'agreementState', certain: false, rank: 0, year: 0 });
  const named = candidates.find(({ field }) => field === 'name');
  const namesSubs = candidates.some(
    (one) => one.field === 'subProcessors' || (one.field === 'name' && isOfSubs(one)),
  );
  const ofSubs = named && namesSubs && !isOfSubs(named) ? areOfSubs : [];
  for (const candidate of candidates) {
    const { field, certain, index } = candidate;
    if (chosen.has(index)) continue;
    // "Land subverwerker" beside the name of the supplier is no place of the supplier.
    if (ofSubs[index] && ofPlace.has(field)) continue;
    if (ofSubs[index] && field === 'name' && !taken.has('subProcessors'))
      take({ ...candidate, field: 'subProcessors', certain: false });
    const isOther =
      addsUp.has(field) ||
      (field === 'renewal' && saysHow(index)) ||
      (field === 'certificates' && namesStandard(table.columns[index] ?? '')) ||
      (field === 'location' && saysMoreOfWhere(candidate.index));
    const free = !taken.has(field) || (repeatableFields.has(field) && (certain || isOther));
    if (free) take(candidate);
  }
  // Beside the column that says whether there is one: where none is needed, none is missing.
  if (taken.has('agreementState'))
    for (const [index, state] of states)
      if (state === NEEDED) take({ index, field: 'agreementState', certain: false, rank: 0, year: 0 });
  const ticked = placeColumns(table);
  for (const index of ticked)
    if (!chosen.has(index)) take({ index, field: 'location', certain: false, rank: 0, year: 0 });
  // "NL", "VS" and "Overig": the last one names what has no column of its own.
  const others = (header: string) =>
    /^(overige?|anders|ander land|other|elsewhere|autres?|sonstige)$/.test(foldHeader(header));
  for (const [index, header] of ticked.size > 0 ? table.columns.entries() : [])
    if (
      (chosen.get(index)?.field ?? 'remark') === 'remark' &&
      others(header) &&
      holdsPlaces(values[index] ?? [])
    )
      take({ index, field: 'location', certain: false, rank: 0, year: 0 });
  const isOfBookkeeping = table.columns.some(namesCreditors);
  // "Hosting" says of what it is the place; "Country" beside it is that of the supplier.
  const saysLess = ([, header]: readonly [number, string]) => Number(!isOfHosting(foldHeader(header)));
  const byYear = ([, one]: readonly [number, string], [, other]: readonly [number, string]) =>
    yearOf(other) - yearOf(one);
  const inOrder = [...table.columns.entries()].sort((a, b) => saysLess(a) - saysLess(b) || byYear(a, b));
  const folded = table.columns.map(foldHeader);
  for (const [index, header] of inOrder) {
    if (chosen.has(index) || isComputed(header) || ofSubs[index]) continue;
    const telling = values[index] ?? [];
    const field = holdsInstruments(telling)
      ? 'transferBasis'
      : (byPlaces(header, telling, taken, isOfBookkeeping) ?? byParties(telling, taken, table, index));
    // "Land" and once more "Land": what the first is, the second is too.
    const isAgain =
      field === 'country' && folded.indexOf(foldHeader(header)) < index && taken.has('location');
    if (field !== null)
      take({ index, field: isAgain ? 'location' : field, certain: false, rank: 0, year: 0 });
  }
  stateBesideTitles(table.columns, chosen, values);
  dayBesideState(table.columns, chosen, values);
  alsoNumbered(table.columns, chosen);
  placesOfSubs(table.columns, chosen, values);
  if (!taken.has('name')) nameOtherwise(table.columns, chosen, values, isHeaderGiven);
  nameOfTicks(table.columns, chosen, values);
  return {
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: table.columns.map((column, index) => {
      const found = chosen.get(index);
      if (found) return { column, field: found.field, certainty: found.certain ? 'certain' : 'likely' };
      const telling = values[index] ?? [];
      const isLeftOut =
        isComputed(column) ||
        telling.length === 0 ||
        secrets.has(column) ||
        (isNumbering(column) && !isCount(column) && holdsNumbers(sampleOf(table, index, isRowOfMore)));
      return isLeftOut ? { column, field: null } : { column, field: 'words', certainty: 'likely' };
    }),
  };
}

/** Fields whose columns complete each other also where their headers only suggest them. */
const addsUp: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['address', 'transferBasis', 'insideEea']);

/** The place of the address of who filled in a form, which stands behind when: it is none of the supplier; null where there is none. */
function respondentOf([first = '', second = '']: readonly string[]): number | null {
  const isForm = /^(timestamp|tijdstempel|zeitstempel|horodateur|start time|begintijd)$/.test(
    foldHeader(first),
  );
  return isForm &&
    /^(e ?mail( ?adres| ?address)?|username|gebruikersnaam|adresse e ?mail)$/.test(foldHeader(second))
    ? 1
    : null;
}

/** Days of an agreement. */
const ofTerm: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'signedOn',
  'effectiveOn',
  'endsOn',
  'renewal',
]);

/** A column that says where, but not of what: beside an address it is that of the supplier. */
function byPlaces(
  header: string,
  values: readonly string[],
  taken: ReadonlySet<ImportTarget>,
  isOfBookkeeping: boolean,
): ImportField | null {
  // "supplier.parent.country" once more: the second of a kind is no place of data either.
  if (
    isNoPlaceOfData(foldHeader(header)) ||
    hintOfHeader(header) === 'parentCountry' ||
    (!saysOnlyWhere(header) && !holdsPlaces(values)) ||
    namesStates(header, values)
  )
    return null;
  // "Zo ja, in welk land?", "Other countries": more of what the column before it asks.
  if (headerUse(header) !== null || asksForMore(header)) return 'location';
  if (!saysOnlyWhere(header) && isOfHosting(foldHeader(header))) return 'location';
  const isOfSupplier = taken.has('address') || taken.has('location') || isOfBookkeeping;
  // Beside an address, a column of countries whose header says nothing may be that of the seat as well as of the data.
  if (!saysOnlyWhere(header)) return isOfSupplier ? null : 'location';
  // "Plaats: Utrecht" beside where the data are: a town of the supplier, and no country.
  const isTown = isOfSupplier && /^plaats$/.test(foldHeader(header)) && !holdsPlaces(values);
  if (holdsPlaces(values) || (!taken.has('address') && !isTown)) {
    const field = isOfSupplier ? 'country' : 'location';
    return taken.has(field) ? null : field;
  }
  return 'address';
}

/** The column of names where no header names it: most cells end in the form of a legal entity. */
function byParties(
  values: readonly string[],
  taken: ReadonlySet<ImportTarget>,
  table: Table,
  index: number,
): ImportField | null {
  if (taken.has('name') || !holdsParties(values)) return null;
  // A person's "Onzin B.V." in a column of remarks is a sentence; a first column is a name.
  return index < 3 || table.columns.length <= 4 ? 'name' : null;
}

/** "Land 1", "Land 2", "Land 3": what the first of them is, the others are too, where a field takes several columns. */
function alsoNumbered(columns: readonly string[], chosen: Map<number, Candidate>): void {
  const ofStem = new Map<string, Candidate>();
  for (const candidate of chosen.values()) {
    const stem = stemOfHeader(columns[candidate.index] ?? '');
    if (stem !== null && repeatableFields.has(candidate.field)) ofStem.set(stem, candidate);
  }
  for (const [index, header] of columns.entries()) {
    const stem = stemOfHeader(header);
    const first = stem === null ? undefined : ofStem.get(stem);
    if (first && !chosen.has(index)) chosen.set(index, { ...first, index, certain: false });
  }
}

const ofPlace: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['location', 'country']);

/** Columns behind that of a sub-processor's name that say where it is. */
function placesOfSubs(
  columns: readonly string[],
  chosen: Map<number, Candidate>,
  values: readonly (readonly string[])[],
): void {
  let name: string | null = null;
  for (const [index, header] of columns.entries()) {
    const field = chosen.get(index)?.field ?? null;
    if (field === 'subProcessors') name = header;
    else if (
      name !== null &&
      (field === null || ofPlace.has(field)) &&
      isPlaceOfSub(header, name, values[index] ?? [])
    )
      chosen.set(index, { index, field: 'subProcessorLocation', certain: false, rank: 0, year: 0 });
  }
}

/** Whether a row has more than one filled cell: a heading or "Totaal: 3" between the rows has one. */
const isRowOfMore = ({ cells }: TableRow) => cells.filter(({ text }) => text !== '').length > 1;

function sampleOf(table: Table, index: number, counts: (row: TableRow) => boolean = () => true): string[] {
  const rows = table.rows.slice(0, SAMPLE_ROWS).filter((row) => counts(row) && !asksToFillIn(row.cells));
  return tellingValues(rows.map(({ cells }) => cells[index]?.text ?? ''));
}

function candidateOf(
  table: Table,
  index: number,
  values: readonly string[],
  custom: readonly CustomField[],
  saysMore: boolean,
): Candidate | null {
  const header = table.columns[index] ?? '';
  const own = customOfHeader(header, custom);
  if (own) return { index, field: customKey(own.id), certain: true, rank: 0, year: 0 };
  if (isComputed(header)) return null;
  const named = fieldOfHeader(header);
  const suggested = named ?? hintOfHeader(header);
  // "Verwerker: ja" beside the column of names.
  const field =
    suggested === 'name' && asksRole(header) && areAnswers(values)
      ? 'role'
      : byContents(suggested, values, named !== null);
  // "Contract type: DPA, NDA" names documents; where it names instruments of transfer, it is their basis.
  if (
    field === 'transferBasis' &&
    asksDocumentKind(foldHeader(header)) &&
    !values.some((one) => holdsInstruments([one]))
  )
    return null;
  if (field === 'purposes' && isOfContact(table.columns, index)) return null;
  if (field === null || ((field === 'email' || field === 'phone') && isOfOwnPeople(foldHeader(header))))
    return null;
  // "Van" and "Tot" are bounds where days stand below them, and senders and receivers elsewhere.
  if (isBareBound(header) && !holdsDays(values)) return null;
  // "Geldig tot (certificaat)", "DPA (required)": what stands in brackets says of what.
  if (header.includes('(') && isDenied(field, foldHeader(header.replace(/[()]/g, ' ')))) return null;
  // "Bijlage VO ontvangen", with days below it, is no day of signing.
  if (saysMore && field === 'signedOn')
    return { index, field: 'agreementState', certain: false, rank: LAST, year: 0 };
  return {
    index,
    field,
    certain: named === field,
    rank: saysMore ? LAST : headerRank(header, field),
    year: yearOf(header),
  };
}

/** The year that a header names; 0 where it names none. */
const yearOf = (header: string): number => Number(/(?<!\d)20\d\d(?!\d)/.exec(header)?.[0] ?? 0);

/** The organisation's own field that a header names: by its name, or by its place in our JSON. */
function customOfHeader(header: string, custom: readonly CustomField[]): CustomField | undefined {
  const folded = foldText(header);
  return custom.find(
    ({ id, name }) =>
      foldText(name) === folded || header === `processor.custom.${id}` || header === customKey(id),
  );
}

/** Parses a mapping from text, in the format that is printed. Errors: `invalid` with field paths. */
export function parseMapping(text: string): ImportMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('invalid', importSentences.brokenMapping);
  }
  const parsed = importMapping.safeParse(json);
  if (parsed.success) return parsed.data;
  const repeated = parsed.error.issues.find(({ message }) => message in mappingSentences);
  const sentence = repeated && mappingSentences[repeated.message];
  throw new Problem('invalid', sentence ?? importSentences.wrongMapping, fieldProblems(parsed.error.issues));
}

const mappingSentences: Record<string, Bilingual> = {
  'column-mapped-twice': importSentences.columnMappedTwice,
  'field-mapped-twice': importSentences.fieldMappedTwice,
};

/** Behind every header that says no more than its field. */
const LAST = Number.MAX_SAFE_INTEGER;

/** A text with commas is rarely cut into more. */
const LIST_COLUMNS = 4;

/**
 * Rejects a text in which only one column was understood, and without certainty: a letter whose salutation
 * names a supplier is not a list. Of a list of several columns the names are said, where none is understood. Errors: `invalid`.
 */
export function requireList(suggested: ImportMapping): void {
  const understood = suggested.columns.filter(({ field }) => field !== null && field !== 'words');
  const [only, ...others] = understood;
  const isList = suggested.columns.length >= LIST_COLUMNS && only?.field !== 'name';
  if (only?.certainty === 'likely' && others.length === 0 && !isList) {
    throw new Problem('invalid', importSentences.notAList);
  }
}
