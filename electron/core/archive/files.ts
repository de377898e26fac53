/** The files of the zip: their names and their schemas. */

import * as z from 'zod';
import { wholeLine, wholeManifest, wholeRecord } from '../../../shared/fields/archive.ts';
import { entityNames, recordShape } from '../../../shared/fields/catalogue.ts';
import { reportMade } from '../../../shared/schema/report-made.ts';

/** Version of the zip's layout; version 1 did not record the register's schema version (form). */
export const FORMAT_VERSION = 2;
export const README = 'README.txt';
export const MANIFEST = 'register.json';
export const HISTORY = 'history.jsonl';
/** The reports that were made; from this form of the register on. */
export const REPORTS = { file: 'reports.json', since: 12 } as const;
export const recordsOf = (entity: string): string => `records/${entity}.json`;
export const documentOf = (sha256: string): string => `documents/${sha256}`;
export const wholeEntities = entityNames;

/** Every name that may occur in the zip; no other is read, and none is ever written to. */
export function isKnownName(name: string): boolean {
  return known.has(name) || isDocument(name);
}

export const isDocument = (name: string): boolean => /^documents\/[0-9a-f]{64}$/.test(name);
/** Whether a file explains the zip: it holds nothing of the register. */
export const isText = (name: string): boolean => name === README || name.startsWith('schemas/');

const schemaOf = (name: string): string => `schemas/${name}.json`;
const jsonSchema = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }), null, 1)}\n`;

/** JSON Schemas (draft 2020-12) of the files, generated from the program's own schemas. */
export function schemaFiles(): Record<string, string> {
  const records = wholeEntities.map((entity): [string, string] => [
    schemaOf(entity),
    jsonSchema(z.array(wholeRecord(recordShape(entity)))),
  ]);
  return {
    [schemaOf('register')]: jsonSchema(wholeManifest),
    [schemaOf('history-line')]: jsonSchema(wholeLine),
    [schemaOf('report')]: jsonSchema(z.array(reportMade)),
    ...Object.fromEntries(records),
  };
}

const known: ReadonlySet<string> = new Set([
  README,
  MANIFEST,
  HISTORY,
  REPORTS.file,
  ...wholeEntities.map(recordsOf),
  ...['register', 'history-line', 'report', ...wholeEntities].map(schemaOf),
]);
