/** The words by which a supplier is found: full text that stands beside its verdict, under the same number. */

import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { searchableWords } from '../../../shared/law/names.ts';
import { countryName } from '../../../shared/words/places.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/**
 * Changes with the names of countries that the program ships, and with how names are folded and sorted; words and
 * order under another version are made anew.
 */
export const wordsVersion = `2 ${shippedList.version}`;

/**
 * The index holds every three characters that follow each other. Two spaces before each word make two trigrams more,
 * by which its first letter and its first two are found, without a second index for what is typed first.
 */
export const BEFORE_WORD = '  ';

/** Writes the words of a supplier where they are not as they should be. */
export function writeWords(connection: Connection, row: number, record: ProcessorRecord): void {
  const words = searchWords(record);
  const known = wordsOf(connection, row);
  if (known === words) return;
  if (known !== undefined) removeWords(connection, row);
  statement(connection, 'INSERT INTO search (rowid, words) VALUES (?, ?)').run(row, words);
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
  const words = new Set(searchableWords(searchedTexts(record).join(' ')));
  return [...words].map((word) => BEFORE_WORD + word).join('');
}

function searchedTexts(record: ProcessorRecord): string[] {
  const { processor, flows, chain, agreements } = record;
  const codes = [processor.country, processor.parentCountry, ...flows.map((flow) => flow.country)];
  return [
    processor.name,
    processor.kvk,
    processor.foreignNumber,
    processor.owner,
    processor.website,
    processor.purposes,
    processor.remark,
    ...processor.tags,
    ...processor.dataCategories,
    ...processor.dataSubjects,
    ...processor.services.map((service) => service.name),
    ...processor.contacts.flatMap((contact) => [contact.name, contact.email, contact.phone]),
    ...agreements.flatMap((agreement) => [agreement.title, agreement.remark]),
    ...flows.flatMap((flow) => [flow.entity, flow.statedLocation, flow.remark]),
    ...chain.flatMap((link) => [link.subProcessor.name, link.service]),
    ...codes.flatMap((code) => (code === null ? [] : [countryName(code, 'nl'), countryName(code, 'en')])),
  ].filter((text) => text !== null);
}
