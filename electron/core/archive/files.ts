/** The files of the zip: their names, and what the README in it says. */
import * as z from 'zod';
import {
  type WholeEntity,
  wholeFields,
  wholeLine,
  wholeManifest,
  wholeRecord,
} from '../../../shared/schema/archive.ts';

/** How the zip is made up; the first version did not tell the form of the register. */
export const FORMAT_VERSION = 2;
export const README = 'README.txt';
export const MANIFEST = 'register.json';
export const HISTORY = 'history.jsonl';
export const recordsOf = (entity: string): string => `records/${entity}.json`;
export const documentOf = (sha256: string): string => `documents/${sha256}`;
export const wholeEntities = Object.keys(wholeFields) as WholeEntity[];

/** Every name that may stand in the zip; nothing is ever written under a name from a zip, and no other is read. */
export function isKnownName(name: string): boolean {
  return known.has(name) || /^documents\/[0-9a-f]{64}$/.test(name);
}

const schemaOf = (name: string): string => `schemas/${name}.json`;
const jsonSchema = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), null, 1)}\n`;

/** JSON Schemas (draft 2020-12) of the files, made from the schemas that the program itself checks with. */
export function schemaFiles(): Record<string, string> {
  const records = wholeEntities.map((entity): [string, string] => [
    schemaOf(entity),
    jsonSchema(z.array(wholeRecord(wholeFields[entity]))),
  ]);
  return {
    [schemaOf('register')]: jsonSchema(wholeManifest),
    [schemaOf('history-line')]: jsonSchema(wholeLine),
    ...Object.fromEntries(records),
  };
}

const known: ReadonlySet<string> = new Set([
  README,
  MANIFEST,
  HISTORY,
  ...wholeEntities.map(recordsOf),
  ...Object.keys(schemaFiles()),
]);

export const readme = `Verwerkersregister: het hele register als zip
=============================================

Dit bestand bevat alles uit een register van verwerkers: de gegevens, de prullenbak, de geschiedenis en de documenten.
Zet het terug met: verwerkersregister init NIEUW.vwr; verwerkersregister import BESTAND.zip --register NIEUW.vwr
Het bevat persoonsgegevens van contactpersonen: bewaar het zo zorgvuldig als het register zelf.

  register.json         wat dit is, de vorm van het register (form), de stand van de geschiedenis, en van elk ander
                        bestand de grootte en de SHA-256
  records/SOORT.json    alle gegevens van een soort, elk met id, versie en leverancier; deleted = in de prullenbak
  history.jsonl         de geschiedenis, een regel JSON per wijziging, oudste eerst
  documents/SHA256      de inhoud van een document; naam en type staan in records/document.json
  schemas/NAAM.json     JSON Schema (2020-12) van de bestanden; history-line.json is dat van een regel

De keten van de geschiedenis: digest = SHA-256 over JSON.stringify([salt, old, new]); hash = SHA-256 over
JSON.stringify([hash van de vorige regel of "", seq, at, who, why, entity, entityId, processorId, action, field, digest]).
Van een gewist persoonsgegeven zijn salt, old en new leeg en staat erasedAt ingevuld; de keten blijft kloppen.
Datums zijn jjjj-mm-dd, tijdstippen ISO 8601 in UTC, tekst is UTF-8. Afgeleide oordelen staan er niet in.


Register of processors: the whole register as a zip
===================================================

This file holds everything from a register of processors: the records, the bin, the history and the documents.
Put it back with: verwerkersregister init NEW.vwr; verwerkersregister import FILE.zip --register NEW.vwr
It holds personal data of contact persons: keep it with as much care as the register itself.

  register.json         what this is, the form of the register (form), where the history stands, and size and
                        SHA-256 of every other file
  records/KIND.json     all records of a kind, each with id, version and supplier; deleted = in the bin
  history.jsonl         the history, a line of JSON per change, oldest first
  documents/SHA256      the content of a document; name and type stand in records/document.json
  schemas/NAME.json     JSON Schema (2020-12) of the files; history-line.json is that of one line

The chain of the history: digest = SHA-256 of JSON.stringify([salt, old, new]); hash = SHA-256 of
JSON.stringify([hash of the line before or "", seq, at, who, why, entity, entityId, processorId, action, field, digest]).
Where personal data were erased, salt, old and new are empty and erasedAt is filled in; the chain still holds.
Dates are yyyy-mm-dd, moments ISO 8601 in UTC, text is UTF-8. Derived verdicts are not in it.
`;
