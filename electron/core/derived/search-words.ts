/** The words by which a supplier is found: full text that stands beside its verdict, under the same number. */

import { type EntityName, entityNames, kinds } from '../../../shared/fields/catalogue.ts';
import type { Field, Fields } from '../../../shared/fields/field.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { otherSpellings, searchableWords } from '../../../shared/law/names.ts';
import { countryName } from '../../../shared/words/places.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { factsVersion } from './facts.ts';

type Searched = readonly (readonly [string, Field])[];
const searchedIn = (fields: Fields): Searched => Object.entries(fields).filter(([, { search }]) => search);
const searched = (kind: EntityName): Searched => fieldsOfKind[kind];
const fieldsOfKind = Object.fromEntries(
  entityNames.map((kind) => [kind, searchedIn(kinds[kind].fields)]),
) as Record<EntityName, Searched>;

/**
 * Changes with what is searched, with the names of countries that the program ships, with how names are folded and
 * sorted, and with what is filtered; what was made under another version is made anew.
 */
export const wordsVersion = [
  4,
  factsVersion,
  shippedList.version,
  ...entityNames.flatMap((kind) => searched(kind).map(([name]) => `${kind}.${name}`)),
].join(' ');

/**
 * The index holds every three characters that follow each other. Two spaces before each word make two trigrams more,
 * by which its first letter and its first two are found, without a second index for what is typed first.
 */
export const BEFORE_WORD = '  ';

/** A supplier with the number under which its verdict stands. */
export type Numbered = readonly [row: number, record: ProcessorRecord];

/** Writes the words of some suppliers where they are not as they should be. */
export function writeWords(connection: Connection, suppliers: readonly Numbered[]): void {
  const known = new Map(
    statement(
      connection,
      'SELECT s.rowid, s.words FROM json_each(?) wanted CROSS JOIN search s ON s.rowid = wanted.value',
    )
      .raw()
      .all(JSON.stringify(suppliers.map(([row]) => row))) as [number, string][],
  );
  // Suppliers share most of their words: each is written once.
  const written = new Set<string>();
  for (const [row, record] of suppliers) {
    const words = searchWords(record);
    const before = known.get(row);
    if (before === words) continue;
    if (before !== undefined) removeWords(connection, row);
    statement(connection, 'INSERT INTO search (rowid, words) VALUES (?, ?)').run(row, words);
    for (const word of wordsIn(words)) written.add(word);
  }
  addVocabulary(connection, written);
}

/** The words of a text of the index. */
const wordsIn = (indexed: string): string[] => indexed.split(BEFORE_WORD);

/** In a shorter word no mistake is looked for. */
const LEAST_LETTERS = 4;

/**
 * Adds to the words among which one that was typed with a mistake is looked for. None is taken out when a supplier changes: a
 * word that stands nowhere finds nothing.
 */
function addVocabulary(connection: Connection, words: Iterable<string>): void {
  const lettersOnly = [...words].filter((word) => word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word));
  if (lettersOnly.length === 0) return;
  statement(connection, 'INSERT OR IGNORE INTO search_word (word) SELECT value FROM json_each(?)').run(
    JSON.stringify(lettersOnly),
  );
}

/** Makes those words anew from what stands in the search: what was erased is in none of them. */
export function remakeVocabulary(connection: Connection): void {
  statement(connection, 'DELETE FROM search_word').run();
  const words = new Set<string>();
  for (const text of statement(connection, 'SELECT words FROM search').pluck().iterate()) {
    for (const word of wordsIn(String(text))) words.add(word);
  }
  addVocabulary(connection, words);
}

function wordsOf(connection: Connection, row: number): string | undefined {
  const known = statement(connection, 'SELECT words FROM search WHERE rowid = ?').get(row);
  return (known as { words: string } | undefined)?.words;
}

/** Whether the words of a supplier are as they should be. */
export function hasWords(connection: Connection, row: number, record: ProcessorRecord): boolean {
  return wordsOf(connection, row) === searchWords(record);
}

/** Takes the words of a supplier out of the search. */
export function removeWords(connection: Connection, row: number): void {
  statement(connection, 'DELETE FROM search WHERE rowid = ?').run(row);
}

/** All words that a person would type to find this supplier, each once, countries in both languages. */
function searchWords(record: ProcessorRecord): string {
  const words = new Set(searchableWords(searchedTexts(record).join(' ')).flatMap(otherSpellings));
  return [...words].map((word) => BEFORE_WORD + word).join('');
}

function searchedTexts(record: ProcessorRecord): string[] {
  const { processor, flows, chain, agreements } = record;
  return [
    ...textsIn(searched('processor'), processor),
    ...processor.services.flatMap((service) => textsIn(searched('service'), service)),
    ...processor.contacts.flatMap((contact) => textsIn(searched('contact'), contact)),
    ...agreements.flatMap((agreement) => textsIn(searched('agreement'), agreement)),
    ...flows.flatMap((flow) => textsIn(searched('data_flow'), flow)),
    ...chain.flatMap((link) => [
      ...textsIn(searched('sub_processor'), link.subProcessor),
      ...textsIn(searched('chain_link'), link),
    ]),
  ];
}

/** The texts of the searched fields of one record; a country by its names. */
function textsIn(fields: Searched, given: Readonly<Record<string, unknown>>): string[] {
  return fields.flatMap(([name, field]) => {
    const value = given[name];
    const { of } = field;
    if (of && Array.isArray(value)) return value.flatMap((one) => textsIn(searchedIn(of), one));
    if (Array.isArray(value)) return value.map(String);
    if (field.kind === 'custom') return customWords(value);
    if (typeof value !== 'string') return [];
    return field.kind === 'country' ? [countryName(value, 'nl'), countryName(value, 'en')] : [value];
  });
}

/** What a person would type of the organisation's own fields: yes and no would find every supplier. */
function customWords(values: unknown): string[] {
  return Object.values({ ...(values as object) }).flatMap((value) =>
    typeof value === 'boolean' ? [] : [String(value)],
  );
}

/** Words of a name or a place, made once: the same few stand with thousands of flows. */
const wordsOfText = new Map<string, readonly string[]>();
const MOST_TEXTS = 20_000;

function knownWords(text: string): readonly string[] {
  const known = wordsOfText.get(text);
  if (known !== undefined) return known;
  const made = searchableWords(text);
  if (wordsOfText.size >= MOST_TEXTS) wordsOfText.clear();
  wordsOfText.set(text, made);
  return made;
}

/** A new day judges again without what is only searched: a flow is found by what is read then too. */
const inFlowWords = searched('data_flow').filter(([, { judged }]) => judged);

/**
 * The words by which one flow is found, each once with a space before it: what is recorded of it, who is involved, and
 * the countries in both languages. @param about names as they are, countries by their code ('' = none)
 */
export function flowWords(
  flow: Readonly<Partial<Record<keyof DataFlow, unknown>>>,
  { names, countries }: { readonly names: readonly string[]; readonly countries: readonly string[] },
): string {
  const listed = countries.filter((code) => code !== '' && code !== 'unknown');
  const texts = [
    ...textsIn(inFlowWords, flow),
    ...names,
    ...listed.flatMap((code) => [countryName(code, 'nl'), countryName(code, 'en')]),
  ];
  return [...new Set(texts.flatMap(knownWords))].map((word) => ` ${word}`).join('');
}

/** What stands in {@link flowWords} for each word that is typed: anywhere in a word, one or two letters at its beginning. */
export function flowWordsAsked(typed: string): string[] {
  return searchableWords(typed).map((word) => ([...word].length < WHOLE ? ` ${word}` : word));
}

/** From so many letters a word is found inside others. */
const WHOLE = 3;
