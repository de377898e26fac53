/**
 * Imports a complete register from its zip, with the current or an older schema version (form): every part is
 * checked, the register is built in a separate file, and verified before it replaces anything.
 */

import { rmSync } from 'node:fs';
import type * as z from 'zod';
import { wholeLine, wholeRecord } from '../../../shared/fields/archive.ts';
import { type EntityName, kinds, recordShape } from '../../../shared/fields/catalogue.ts';
import { upgraded } from '../../../shared/fields/forms.ts';
import { reportMade } from '../../../shared/schema/report-made.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { isShallowJson, JsonRefusal, jsonItems, jsonLines, VALUE_BYTES } from '../ground/json-pieces.ts';
import { Problem } from '../ground/problem.ts';
import { type Connection, createConnection } from '../store/connection.ts';
import { keepContent } from '../store/document-content.ts';
import { eachStored, entities, type Stored, writeStored } from '../store/entities.ts';
import { insertLines, setHead } from '../store/history.ts';
import { insertReport } from '../store/reports-made.ts';
import { missingSingle } from '../store/schema.ts';
import { closeConnection } from '../store/sqlite.ts';
import { verify } from '../store/verify.ts';
import { documentOf, HISTORY, isDocument, isText, REPORTS, recordsOf, wholeEntities } from './files.ts';
import { Archive, type ArchiveLimits, archiveLimits, validated } from './open.ts';

/** How far an import is: bytes that are read, then the check of the result. */
export interface ImportStep {
  readonly phase: 'read' | 'check';
  readonly done: number;
  readonly total: number;
}

/** Limits and progress of an import; a test passes smaller limits. */
export interface ArchiveImport {
  readonly limits?: ArchiveLimits & { readonly value: number };
  readonly onProgress?: (step: ImportStep) => void;
}

/**
 * Builds the register of a zip at `target`, which must not exist; on an error nothing is left there.
 * Errors: as {@link fillFromZip}.
 */
export function buildFromZip(zip: string, target: string, options: ArchiveImport = {}): void {
  const connection = createConnection(target, 'TRUNCATE');
  try {
    fillFromZip(connection, zip, options);
    closeConnection(connection);
  } catch (error) {
    closeConnection(connection);
    rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Fills an empty register from the zip at a path, and verifies it.
 * Errors: as {@link Archive}; `corrupt` or `invalid` for a file, record or line that is not right, `too-large` for a
 * record or line above its limit.
 */
export function fillFromZip(connection: Connection, zip: string, options: ArchiveImport = {}): void {
  const { limits = { ...archiveLimits, value: VALUE_BYTES }, onProgress = () => {} } = options;
  const archive = new Archive(zip, limits);
  try {
    const total = archive.bytes;
    let done = 0;
    const counted = function* (pieces: Iterable<Uint8Array>) {
      for (const piece of pieces) {
        done += piece.length;
        onProgress({ phase: 'read', done, total });
        yield piece;
      }
    };
    fill(connection, { archive, limit: limits.value, counted });
    onProgress({ phase: 'check', done: 0, total: 0 });
  } finally {
    archive.close();
  }
  const { ok, findings } = verify(connection);
  if (!ok) throw new Problem('corrupt', wholeSentences.notRight(findings[0]?.detail));
  if (missingSingle(connection) !== null) throw new Problem('corrupt', wholeSentences.cutOff);
}

interface Filling {
  readonly archive: Archive;
  /** Bytes of one record or line. */
  readonly limit: number;
  readonly counted: (pieces: Iterable<Uint8Array>) => Iterable<Uint8Array>;
}

function fill(connection: Connection, filling: Filling): void {
  const { archive } = filling;
  const run = connection.transaction(() => {
    // Records of one kind may refer to each other in any order; dangling references fail at the end.
    connection.pragma('defer_foreign_keys = ON');
    for (const name of wholeEntities) fillRecords(connection, name, filling);
    fillHistory(connection, filling);
    setHead(connection, archive.manifest.history);
    fillReports(connection, filling);
    fillDocuments(connection, filling);
    for (const name of Object.keys(archive.manifest.files).filter(isText)) {
      archive.read(name, (pieces) => {
        for (const _piece of filling.counted(pieces));
      });
    }
  });
  try {
    run();
  } catch (error) {
    throw isConstraint(error) ? new Problem('corrupt', wholeSentences.dangling) : error;
  }
}

function fillRecords(connection: Connection, name: EntityName, { archive, limit, counted }: Filling): void {
  const file = recordsOf(name);
  const { form } = archive.manifest;
  if (!archive.has(file) && form < kinds[name].since) return;
  const schema = wholeRecord<z.ZodType>(recordShape(name));
  archive.read(file, (pieces) =>
    reading(file, () => {
      const ids = new Set<string>();
      let at = 0;
      for (const item of jsonItems(counted(pieces), limit)) {
        at += 1;
        const record = validated(schema, ofNow(name, item, form), file, at) as Stored;
        // Writing it again would replace the first without a word.
        if (ids.has(record.id)) throw new Problem('corrupt', wholeSentences.notFitting(file, at));
        ids.add(record.id);
        placing(file, at, () => writeStored(connection, entities[name], record));
      }
    }),
  );
}

function fillReports(connection: Connection, { archive, limit, counted }: Filling): void {
  const { file, since } = REPORTS;
  if (!archive.has(file) && archive.manifest.form < since) return;
  archive.read(file, (pieces) =>
    reading(file, () => {
      let at = 0;
      for (const item of jsonItems(counted(pieces), limit)) {
        at += 1;
        const made = validated(reportMade, item, file, at);
        placing(file, at, () => insertReport(connection, made));
      }
    }),
  );
}

function fillHistory(connection: Connection, { archive, limit, counted }: Filling): void {
  archive.read(HISTORY, (pieces) =>
    reading(HISTORY, () => {
      let at = 0;
      for (const value of jsonLines(counted(pieces), limit)) {
        at += 1;
        const line = validated(wholeLine, value, HISTORY, at);
        for (const text of [line.old, line.new]) {
          if (text !== null && !isShallowJson(text)) throw new JsonRefusal('not-json', at);
        }
        placing(HISTORY, at, () => insertLines(connection, [line]));
      }
    }),
  );
}

/** The content of each document that a record names; a file that none names does not belong in the zip. */
function fillDocuments(connection: Connection, { archive, counted }: Filling): void {
  const named = new Set<string>();
  for (const { fields } of eachStored(connection, entities.document)) named.add(String(fields.sha256));
  const strange = Object.keys(archive.manifest.files).find(
    (name) => isDocument(name) && !named.has(name.slice(documentOf('').length)),
  );
  if (strange !== undefined) throw new Problem('refused', wholeSentences.strangeName(strange));
  for (const digest of named) {
    const bytes = archive.read(documentOf(digest), (pieces) => Buffer.concat([...counted(pieces)]));
    keepContent(connection, digest, bytes);
  }
}

function ofNow(name: EntityName, record: unknown, form: number): unknown {
  if (typeof record !== 'object' || record === null || !('fields' in record)) return record;
  return { ...record, fields: upgraded(name, record.fields, form) };
}

/** What is no JSON, or too large, as an error that names the file and the place in it. */
function reading<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    throw error.reason === 'too-large'
      ? new Problem('too-large', wholeSentences.valueTooLarge(file, error.at))
      : new Problem('corrupt', wholeSentences.notJson(file, error.at));
  }
}

/** The schemas accepted what a table rejects: the zip was not made by this program. */
function placing(file: string, at: number, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw isConstraint(error) ? new Problem('corrupt', wholeSentences.notFitting(file, at)) : error;
  }
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
