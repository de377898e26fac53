/**
 * Imports a complete register from its zip, with the current or an older schema version (form): every part is
 * checked, the register is built in a separate file, and verified before it replaces anything.
 */

import { rmSync } from 'node:fs';
import * as z from 'zod';
import {
  WHOLE_LIMIT,
  type WholeEntity,
  type WholeManifest,
  wholeFields,
  wholeLine,
  wholeManifest,
  wholeRecord,
} from '../../../shared/schema/archive.ts';
import { FIRST_FORM, FORM, firstFormOf, readStrict, upgraded } from '../../../shared/schema/forms.ts';
import { fieldProblems, type PlacedIssue } from '../../../shared/words/field-problems.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { sha256 } from '../ground/digest.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { unzipParts, ZipRefusal, zipDirectory } from '../ground/unzip.ts';
import { type Connection, closeConnection, createConnection } from '../store/connection.ts';
import { keepContent } from '../store/document-content.ts';
import { entities, readAll, type Stored, writeStored } from '../store/entities.ts';
import { insertLine, setHead } from '../store/history.ts';
import { missingSingle } from '../store/schema.ts';
import { verify } from '../store/verify.ts';
import {
  documentOf,
  FORMAT_VERSION,
  HISTORY,
  isKnownName,
  MANIFEST,
  recordsOf,
  wholeEntities,
} from './files.ts';

type Parts = Record<string, Uint8Array>;

/**
 * Builds the register of a zip at `target`, which must not exist; on an error nothing is left there.
 * Errors: as {@link fillFromZip}.
 */
export function buildFromZip(bytes: Uint8Array, target: string): void {
  const connection = createConnection(target, 'TRUNCATE');
  try {
    fillFromZip(connection, bytes);
    closeConnection(connection);
  } catch (error) {
    closeConnection(connection);
    rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Fills an empty register from a zip, and verifies it.
 * Errors: `foreign` (not such a zip), `corrupt` (truncated, changed), `refused` (unexpected names in it),
 * `too-large`, `too-new`, `invalid` (a record that violates a schema).
 */
export function fillFromZip(connection: Connection, bytes: Uint8Array): void {
  const parts = readZip(bytes);
  const manifest = readManifest(parts);
  try {
    fill(connection, parts, manifest);
  } catch (error) {
    // The schemas accepted what the tables reject: the zip was not made by this program.
    const isRefused =
      error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
    throw isRefused ? new Problem('corrupt', wholeSentences.outsideTables) : error;
  }
  const { ok, findings } = verify(connection);
  if (!ok) throw new Problem('corrupt', wholeSentences.notRight(findings[0]?.detail));
  if (missingSingle(connection) !== null) throw new Problem('corrupt', wholeSentences.cutOff);
}

/**
 * Whether a file is the zip of a complete register, judged by its bytes: it contains the manifest. Export
 * writes that first, so that a truncated zip is recognised too.
 */
export function isWholeZip(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const first = bytes.subarray(LOCAL_NAME_AT, LOCAL_NAME_AT + MANIFEST.length);
  if (Buffer.from(first).toString('latin1') === MANIFEST) return true;
  try {
    return zipDirectory(bytes).has(MANIFEST);
  } catch {
    return false;
  }
}

/** Offset of the name of the first entry of a zip (APPNOTE.TXT 4.3.7). */
const LOCAL_NAME_AT = 30;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function readZip(bytes: Uint8Array): Parts {
  if (bytes.length > WHOLE_LIMIT) throw new Problem('too-large', wholeSentences.tooLarge);
  if (!isZip(bytes)) throw new Problem('foreign', wholeSentences.foreign);
  try {
    const directory = zipDirectory(bytes);
    if (!directory.has(MANIFEST)) throw new Problem('foreign', wholeSentences.foreign);
    const strange = [...directory.keys()].find((name) => !isKnownName(name));
    if (strange !== undefined) {
      // A newer program may store unknown kinds of records: that is then the error to report.
      requireKnown(parseJson(textOf(unzipParts(bytes, directory, WHOLE_LIMIT, isManifest), MANIFEST)));
      throw new Problem('refused', wholeSentences.strangeName(strange));
    }
    return unzipParts(bytes, directory, WHOLE_LIMIT);
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    if (error.reason === 'too-large') throw new Problem('too-large', wholeSentences.tooLarge);
    if (error.reason === 'twice') throw new Problem('refused', wholeSentences.strangeName(error.entry));
    throw new Problem('corrupt', wholeSentences.cutOff);
  }
}

const isManifest = (name: string): boolean => name === MANIFEST;

/** Rejects a zip made by a newer program. */
function requireKnown(manifest: unknown): void {
  const isNewer = [
    z.looseObject({ formatVersion: z.int().min(FORMAT_VERSION + 1) }),
    z.looseObject({ form: z.int().min(FORM + 1) }),
  ].some((newer) => newer.safeParse(manifest).success);
  if (isNewer) throw new Problem('too-new', wholeSentences.tooNew);
}

/** The manifest, after checking that every file matches it exactly. */
function readManifest(parts: Parts): WholeManifest {
  const raw = parseJson(textOf(parts, MANIFEST));
  requireKnown(raw);
  const isFirst = z.looseObject({ formatVersion: z.literal(1) }).safeParse(raw).success;
  const manifest = parse(wholeManifest, isFirst ? { form: FIRST_FORM, ...(raw as object) } : raw, MANIFEST);
  const told = Object.keys(manifest.files).sort().join('\n');
  const found = Object.keys(parts)
    .filter((name) => name !== MANIFEST)
    .sort()
    .join('\n');
  if (told !== found) throw new Problem('corrupt', wholeSentences.cutOff);
  for (const [name, { sha256: expected }] of Object.entries(manifest.files)) {
    if (sha256(parts[name] ?? '') !== expected) throw new Problem('corrupt', wholeSentences.changed(name));
  }
  return manifest;
}

function fill(connection: Connection, parts: Parts, manifest: WholeManifest): void {
  connection.transaction(() => {
    // Records of one kind may refer to each other in any order; dangling references fail at the end.
    connection.pragma('defer_foreign_keys = ON');
    for (const name of wholeEntities) {
      for (const record of recordsIn(parts, name, manifest.form)) {
        writeStored(connection, entities[name], record as Stored);
      }
    }
    for (const [at, text] of textOf(parts, HISTORY).split('\n').entries()) {
      if (text === '') continue;
      insertLine(connection, parse(wholeLine, parseJson(text), `${HISTORY}:${at + 1}`));
    }
    setHead(connection, manifest.history);
    for (const { fields } of readAll(connection, entities.document, null, true)) {
      const digest = String(fields.sha256);
      const bytes = parts[documentOf(digest)];
      if (!bytes) throw new Problem('corrupt', wholeSentences.cutOff);
      keepContent(connection, digest, bytes);
    }
  })();
}

/** The records of a kind, upgraded from `form` to the current schema version; none for a later kind. */
function recordsIn(parts: Parts, name: WholeEntity, form: number) {
  const file = recordsOf(name);
  if (!(file in parts) && form < firstFormOf(name)) return [];
  const told = parseJson(textOf(parts, file));
  const records = Array.isArray(told) ? told.map((record) => ofNow(name, record, form)) : told;
  return parse(z.array(wholeRecord(wholeFields[name])), records, file);
}

function ofNow(name: WholeEntity, record: unknown, form: number): unknown {
  if (typeof record !== 'object' || record === null || !('fields' in record)) return record;
  return { ...record, fields: upgraded(name, record.fields, form) };
}

function textOf(parts: Parts, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Problem('corrupt', wholeSentences.cutOff);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem('corrupt', wholeSentences.changed(name));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError
      ? new Problem('corrupt', wholeSentences.cutOff)
      : asProblem(error, () => {});
  }
}

/** Validates a value and returns it unchanged: altering it (trim) would break the history's digests. */
function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.infer<Schema> {
  const read = readStrict(schema, value);
  if (read.ok) return read.value;
  const issues = read.issues.map((issue) => ({ ...issue, path: [file, ...issue.path] }));
  throw new Problem(
    'invalid',
    wholeSentences.invalid(file),
    fieldProblems(issues as PlacedIssue[]).slice(0, 20),
  );
}
