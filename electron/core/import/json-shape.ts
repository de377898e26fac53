/** Shapes in which lists of objects are written: by name, with words between the objects, an object where others have a word. */
import type { ImportField } from '../../../shared/fields/import.ts';
import type { Cell } from './cells/cell.ts';
import { fieldOfHeader, foldHeader, headerScore, hintOfHeader } from './header.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of so many names the words are looked at: a file may have a million. */
const LOOKED_AT = 500;

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a value is a list of objects; an item that has nothing but a name may be a word. */
export function isListOfRecords(value: unknown): value is (JsonObject | string)[] {
  return (
    Array.isArray(value) && value.some(isObject) && value.every((item) => isObject(item) || isWord(item))
  );
}

/** The objects of a list; a word among them is the name of one that has no more. */
export function recordsOf(items: readonly (JsonObject | string)[]): JsonObject[] {
  const under = underNames(items);
  if (under !== null) return under;
  const named =
    items.filter(isObject).flatMap((item) => Object.keys(item).find(isNameKey) ?? [])[0] ?? 'name';
  return items.map((item) => (typeof item === 'string' ? { [named]: item } : item));
}

/** `[{"Kolibri": {…}}, {"Tapir": {…}}]`: a supplier under its name in each; null if it is something else. */
function underNames(items: readonly (JsonObject | string)[]): JsonObject[] | null {
  const entries = items.map((item) => (isObject(item) ? Object.entries(item) : []));
  const records = entries.flatMap((own) => {
    const [[name, inner] = []] = own;
    const isUnderName = own.length === 1 && name !== undefined && fieldOfHeader(name) === null;
    return isUnderName && isObject(inner) && !Object.keys(inner).some(isNameKey) ? [{ name, ...inner }] : [];
  });
  const isEach =
    records.length === items.length && new Set(records.map(({ name }) => name)).size === items.length;
  return isEach ? records : null;
}

const around =
  /^(items|rows|records|entries|nodes|cards|vendors|suppliers|leveranciers|verwerkers|processors)$/i;

/**
 * The records of a list of groups: `[{"name": "Vendors", "items": [{…}, {…}]}]`, each with the name of its group; null where the
 * objects of the list are the records.
 */
export function recordsWithin(groups: readonly JsonObject[]): JsonObject[] | null {
  const found = groups.map((group) => {
    const keys = Object.keys(group).filter((key) => around.test(key) && isListOfRecords(group[key]));
    const [key, ...more] = keys;
    const tellsMore = Object.keys(group).some((one) => ofSuppliers.has(fieldOfHeader(one)));
    if (key === undefined || more.length > 0 || tellsMore) return null;
    const records = recordsOf(group[key] as (JsonObject | string)[]);
    const title = Object.entries(group).find(([one, value]) => isNameKey(one) && isWord(value))?.[1];
    return records.map((record) => (title === undefined ? record : { ...record, group: title }));
  });
  return groups.length > 0 && found.every((records) => records !== null) ? found.flat() : null;
}

/** Whether an object has a name of its own. */
export const isNamed = (value: JsonObject): boolean =>
  Object.entries(value).some(([key, item]) => isNameKey(key) && isWord(item));

/** Whether an object is one supplier, whatever lists stand in it: it has a name, and tells what only suppliers have. */
export function isOneSupplier(value: JsonObject): boolean {
  return isNamed(value) && Object.keys(value).some((key) => ofSuppliers.has(fieldOfHeader(key)));
}

const isNameKey = (key: string) => fieldOfHeader(key) === 'name';

/**
 * The records of an object that has one for each name: `{"Kolibri": {…}, "Tapir": {…}}`; null if it is something else. Its
 * records tell the same of each, by a name that is known, and no key of it is the name of a field.
 */
export function keyedBy(value: JsonObject): JsonObject[] | null {
  const entries = Object.entries(value);
  const objects = entries.map(([, item]) => item).filter(isObject);
  const isKeyed = entries.length > 1 && entries.every(([, item]) => isObject(item) || item === null);
  if (!isKeyed || entries.some(([key]) => fieldOfHeader(key) !== null)) return null;
  const told = objects.flatMap(Object.keys).filter((key) => fieldOfHeader(key) !== null);
  if (new Set(told).size === told.length) return null;
  const key = told.some(isNameKey) ? 'key' : 'name';
  return entries.map(([name, item]) => ({ [key]: name, ...(isObject(item) && item) }));
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 1 && value.every(isWord);
const isRows = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray);

/**
 * The records of a table that is written row by row, the names of its columns first (`[["Vendor", "DPA"], ["Kolibri", "yes"]]`)
 * or beside its rows (`{"columns": […], "data": [[…]]}`), or column by column (`{"vendor": ["Kolibri"], "dpa": ["yes"]}`, or
 * with numbers of rows); null if it is something else.
 */
export function recordsOfTable(value: unknown): JsonObject[] | null {
  if (isRows(value)) {
    const [names, ...rows] = value;
    return rows.length > 0 && isHeader(names) ? zipped(names, rows) : null;
  }
  if (!isObject(value)) return null;
  const parts = Object.values(value);
  const names = parts.find(isHeader);
  const rows = parts.find(isRows);
  if (names && rows && !parts.some(isListOfRecords)) return zipped(names, rows);
  return Object.keys(value).some(isNameKey) ? ofColumns(value) : null;
}

const isHeader = (value: unknown): value is string[] =>
  isWords(value) && value.some((name) => fieldOfHeader(name) !== null);

function ofColumns(value: JsonObject): JsonObject[] | null {
  const columns = Object.entries(value).map(([name, column]) => {
    const isNumbered = isObject(column) && Object.keys(column).every((key) => /^\d+$/.test(key));
    return [name, isNumbered ? Object.values(column) : column] as const;
  });
  const areColumns = columns.every(
    ([, column]) => Array.isArray(column) && column.length > 0 && !column.some(isObject),
  );
  if (!areColumns) return null;
  const height = Math.max(...columns.map(([, column]) => (column as unknown[]).length));
  return Array.from({ length: height }, (_, at) =>
    Object.fromEntries(columns.map(([name, column]) => [name, (column as unknown[])[at] ?? null])),
  );
}

const zipped = (names: readonly string[], rows: readonly (readonly unknown[])[]): JsonObject[] =>
  rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));

const labels = ['label', 'name', 'key', 'field', 'title', 'question'];
const answers = ['value', 'answer', 'response', 'text'];

/**
 * Fields that a record has as a list (`[{"label": "DPA signed", "value": "Yes"}]`), by their labels; null if it is something
 * else, or no label is known.
 */
export function labelledFields(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const fields = value.map((item) => {
    if (!isObject(item)) return null;
    const label = labels.find((key) => isWord(item[key]));
    const answer = answers.find((key) => key in item);
    return label === undefined || answer === undefined
      ? null
      : ([String(item[label]), item[answer]] as const);
  });
  const found = fields.filter((field) => field !== null);
  const isKnown = found
    .slice(0, LOOKED_AT)
    .some(([label]) => (fieldOfHeader(label) ?? hintOfHeader(label)) !== null);
  return found.length === value.length && isKnown ? found : null;
}

/** What is told of suppliers, and not of the people, documents and services that a program lists beside them. */
const ofSuppliers: ReadonlySet<ImportField | null> = new Set<ImportField | null>([
  'agreementState',
  'location',
  'subProcessors',
  'transferBasis',
]);

/** How much the paths of a list's values look like the fields of suppliers. */
export function scoreOfPaths(paths: readonly string[]): number {
  const fields = new Set(paths.slice(0, LOOKED_AT).map((path) => fieldOfHeader(path) ?? hintOfHeader(path)));
  return (
    headerScore(paths.map((path) => path.split('.').at(-1) ?? path)) +
    [...fields].filter((field) => ofSuppliers.has(field)).length
  );
}

/** The part of an object that says in one word what the object is, the best first. */
const ofName = ['name', 'title', 'label', 'display name', 'full name', 'naam', 'value', 'text', 'id'];
const ofState = ['status', 'state', 'stand', 'signed', 'getekend'];
const ofPlace = ['country', 'country code', 'land', 'landcode', 'region', 'regio', 'location', 'pays'];
const mainParts: Partial<Record<ImportField, readonly string[]>> = {
  agreementState: [...ofState, ...ofName],
  location: [...ofPlace, ...ofName],
  country: [...ofPlace, ...ofName],
};

type FlatRecord = readonly (readonly [path: string, cell: Cell])[];

/**
 * Records of which one has a word where another has an object (`"signed"`, `{"status": "signed", "on": …}`): the part of the
 * object that is such a word gets the path of the word.
 */
export function asPlainWords(records: readonly FlatRecord[]): FlatRecord[] {
  const paths = new Set(records.flatMap((record) => record.map(([path]) => path)));
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const word = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    if (word !== '' && paths.has(word)) (inner.get(word) ?? inner.set(word, []).get(word))?.push(path);
  }
  const moved = new Map<string, string>();
  for (const [word, parts] of inner) {
    const field = fieldOfHeader(word) ?? hintOfHeader(word);
    const main = (field && mainParts[field]) ?? [...ofName, ...ofState];
    const partOf = (path: string) => foldHeader(path.slice(word.length + 1));
    const found = main.flatMap((part) => parts.find((path) => partOf(path) === part) ?? [])[0];
    if (found !== undefined) moved.set(found, word);
  }
  if (moved.size === 0) return [...records];
  return records.map((record) => record.map(([path, cell]) => [moved.get(path) ?? path, cell] as const));
}
