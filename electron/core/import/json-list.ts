/** Reading lists of objects: JSON and YAML. */

import { parseAllDocuments } from 'yaml';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { fieldOfHeader, foldHeader, hintOfHeader, isOfSub } from './header.ts';
import {
  asPlainWords,
  isListOfRecords,
  isNamed,
  isObject,
  isOneSupplier,
  type JsonObject,
  keyedBy,
  labelledFields,
  recordsOf,
  recordsOfTable,
  recordsWithin,
  scoreOfPaths,
} from './json-shape.ts';
import { emptyCell, type RawRow, textCell } from './table.ts';

const MAX_DEPTH = 8;

/** One list of objects in a file, named by where it stands ('' = the file itself). */
export interface ObjectList {
  readonly name: string;
  readonly columns: string[];
  readonly rows: RawRow[];
}

/**
 * The lists of objects in a JSON text; nested values get a column named by their path (`contact.name`), rows are
 * numbered from 1 by their position in the array. Errors: `invalid` (no JSON, no list of objects), `too-large`.
 */
export function readJsonLists(text: string): ObjectList[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const lines = readLines(text);
    if (lines !== null) return listsOf(lines);
    throw new Problem('invalid', importSentences.brokenJson);
  }
  return listsOf(parsed);
}

/** The objects of a text with one on each line (JSON Lines); null if it is something else. */
function readLines(text: string): unknown[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null;
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    return null;
  }
}

/** How often a YAML text may use one anchor; one that multiplies itself has far more. */
const ALIASES = 10_000;

/** As {@link readJsonLists}, of a YAML text: all values are texts, as in a spreadsheet they would be typed. */
export function readYamlLists(text: string): ObjectList[] {
  let documents: unknown[];
  try {
    const read = parseAllDocuments(text, { schema: 'failsafe', merge: true, logLevel: 'silent' });
    documents = Array.isArray(read)
      ? read.map((document) => {
          if (document.errors.length > 0) throw document.errors[0];
          return document.toJS({ maxAliasCount: ALIASES }) as unknown;
        })
      : [];
  } catch {
    throw new Problem('invalid', importSentences.brokenYaml);
  }
  const filled = documents.filter((document) => document !== null && document !== '');
  // A document for each supplier is a list of them; of other documents each has lists of its own.
  if (filled.length > 1 && filled.every((document) => isObject(document) && isNamed(document)))
    return listsOf(filled);
  return tablesOf(filled.flatMap((document, at) => findLists(document, at === 0 ? '' : String(at + 1), 0)));
}

const listsOf = (parsed: unknown): ObjectList[] => tablesOf(findLists(parsed, '', 0));

function tablesOf(found: readonly FoundList[]): ObjectList[] {
  if (found.length === 0) throw new Problem('invalid', importSentences.noJsonList);
  const counter = { cells: 0 };
  return found.map(({ name, records }) => ({ name, ...tableOf(records, counter) }));
}

function tableOf(
  records: readonly JsonObject[],
  counter: { cells: number },
): { columns: string[]; rows: RawRow[] } {
  const columns = new Map<string, number>();
  const each = withEachAgreement(records);
  const alone = keysOfOne(each);
  const plain = asPlainWords(each.map((record) => flatten(record, alone)));
  const rows = plain.map((found, index) => {
    const row: Cell[] = [];
    for (const [path, cell] of found) {
      const at = columns.get(path) ?? columns.size;
      columns.set(path, at);
      const before = row[at];
      // A label that a record has twice.
      row[at] = before === undefined ? cell : textCell(`${before.text}; ${cell.text}`);
    }
    for (const [path, { text }] of found) {
      if (text.length <= importLimits.cellCharacters) continue;
      throw new Problem('too-large', importSentences.cellTooLong(`${index + 1}: ${path}`));
    }
    // A row is as wide as its last column, including the gaps.
    counter.cells += row.length;
    if (counter.cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
    return { number: index + 1, cells: row };
  });
  return {
    columns: [...columns.keys()],
    rows: rows.map(({ number, cells: row }) => ({
      number,
      cells: Array.from(row, (cell) => cell ?? emptyCell),
    })),
  };
}

const LIST_DEPTH = 4;

interface FoundList {
  readonly name: string;
  readonly records: readonly JsonObject[];
}

/** The lists of objects in a value, however deep they stand; those within a list belong to its records. */
function findLists(value: unknown, name: string, depth: number): FoundList[] {
  if (isListOfRecords(value)) {
    const records = recordsOf(value);
    return [{ name, records: recordsWithin(records) ?? records }];
  }
  const table = recordsOfTable(value);
  if (table !== null) return [{ name, records: table }];
  if (!isObject(value) || depth > LIST_DEPTH) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    findLists(item, name ? `${name}.${key}` : key, depth + 1),
  );
  const keyed = keyedBy(value);
  const scoreOf = (records: readonly JsonObject[]) =>
    scoreOfPaths([...new Set(records.flatMap(Object.keys))]);
  const best = Math.max(0, ...inner.map(({ records }) => scoreOf(records)));
  if (keyed !== null && scoreOf(keyed) >= best) return [{ name, records: keyed }];
  // The sub-processors or contacts of one supplier are no list of suppliers.
  return isOneSupplier(value) && scoreOf([value]) > best ? [{ name, records: [value] }] : inner;
}

/** What an object of a list tells of an agreement. */
const ofAgreement: ReadonlySet<string | null> = new Set([
  'agreementState',
  'signedOn',
  'endsOn',
  'effectiveOn',
]);

/** A record once for each of its agreements, where one has several: `"contracts": [{"signed": …}, {"signed": …}]`. */
function withEachAgreement(records: readonly JsonObject[]): readonly JsonObject[] {
  const isOfOne = (key: string, item: unknown) =>
    isObject(item) &&
    !isOfSub(foldHeader(key)) &&
    Object.keys(item).some((inner) => {
      const path = `${key}.${inner}`;
      return ofAgreement.has(fieldOfHeader(path) ?? hintOfHeader(path));
    });
  const several = (record: JsonObject) =>
    Object.entries(record).find(
      ([key, value]) => Array.isArray(value) && value.length > 1 && value.every((item) => isOfOne(key, item)),
    );
  if (!records.some(several)) return records;
  return records.flatMap((record) => {
    const [key, items] = several(record) ?? [];
    return key === undefined || !Array.isArray(items)
      ? [record]
      : items.map((item) => ({ ...record, [key]: [item] }));
  });
}

/**
 * Keys below which every record has a list of one object at most: `"contracts": [{"type": "DPA", "signed": …}]` tells of the record
 * itself. A list that is known by its name, or holds places, is left as it is: each of its objects is one of them.
 */
function keysOfOne(records: readonly JsonObject[]): ReadonlySet<string> {
  const isOne = (value: unknown) =>
    value === undefined ||
    value === null ||
    (Array.isArray(value) &&
      value.length <= 1 &&
      value.every((item) => isObject(item) && !Object.keys(item).some(namesCountry)));
  const keys = new Set(records.flatMap(Object.keys));
  return new Set(
    [...keys].filter(
      (key) =>
        (fieldOfHeader(key) ?? hintOfHeader(key)) === null && records.every((record) => isOne(record[key])),
    ),
  );
}

/**
 * Path and cell of every value in a record. An array of plain values becomes one cell, joined by `; `; of an array of objects that
 * hold more than words each path is a cell.
 * @param alone keys whose array is its only object
 */
function flatten(record: JsonObject, alone: ReadonlySet<string>): [string, Cell][] {
  const found: [string, Cell][] = [];
  const visit = (path: string, value: unknown, depth: number): void => {
    if (value === null || value === undefined) return;
    const fields = labelledFields(value);
    const measured = withUnit(value);
    if (fields !== null && depth < MAX_DEPTH) {
      for (const [label, inner] of fields)
        visit(label in record ? `${path}.${label}` : label, inner, depth + 1);
    } else if (measured !== null) found.push([path, textCell(measured)]);
    else if (isObject(value) && depth < MAX_DEPTH) {
      for (const [key, inner] of Object.entries(value))
        visit(path ? `${path}.${key}` : key, inner, depth + 1);
    } else if (
      Array.isArray(value) &&
      depth < MAX_DEPTH &&
      (alone.has(path) ||
        (value.some(holdsMore) && !areSubs(path, value)) ||
        (value.every(isObject) && areServices(path, value)))
    ) {
      for (const inner of value) visit(path, inner, depth + 1);
    } else {
      found.push([path, jsonCell(value, namesSubs(path))]);
    }
  };
  visit('', record, 0);
  return found;
}

/** Whether each object of a list is a service of which more is told than its name: `"services": [{"name": "CRM", "location": "NO"}]`. */
function areServices(path: string, items: readonly JsonObject[]): boolean {
  const last = path.split('.').at(-1) ?? '';
  if ((fieldOfHeader(last) ?? hintOfHeader(last)) !== 'service') return false;
  const tells = (key: string) => {
    const field = fieldOfHeader(`${path}.${key}`) ?? hintOfHeader(`${path}.${key}`);
    return field !== null && field !== 'service' && field !== 'name';
  };
  return items.some((item) => toldIn(item).some(([key]) => tells(key)));
}

/** `{"value": 3, "unit": "months"}`: a number that says its unit beside it; null for anything else. */
function withUnit(value: unknown): string | null {
  if (!isObject(value) || Object.keys(value).length !== 2) return null;
  const { unit, value: given, amount, number, count } = value;
  const quantity = given ?? amount ?? number ?? count;
  const isPlain = (part: unknown) => typeof part === 'string' || typeof part === 'number';
  return typeof unit === 'string' && isPlain(quantity) ? `${quantity} ${unit}` : null;
}

/** @param ofSubs each object is a sub-processor, whose name is set apart from what else is said of it */
function jsonCell(value: unknown, ofSubs: boolean): Cell {
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'text' };
  const items = Array.isArray(value)
    ? value.map((item) => (ofSubs ? subText(item) : null) ?? itemText(item))
    : null;
  const text = items?.every((item) => item !== null)
    ? items.filter((item) => item !== '').join('; ')
    : jsonText(value);
  return textCell(text);
}

const holdsMore = (item: unknown) => itemText(item) === null;

const namesCountry = (key: string) => /^(country|land|pays|country_?code|landcode)$/i.test(key);

const toldIn = (item: JsonObject) =>
  Object.entries(item).filter(([, value]) => value !== null && value !== '');

/** Whether below a path stand sub-processors: "subprocessors", "subs". */
const namesSubs = (path: string): boolean =>
  isOfSub(foldHeader(path)) || fieldOfHeader(path.split('.').at(-1) ?? '') === 'subProcessors';

/** Whether each item of a list is a sub-processor: what is told of it, however deep, is nothing of its supplier. */
const areSubs = (path: string, items: readonly unknown[]): boolean =>
  namesSubs(path) && items.every((item) => typeof item === 'string' || subText(item) !== null);

/** "Kabelnet (backbone, Germany)": a sub-processor by its name, the rest in brackets; null for one without a name, or with nothing else. */
function subText(item: unknown): string | null {
  if (!isObject(item)) return null;
  const told = toldIn(item);
  const named = told.find(([key, value]) => fieldOfHeader(key) === 'name' && typeof value !== 'object');
  if (named === undefined || told.length < 2) return null;
  const rest = told.flatMap((entry) => (entry === named ? [] : wordsIn(entry[1], 0)));
  return `${String(named[1])} (${rest.join(', ').replace(/[()]/g, ' ')})`;
}

/** All words in a value. */
function wordsIn(value: unknown, depth: number): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return depth > MAX_DEPTH
    ? [jsonText(value)]
    : Object.values(value).flatMap((one) => wordsIn(one, depth + 1));
}

/** What an item of an array says, its country in brackets behind the rest; null for one that holds more than words. */
function itemText(item: unknown): string | null {
  if (item === null) return '';
  if (typeof item !== 'object') return String(item);
  if (!isObject(item)) return null;
  const told = toldIn(item);
  if (told.some(([, value]) => typeof value === 'object')) return null;
  const isCountry = ([key]: [string, unknown]) => namesCountry(key);
  const country = told.find(isCountry)?.[1];
  const rest = told.filter((entry) => !isCountry(entry)).map(([, value]) => String(value));
  if (country === undefined || rest.length === 0) return [...rest, country ?? ''].filter(Boolean).join(', ');
  return `${rest.join(', ')} (${String(country)})`;
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Nested too deeply to be serialised.
    throw new Problem('invalid', importSentences.noJsonList);
  }
}
