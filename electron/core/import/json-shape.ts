/** Shapes in which lists of objects are written: by name, with words between the objects, an object where others have a word. */
import type { ImportField } from '../../../shared/fields/import.ts';
import type { Cell } from './cells/cell.ts';
import { fieldOfHeader, foldHeader, hintOfHeader } from './header.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a value is a list of objects; an item that has nothing but a name may be a word. */
export function isListOfRecords(value: unknown): value is (JsonObject | string)[] {
  return (
    Array.isArray(value) && value.some(isObject) && value.every((item) => isObject(item) || isWord(item))
  );
}

/** The objects of a list; a word among them is the name of one that has no more. */
export function recordsOf(items: readonly (JsonObject | string)[]): JsonObject[] {
  const named =
    items.filter(isObject).flatMap((item) => Object.keys(item).find(isNameKey) ?? [])[0] ?? 'name';
  return items.map((item) => (typeof item === 'string' ? { [named]: item } : item));
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
